// Joins the lines of a text whose paragraphs were wrapped at a fixed width, as mail and plain-text exports do.
import { readFootnoteItem } from '../footnotes/footnoteItems.ts'
import { endsSentence, isBullet, isSeparator, type Line } from '../text/line.ts'

const maxWidth = 130
const minWidth = 40

/** The lines unchanged, unless the text is clearly wrapped throughout. */
export function joinWrappedLines(lines: Line[]): Line[] {
  const width = wrapWidth(lines)
  return width === null
    ? lines
    : lines.reduce<Line[]>((joined, line) => add(joined, line, width), [])
}

/** The width at which a text is wrapped: nearly all of its lines keep within it, and most of those that go on fill it. */
function wrapWidth(lines: Line[]): null | number {
  const lengths = lines
    .filter(({ text }) => !/\S{30}/u.test(text))
    .map(({ text }) => text.length)
    .sort((a, b) => a - b)
  const width = lengths[Math.floor(lengths.length * 0.99)] ?? 0
  if (width > maxWidth || width < minWidth) {
    return null
  }
  const pairs = lines.flatMap((line, index) => {
    const next = lines[index + 1]
    return next?.gap === 0 && !isBullet(next.text) && !readFootnoteItem(next.text)
      ? [{ line, next }]
      : []
  })
  const full = pairs.filter(({ line, next }) => isFull(line.text, next.text, width))
  const open = full.filter(({ line }) => !endsSentence(line.text))
  return full.length >= 4 &&
    full.length >= pairs.length * 0.75 &&
    full.length >= lines.length * 0.15 &&
    open.length >= full.length * 0.6
    ? width
    : null
}

/** The first word of the next line had no room on this one, or hardly any; a no-break space does not end it. */
function isFull(text: string, next: string, width: number): boolean {
  return text.length + 1 + (/^[^ \t]+/u.exec(next)?.[0].length ?? 0) > width * 0.88
}

function add(joined: Line[], line: Line, width: number): Line[] {
  const above = joined.at(-1)
  const parts = above?.wrapped?.parts ?? [above?.text ?? '']
  if (!above || line.gap > 0 || !goesOn(parts.at(-1) ?? '', line.text, width)) {
    joined.push(line)
    return joined
  }
  // A word that was cut at its hyphen keeps the hyphen and gets no space.
  const space = /\p{L}-$/u.test(above.text) ? '' : ' '
  joined[joined.length - 1] = {
    ...above,
    text: above.text + space + line.text,
    wrapped: { parts: [...parts, line.text], to: line.line },
  }
  return joined
}

/** A list's next item starts a line of its own, and so does what follows a short line. */
function goesOn(above: string, text: string, width: number): boolean {
  return (
    !isSeparator(above) &&
    !isSeparator(text) &&
    !(isBullet(text) && (endsSentence(above) || isBullet(above))) &&
    !(
      readFootnoteItem(text) &&
      (/[.!?]['"’”)\]]*$/u.test(above) || readFootnoteItem(text)?.style === 'bracket')
    ) &&
    isFull(above, text, width)
  )
}
