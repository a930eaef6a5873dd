// Joins the lines of a text whose paragraphs were wrapped at a fixed width, as mail and plain-text exports do.
import { countWords, endsSentence, isBullet, isSeparator, type Line } from '../words/line.ts'
import { type FootnoteItem, isListLabel, labelRank, readFootnoteItem } from './footnoteItems.ts'
import { scoreFurniture } from './furniture.ts'
import { endsOpen, isSmall } from './openEnds.ts'
import { isDate } from './readDate.ts'
import { findPageLines } from './runningHeads.ts'
import { splitCredit } from './splitCredit.ts'
import { findWrap, isFull, type Wrap } from './wrapWidth.ts'

/** "By Jane Okafor" */
const bylineLead =
  /^(?:By|Words|Text|Von|Par|Por|Di|Door|Oleh|Av|Przez|Autor|Author)(?: by|:)? \p{Lu}/u

/** The lines unchanged, unless the text is clearly wrapped throughout. */
export function joinWrappedLines(lines: Line[]): Line[] {
  const wrap = findWrap(lines)
  if (wrap === null) {
    return lines
  }
  const pageLines = findPageLines(lines)
  const joined: Line[] = []
  for (const [index, line] of lines.entries()) {
    const above = lines[index - 1]
    const paragraph = joined.at(-1)
    const isApart =
      !above || line.gap > 0 || pageLines.has(line) || pageLines.has(above) || !paragraph
    if (isApart || !goesOn({ above, line, paragraph, wrap })) {
      joined.push(line)
    } else {
      joined[joined.length - 1] = joinLines(paragraph, line)
    }
  }
  return joined
}

/** A word that was cut at its hyphen keeps the hyphen and gets no space. */
export function joinLines(above: Line, below: Line): Line {
  const space = /\p{L}-$/u.test(above.text) ? '' : ' '
  const [parts, more] = [above, below].map(({ text, wrapped }) => wrapped?.parts ?? [text])
  return {
    ...above,
    text: above.text + space + below.text,
    wrapped: { parts: [...(parts ?? []), ...(more ?? [])], to: below.wrapped?.to ?? below.line },
  }
}

interface Place {
  /** The source line above `line`. */
  above: Line
  line: Line
  /** What `above` is the end of. */
  paragraph: Line
  wrap: Wrap
}

/** A list's next item starts a line of its own, and so does what follows a short line. */
function goesOn({ above, line, paragraph, wrap }: Place): boolean {
  const ends = endsSentence(above.text)
  return (
    !isSeparator(above.text) &&
    !isSeparator(line.text) &&
    !isListLabel(above.text) &&
    !isColumned(above.text) &&
    !isColumned(line.text) &&
    !(isBullet(line.text) && (ends || isBullet(above.text))) &&
    !beginsItem(paragraph, above.text, line.text) &&
    !(ends && isIndented(line, above)) &&
    !(line.text.length < wrap.least * 0.9 && standsAlone(above.text, line.text)) &&
    (isFull(above.text, line.text, ends ? wrap.leastBehindStop : wrap.least) ||
      isCutShort(above.text, line.text))
  )
}

/** What a paragraph does not end with: a heading behind a full stop, a date, a name that signs, a button. */
function standsAlone(above: string, text: string): boolean {
  return (
    !endsSentence(text) &&
    /^\P{L}*\p{Lu}|^\p{N}/u.test(text) &&
    !/[,:]$/u.test(above) &&
    (endsSentence(above) || (!endsOpen(above) && isNoText(text)))
  )
}

function isNoText(text: string): boolean {
  return (
    isDate(text) ||
    bylineLead.test(text) ||
    scoreFurniture(text) > 3 ||
    (/^[©([]|^\p{L}+(?: \p{L}+)?:/u.test(text) && splitCredit(text)?.caption === '')
  )
}

/** A row of a table or of a list of contents. */
function isColumned(text: string): boolean {
  return /\S(?: {3,}|\t+)\S|(?:\. ?){4}|…{2}/u.test(text)
}

function isIndented(line: Line, above: Line): boolean {
  return (line.indent ?? 0) > (above.indent ?? 0) + 1
}

/** The next number of the list that `paragraph` is an item of, or a number behind a full stop. */
function beginsItem(paragraph: Line, above: string, text: string): boolean {
  const item = readFootnoteItem(text)
  if (!item) {
    return false
  }
  const before = readFootnoteItem(paragraph.text)
  const isCited = !endsSentence(above) && /^[,;.:)\]]|^\p{Ll}/u.test(item.text)
  return (
    /[.!?]['"’”)\]]*$/u.test(above) ||
    (item.style === 'bracket' && !isCited) ||
    (before !== null && isNext(before, item))
  )
}

function isNext(before: FootnoteItem, item: FootnoteItem): boolean {
  const rank = labelRank(before.label, false)
  return before.style === item.style && rank > 0 && labelRank(item.label, false) === rank + 1
}

/** The line of a title or a standfirst, which may be narrower than the text: it wants another word, or the next begins in small letters. */
function isCutShort(above: string, text: string): boolean {
  return (
    countWords(above) >= 3 &&
    !endsSentence(above) &&
    /^[\p{L}“‘"„«(]/u.test(text) &&
    (endsOpen(above) || (/^\p{Ll}/u.test(text) && isSmall(text)))
  )
}
