// "By Ada Quill", "Guest post by Bo Reed" above the text of a post: the account that posted it may be somebody else's.
import type { PrintedByline } from './findByline.ts'

import { wordsOf } from '../../document/fromHTML/dom.ts'
import { beginsByline, namesIn } from '../../values/values.ts'

const blocks = 'p, div, h2, h3, h4, h5, h6'

/** Of the first lines. */
const most = 2

/** In characters. */
const longest = 120

/** Takes the line out of the text. */
export function takeSigned(body: Element): Required<Omit<PrintedByline, 'published'>> {
  const lines = [...body.querySelectorAll(blocks)]
    .filter((one) => one.querySelector(`${blocks}, figure, table`) === null && wordsOf(one) !== '')
    .slice(0, most)
  for (const line of lines) {
    const words = wordsOf(line)
    const isLine = words.length <= longest && !/[.!?…]$/u.test(words) && beginsByline(words)
    const names = isLine ? namesIn(words) : []
    if (names.length > 0) {
      line.remove()
      return { authors: names, lines: [words], signed: names }
    }
  }
  return { authors: [], lines: [], signed: [] }
}
