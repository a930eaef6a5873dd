// Dates of the panel are written as elsewhere in it: 30 Nov 2026.

/** The parts of a day, for `Intl.DateTimeFormat`: its styles give German numbers alone. */
export const dayParts = { day: 'numeric', month: 'short', year: 'numeric' } as const

export function localeOf(language: string): string {
  return language === 'en' ? 'en-GB' : language
}
