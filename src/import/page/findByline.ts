// The lines below the title that only print who wrote the article, and when.
import { wordsOf } from '../../richtext/fromHTML/dom.ts'
import { beginsByline, dayIn, isDateLine, namesIn } from './metadata/values.ts'
import { openingLines } from './openingLines.ts'

export interface PrintedByline {
  authors: string[]
  published?: string | undefined
}

/** Read behind the title; longer lines are text. */
const longest = 200

/**
 * Takes such lines out of the page: they are no part of the text.
 * @param known authors that the page names elsewhere: a line may hold their names only
 */
export function takeByline(root: Element, known: string[] = []): PrintedByline {
  const found: PrintedByline = { authors: [] }
  for (const line of openingLines(root)) {
    const words = wordsOf(line)
    const names = words.length <= longest ? namesOf(words, known) : []
    if (names.length > 0) {
      found.authors.push(...names.filter((name) => !found.authors.includes(name)))
      found.published ??= dayIn(words)
      line.remove()
    } else if (isDateLine(words)) {
      found.published ??= dayIn(words)
      line.remove()
    }
  }
  return found
}

/** `By Ada Quill | 5 March 2024`: the date may stand behind the names. */
function namesOf(words: string, known: string[]): string[] {
  const names = namesIn(words)
  if (!beginsByline(words)) {
    const isWhole = names.join('').length >= words.length - 5 * names.length
    return isWhole && names.every((name) => known.includes(name)) ? names : []
  }
  const parts = words.split(/\s*[|·•–—]\s*/)
  return (names.length > 0 ? names : parts.flatMap(namesIn)).slice(0, 20)
}
