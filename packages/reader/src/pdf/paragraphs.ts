// Puts the lines of a text into paragraphs and headings: by their indentation, the space above them, and their size.
import type { Block, Line } from './file/types.ts'

export interface Measures {
  /** Of the letters of most of the text, in points. */
  size: number
  /** Sizes of headings, the largest first. */
  sizes: number[]
  /** From one baseline to the next, in heights of letters. */
  spacing: number
  title: Set<Line>
}

const bullet = /^(?:[•▪‣◦●■□➢]|[–—*-](?= ))\s*|^o\s+(?=\p{L})/u
const label = /^(?:\(?\d{1,3}[.)]|\(?[a-z][.)]|\[\d{1,3}\])(?=\s)/

/** @param columns each in the order in which it is read */
export function blocksOf(columns: Line[][], measures: Measures): Block[] {
  const blocks: Block[] = []
  for (const column of columns) {
    for (const [index, line] of column.entries()) {
      const block = blocks.at(-1)
      const above = column[index - 1]
      const goesOn = above
        ? !beginsBlock({ above, block, column, index, line, measures })
        : continuesAcross(blocks, line, column)
      if (block && goesOn) {
        block.lines.push(line)
      } else {
        blocks.push({ element: 'p', lines: [line] })
      }
    }
  }
  const setIn = new Set(columns.flatMap(linesSetIn))
  return blocks.map(({ lines }) => {
    const element = elementOf(lines, measures)
    const isQuote = element === 'p' && lines.length > 1 && lines.every((line) => setIn.has(line))
    return { element: isQuote ? 'blockquote' : element, lines }
  })
}

/** From the left, further than the first line of a paragraph. */
function linesSetIn(column: Line[]): Line[] {
  const left = mostCommon(column.map((one) => Math.round(one.left)))
  return column.filter((line) => line.left > left + line.size && line.left < left + 6 * line.size)
}

interface Place {
  above: Line
  block: Block | undefined
  column: Line[]
  index: number
  line: Line
  measures: Measures
}

function beginsBlock(place: Place): boolean {
  const { above, line, measures } = place
  const isHeading = line.size > measures.size * 1.08
  const hasOtherSize = Math.abs(line.size - above.size) > 0.08 * measures.size
  const gap = (line.y - above.y) / Math.max(line.size, above.size)
  if (hasOtherSize || measures.title.has(line) !== measures.title.has(above)) {
    return !isInitial(above) && !isInitial(line)
  }
  if (isBold(line) !== isBold(above) || gap > measures.spacing * mostSpacing(place) || gap < -0.5) {
    return !isInitial(above)
  }
  const isNew = isItem(line.text) || isNextNumber(place)
  return !isHeading && (isNew || isIndentedAnew(place) || couldHaveGoneOn(place))
}

/** Of the usual space between lines: a raised mark may push its line down. */
function mostSpacing({ above, line }: Place): number {
  const hasRaised = line.spans.some(({ raised }) => raised !== null)
  return hasRaised ? (endsSentence(above.text) ? 1.35 : 1.6) : 1.22
}

