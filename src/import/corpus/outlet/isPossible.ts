// Whether words can be the name of an outlet: years, days, months and some others never are.
import { notOutletsPattern } from './outletPatterns.ts'

/** Not the year, the day, the month or the place. */
export function isPossible(name: string): boolean {
  return name.length > 1 && !/^\P{L}+$/u.test(name) && !notOutletsPattern.test(name)
}
