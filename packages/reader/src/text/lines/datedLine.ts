// Finds the date in a line that has other matter, too: an outlet, a section, an issue, a page, a reading time.
import { dayIn } from '../../values/dates.ts'
import { hasOnlyDateWords, isPlainDate } from './readDate.ts'

export interface DatedLine {
  after: string
  before: string
}

const mostWords = 24
const longestDate = 9

/** "MAGAZINE | 19 AUGUST 2019 | COVER STORY", "Nile Weekly | Issue No. 1287, 5 - 11 May 2016"; null where there is no date. */
export function findDate(text: string): DatedLine | null {
  if (!/\p{N}/u.test(text)) {
    return null
  }
  const words = text.split(/\s+/u)
  if (words.length > mostWords) {
    return null
  }
  const bare = words.map((word) => word.replace(/^[([|•·,;/–—-]+|[)\]|•·,;/–—-]+$/gu, ''))
  const isPart = bare.map(hasOnlyDateWords)
  for (let length = Math.min(longestDate, words.length); length > 0; length--) {
    for (let from = 0; from + length <= words.length; from++) {
      const to = from + length
      const isRun = isPart.slice(from, to).every(Boolean) && bare[from] && bare[to - 1]
      if (isRun && isPlainDate(bare.slice(from, to).join(' '))) {
        return { after: words.slice(to).join(' '), before: words.slice(0, from).join(' ') }
      }
    }
  }
  return null
}

/** `2021-02-18` of "Manado, North Sulawesi / Thu, February 18, 2021", `2016-04` of "APRIL 2016 ISSUE", `2011` of "Spring 2011" and of "7/02/2011", which is read in two ways. */
export function printedDate(text: string): string | undefined {
  return dayIn(text) ?? /(?<![\p{L}\p{N}])(?:19|20)\p{N}{2}(?!\p{N})/u.exec(text)?.[0]
}