/** A large letter at the beginning of a text. */
function isInitial({ text }: Line): boolean {
  return /^[“"‘'«]?\p{Lu}$/u.test(text)
}

function isItem(text: string): boolean {
  return bullet.test(text) || label.test(text)
}

/** As in a list of notes without stops behind the numbers. */
function isNextNumber({ block, line }: Place): boolean {
  const numberOf = (one: Line | undefined) =>
    Number(/^(\d{1,3})(?:\s|$)/.exec(one?.text ?? '')?.[1])
  const first = block?.lines[0]
  return (
    numberOf(line) === numberOf(first) + 1 && Math.abs(line.left - (first?.left ?? 0)) < line.size
  )
}

/** In heights of letters. */
const indentation = 0.7

/** The lines around say where the text begins on the left. */
function isIndentedAnew({ above, column, index, line }: Place): boolean {
  const near = column
    .slice(Math.max(0, index - 8), index + 9)
    .filter(({ size }) => Math.abs(size - line.size) < 0.5)
  const left = mostCommon(near.map((one) => Math.round(one.left)))
  const by = (one: Line) => (one.left - left) / line.size
  const isHanging = isItem(above.text) && Math.abs(textLeftOf(above) - line.left) < line.size
  if (isHanging) {
    return false
  }
  const isLikeAbove = Math.abs(line.left - above.left) < 0.3 * line.size
  if (by(line) > indentation) {
    return !isLikeAbove
  }
  const before = column[index - 2]
  const wasQuote =
    before !== undefined &&
    by(above) > indentation &&
    Math.abs(before.left - above.left) < 0.3 * line.size
  return by(line) < -indentation ? !isLikeAbove : wasQuote && endsSentence(above.text)
}

/** Behind the label of an item. */
function textLeftOf({ left, spans, text }: Line): number {
  const printed = spans.filter((span) => span.text.trim())
  const isApart = (printed[0]?.text.trim() ?? '').length <= 4
  return isItem(text) && isApart ? (printed[1]?.x ?? left) : left
}

/** Of the width of the text: a line that lacks so much was ended by somebody, whatever it ends with. */
const lacking = 0.25

/** The first word would have had its place on the line above, so somebody ended that line. */
function couldHaveGoneOn({ above, column, index, line }: Place): boolean {
  if (/\p{L}[-\u00AD\u2010]$/u.test(above.text)) {
    return false
  }
  const near = column
    .slice(Math.max(0, index - 5), index + 5)
    .filter(({ size }) => Math.abs(size - line.size) < 0.5)
  const [left, right] = [
    Math.min(...near.map((one) => one.left)),
    Math.max(...near.map((one) => one.right)),
  ]
  return hasRoom(above, line, right, endsSentence(above.text) ? 0 : lacking * (right - left))
}

/** Whether the first word of a line has its place on the line above, and more than that. */
function hasRoom(above: Line, line: Line, right: number, more = 0): boolean {
  const [first = ''] = line.text.split(' ')
  const width = ((line.right - line.left) * first.length) / Math.max(1, line.text.length)
  return right - above.right > width + Math.max(more, line.size / 2)
}

export function endsSentence(text: string): boolean {
  return /[.!?:…][\d\s*†‡§)\]’”"'»›]*$/u.test(text)
}

/** At the top of a column, the last paragraph goes on, unless its last line is a short one. */
function continuesAcross(blocks: Block[], line: Line, column: Line[]): boolean {
  const block = blocks.at(-1)
  const above = block?.lines.at(-1)
  if (
    !block ||
    !above ||
    Math.abs(line.size - above.size) > 0.5 ||
    isBold(line) !== isBold(above) ||
    isItem(line.text)
  ) {
    return false
  }
  const left = mostCommon(column.map((one) => Math.round(one.left)))
  const isFull =
    block.lines.length > 1 &&
    !hasRoom(above, line, Math.max(...block.lines.map((one) => one.right)))
  return line.left - left < indentation * line.size && (isFull || !endsSentence(above.text))
}

export function mostCommon(values: number[]): number {
  const counts = new Map<number, number>()
  for (const value of values) {
    counts.set(value, (counts.get(value) ?? 0) + 1)
  }
  const [most] = [...counts].toSorted(([, one], [, other]) => other - one)
  return most?.[0] ?? 0
}

const longestHeading = 160

function elementOf(lines: Line[], { size, sizes, title }: Measures): Block['element'] {
  const [first] = lines
  const text = lines.map((line) => line.text).join(' ')
  if (!first || !/\p{L}{2}/u.test(text)) {
    return 'p'
  }
  if (title.has(first)) {
    return 'h1'
  }
  const isShort = text.length <= longestHeading
  if (isShort && first.size > size * 1.08) {
    const level = sizes.findIndex((one) => first.size > one - 0.5)
    return level <= 0 ? 'h2' : level === 1 ? 'h3' : 'h4'
  }
  const isBoldLine = isShort && lines.every(isBold) && !/[.,;:]$/.test(text)
  if (isBoldLine) {
    return 'h4'
  }
  return bullet.test(text) ? 'li' : 'p'
}

export function isBold({ spans }: Line): boolean {
  return spans.every((span) => span.isBold || !span.text.trim())
}

/** Without the sign of a list. */
export function withoutBullet(text: string): string {
  return text.replace(bullet, '')
}
