// When a copy was written, by this browser's clock.

/** `10:31`, and `25 Nov, 10:31` on another day. */
export function timeOf(at: number, locale: string, now = new Date()): string {
  const then = new Date(at)
  const isToday = then.toDateString() === now.toDateString()
  const day = isToday ? {} : ({ day: 'numeric', month: 'short' } as const)
  return new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, {
    ...day,
    hour: '2-digit',
    minute: '2-digit',
  }).format(then)
}
