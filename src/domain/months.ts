// Months of a calendar as `YYYY-MM`, and their weeks of days as `YYYY-MM-DD`. Pure.
import { addDays } from './days.ts'

/** The month that is asked for, or that of today where it is none. */
export function monthOf(given: string | undefined, today: string): string {
  return /^(?!0000)\d{4}-(?:0[1-9]|1[0-2])$/.test(given ?? '') ? (given ?? '') : today.slice(0, 7)
}

/** Whole weeks, with days of the months before and after. @param firstDay of a week: 0 is Sunday, 1 Monday */
export function weeksOf(month: string, firstDay: number): string[][] {
  const first = `${month}-01`
  const before = (new Date(first).getUTCDay() - firstDay + 7) % 7
  const weeks: string[][] = []
  for (let day = addDays(first, -before); day.slice(0, 7) <= month; day = addDays(day, 7)) {
    weeks.push(Array.from({ length: 7 }, (_, n) => addDays(day, n)))
  }
  return weeks
}

export function addMonths(month: string, count: number): string {
  const date = new Date(`${month}-01T00:00:00.000Z`)
  date.setUTCMonth(date.getUTCMonth() + count)
  return date.toISOString().slice(0, 7)
}
