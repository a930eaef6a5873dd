// Dates of the panel are written as elsewhere in it: 30 Nov 2026.
export function localeOf(language: string): string {
  return language === 'en' ? 'en-GB' : language
}
