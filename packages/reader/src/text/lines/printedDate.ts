// Reads the date out of a line that prints one, as precisely as it says.
import { dayIn } from '../../values/dates.ts'

/** `2021-02-18` of "Manado, North Sulawesi / Thu, February 18, 2021", `2016-04` of "APRIL 2016 ISSUE", `2011` of "Spring 2011" and of "7/02/2011", which is read in two ways. */
export function printedDate(text: string): string | undefined {
  return dayIn(text) ?? /(?<![\p{L}\p{N}])(?:19|20)\p{N}{2}(?!\p{N})/u.exec(text)?.[0]
}
