// Days and the dates of a date picker, which knows the time zone of the browser only.

/** Noon of a day by the clocks of this browser: no change of the clocks moves it to another day. */
export function toLocalDate(day: string): Date {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const noon = new Date(2000, 0, 1, 12)
  // Not the constructor, which takes the year 50 for 1950.
  noon.setFullYear(year, month - 1, date)
  return noon
}

export function fromLocalDate(date: Date): string {
  const [year, month, day] = [date.getFullYear(), date.getMonth() + 1, date.getDate()]
  return `${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(day)}`
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0')
}
