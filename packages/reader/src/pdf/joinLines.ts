// Joins the lines of a paragraph: a word that was divided at the end of a line becomes one again.
import type { Line, Span } from './file/types.ts'

const hyphen = /[-\u00AD\u2010]$/

/** "Haupt- und Nebensatz" */
const conjunction = /^(?:and|bis|bzw\.?|et|nor|oder|or|ou|to|und)\s/u

const openAddress = /(?:https?:\/\/|www\.)\S*[-/._=&?%#]$/

/** So many lines end with a hyphen where a program divides words. */
const leastDivided = 0.025

export interface Vocabulary {
  /** Whether words are divided at hyphens that look like those of words. */
  isDivided: boolean
  words: Set<string>
}

/** Words of the text, with those that have a hyphen. */
export function vocabularyOf(lines: Line[]): Vocabulary {
  const endWith = (sign: RegExp) => lines.filter(({ text }) => sign.test(text)).length
  return {
    isDivided:
      endWith(/\p{L}[\u00AD\u2010]$/u) === 0 && endWith(/\p{L}-$/u) > leastDivided * lines.length,
    words: new Set(
      lines.flatMap(
        ({ text }) => text.toLowerCase().match(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu) ?? [],
      ),
    ),
  }
}

/** Spans of the whole paragraph. Says in the lines by which words they are accounted for. */
export function joinLines(lines: Line[], vocabulary: Vocabulary): Span[] {
  const spans: Span[] = []
  for (const [index, line] of lines.entries()) {
    const above = lines[index - 1]
    const last = spans.findLast(({ text }) => text.trim())
    const joint = above && last ? jointOf(above.text.trimEnd(), line.text, vocabulary) : ''
    if (above && last && joint !== ' ') {
      last.text = joint === '' ? last.text.trimEnd().replace(hyphen, '') : last.text.trimEnd()
      moveWord(above, line, joint)
      spans.push(...copiesOf(line))
    } else {
      spans.push(...(above ? [space(line)] : []), ...copiesOf(line))
    }
  }
  return spans
}

function copiesOf({ spans }: Line): Span[] {
  return spans.map((span) => ({ ...span }))
}

function space({ spans: [first] }: Line): Span {
  return { ...(first as Span), href: null, isBold: false, isItalic: false, raised: null, text: ' ' }
}

/** What stands between them: a space, a hyphen, or nothing in its place. `+` keeps what is there. */
function jointOf(above: string, below: string, vocabulary: Vocabulary): '' | ' ' | '+' {
  if (openAddress.test(above) && !hyphen.test(above)) {
    return /^\S*[/.=&?%\d]/.test(below) ? '+' : ' '
  }
  if (/[—/]$/.test(above) && /\p{L}[—/]$/u.test(above)) {
    return '+'
  }
  if (!hyphen.test(above) || !/[\p{L}\p{N}][-\u00AD\u2010]$/u.test(above)) {
    return ' '
  }
  if (above.endsWith('\u00AD')) {
    return ''
  }
  if (openAddress.test(above) || !/^\p{Ll}/u.test(below)) {
    return '+'
  }
  return conjunction.test(below) ? ' ' : dividedJoint(above, below, vocabulary)
}

/** A hyphen that the word has elsewhere is its own. */
function dividedJoint(above: string, below: string, { isDivided, words }: Vocabulary): '' | '+' {
  const begin = (/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*(?=.$)/u.exec(above)?.[0] ?? '').toLowerCase()
  const end = (/^[\p{L}\p{N}]+/u.exec(below)?.[0] ?? '').toLowerCase()
  if (words.has(`${begin}${end}`)) {
    return ''
  }
  const areWords = [begin, end].every((word) => word.length > 3 && words.has(word))
  const isSure = above.endsWith('\u2010')
  return words.has(`${begin}-${end}`) || (!isSure && (!isDivided || areWords)) ? '+' : ''
}

/** For the account: the word stands in the second line. */
function moveWord(above: Line, line: Line, joint: '' | '+'): void {
  const shown = above.shown ?? above.text
  const cut = shown.lastIndexOf(' ') + 1
  const part = shown.slice(cut)
  above.shown = shown.slice(0, cut)
  line.shown = `${joint === '' ? part.replace(hyphen, '') : part}${line.shown ?? line.text}`
}
