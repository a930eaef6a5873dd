// Formats an instant, in the time zone of the browser or in another one.

/** `30 Nov 2026, 08:00`. */
export function formatInstant(instant: string, locale: string, timeZone?: string): string {
  return new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone,
  }).format(new Date(instant))
}
