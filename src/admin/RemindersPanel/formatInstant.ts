// Formats an instant in a time zone.

/** `30 Nov 2026, 08:00`; '' where there is none. */
export function formatInstant(
  instant: null | string | undefined,
  timeZone: string,
  locale: string,
): string {
  if (!instant) {
    return ''
  }
  return new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone,
  }).format(new Date(instant))
}
