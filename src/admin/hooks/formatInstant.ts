// Formats an instant, in the time zone of the browser or in another one.

/** `30 Nov 2026, 08:00`. */
export function formatInstant(instant: string, locale: string, timeZone?: string): string {
  return new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, {
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    month: 'short',
    timeZone,
    year: 'numeric',
  }).format(new Date(instant))
}
