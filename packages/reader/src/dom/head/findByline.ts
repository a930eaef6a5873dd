// The lines below the title that only print who wrote the article, and when.
import type { DayOrder } from '../../values/dates.ts'

import { wordsOf } from '../../document/fromHTML/dom.ts'
import { beginsByline, dayIn, isDateLine, isName, namesIn } from '../../values/values.ts'
import { chunksOf } from './chunksOf.ts'
import { openingLines } from './openingLines.ts'
import { namesOthers } from './otherRoles.ts'

export interface PrintedByline {
  authors: string[]
  lines: string[]
  published?: string | undefined
  /** Those of lines that say so, as in `By Ada Quill`. */
  signed?: string[]
}

/** Real pages have fewer. */
const mostLists = 200

/** Read behind the title; longer lines are text. */
const longest = 200

/**
 * Takes such lines out of the page: they are no part of the text.
 * @param known authors that the page names elsewhere: a line may hold their names only
 * @param order of the numbers of a date, where the language of the page says it
 */
export function takeByline(root: Element, known: string[] = [], order?: DayOrder): PrintedByline {
  const published = takeDateList(root, order)
  const signed: string[] = []
  const found: PrintedByline = { authors: [], lines: [], published, signed }
  for (const line of joinedLines(root)) {
    const words = spacedWords(line)
    const names = words.length <= longest && !namesOthers(words) ? namesOf(words, known) : []
    if (names.length > 0) {
      found.authors.push(...names.filter((name) => !found.authors.includes(name)))
      signed.push(...(beginsByline(words) ? names : []))
      found.lines.push(chunksOf(line).join(' '))
      found.published ??= dayIn(words, order)
      line.remove()
    } else if (words.length <= longest && namesOthers(words)) {
      found.lines.push(words)
      line.remove()
    } else if (isDateLine(words)) {
      found.published ??= dayIn(words, order)
      line.remove()
    } else if (words.length <= longest && isMeta(words)) {
      found.lines.push(...(beginsByline(words) ? [words] : []))
      line.remove()
    }
  }
  return found
}

/** `By`, and the name in an element of its own behind it, are one line. */
function joinedLines(root: Element): Element[] {
  const lines = openingLines(root)
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1]
    if (
      /^(?:by|von|par|por|di|door)\s*:?$/iu.test(wordsOf(line)) &&
      next &&
      isName(wordsOf(next))
    ) {
      next.prepend(`${wordsOf(line)} `)
      line.remove()
      lines.splice(index, 1)
    }
  }
  return lines
}

/** A list of the date and how long one reads: no text is such a list. */
function takeDateList(root: Element, order?: DayOrder): string | undefined {
  for (const list of [...root.querySelectorAll('ul, ol')].slice(0, mostLists)) {
    const items = (list.textContent ?? '').length <= longest ? [...list.children].map(wordsOf) : []
    const dates = items.filter(isDateLine)
    if (dates.length > 0 && items.every((one) => isDateLine(one) || isMeta(one) || one === '')) {
      list.remove()
      return dayIn(dates[0], order)
    }
  }
  return undefined
}

/** `<span>By</span>Ada Quill<time>5 March 2024</time>`: what stands apart for readers may have no space between. */
function spacedWords(line: Element): string {
  const words = wordsOf(line)
  const spaced = words.length <= longest ? chunksOf(line).join(' ') : words
  return !beginsByline(words) && (beginsByline(spaced) || isDateLine(spaced)) ? spaced : words
}

/** `By Ada Quill | 5 March 2024`: the date may stand behind the names. */
function namesOf(words: string, known: string[]): string[] {
  const names = namesIn(words)
  const beside = namesBesideDate(words)
  if (!beginsByline(words) && beside.length > 0) {
    return beside
  }
  if (!beginsByline(words)) {
    const isWhole = names.join('').length >= words.length - 5 * names.length
    const isKnown = isWhole && names.every((name) => known.includes(name))
    return isKnown || isNamesWithRoles(words, names) ? names : []
  }
  const parts = words.split(/\s*[|·•–—]\s*/)
  return (names.length > 0 ? names : parts.flatMap(namesIn)).slice(0, 20)
}

/** `Jane Doe · 7 min read · 5 March 2024`: names, a date and how long one reads, and nothing else. */
function namesBesideDate(words: string): string[] {
  const parts = words.split(/\s*[|·•]\s*|\s+[–—]\s+/).filter(Boolean)
  const others = parts.filter((part) => !isDateLine(part) && !isReadingTime(part))
  const names = others.flatMap(namesIn)
  const isAll = names.join('').length >= others.join('').length - 5 * names.length
  return others.length > 0 && others.length < parts.length && isAll ? names : []
}

/** `Jane Doe, research scientist, and John Roe, director, Example Institute`: names, and what they are. */
function isNamesWithRoles(words: string, names: string[]): boolean {
  const parts = words.split(/,\s*(?:and\s+)?|\s+(?:and|und)\s+/u).filter(Boolean)
  const roles = parts.filter((part) => part.length < 60 && rolePattern.test(part))
  return (
    parts.length > 1 &&
    isName(parts[0] ?? '') &&
    roles.length > 0 &&
    names.length + roles.length >= parts.length - 1 &&
    !/[.!?:]$/.test(words)
  )
}

const rolePattern =
  /\b(?:analyst|associate|chair|columnist|correspondent|director|editor|fellow|head|lecturer|president|professor|reporter|research(?:er)?|scientist|writer|institute|university|wissenschaftler(?:in)?|redakteur(?:in)?)\b/iu

/** Lines that programs put there: how long one reads, where to share, who publishes. */
function isMeta(words: string): boolean {
  return (
    isReadingTime(words) ||
    /^(?:by|von)\s+(?:the\s+)?(?:staff|editors?|editorial (?:board|staff)|reuters|afp|ap|dpa|redaktion|associated press|newsroom)\b.{0,40}$/iu.test(
      words,
    ) ||
    /^(?:share(?: this(?: article| post)?)?|teilen|print|drucken|listen(?: to this article)?|save|comments?|\d+ comments?)$/iu.test(
      words,
    )
  )
}

function isReadingTime(words: string): boolean {
  return /^(?:(?:reading time|lesezeit|estimated reading time)[:\s]*)?(?:~\s*)?\d{1,3}[\s-]*(?:min(?:ute)?s?|minuten)(?:\s+(?:read|lesezeit))?\.?$/iu.test(
    words,
  )
}
