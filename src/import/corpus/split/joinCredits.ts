// Joins a picture's credit with the caption that stands directly above it.
import { splitCredit } from '../lines/splitCredit.ts'
import { countWords, type Line } from '../text/line.ts'

/** Only in texts that put a blank line between their paragraphs: elsewhere any line stands directly below another. */
export function joinCredits(lines: Line[]): Line[] {
  const close = lines.filter(({ gap }, index) => index > 0 && gap === 0).length
  return close > lines.length / 3 ? lines : lines.reduce<Line[]>(add, [])
}

function add(joined: Line[], line: Line): Line[] {
  const above = joined.at(-1)
  const isCredit =
    line.gap === 0 && countWords(line.text) <= 10 && splitCredit(line.text)?.caption === ''
  const isCaption =
    above !== undefined && countWords(above.text) >= 4 && splitCredit(above.text) === null
  if (
    !isCredit ||
    !isCaption ||
    splitCredit(`${above.text} ${line.text}`)?.caption !== above.text
  ) {
    joined.push(line)
    return joined
  }
  const parts = above.wrapped?.parts ?? [above.text]
  joined[joined.length - 1] = {
    ...above,
    text: `${above.text} ${line.text}`,
    wrapped: { parts: [...parts, line.text], to: line.line },
  }
  return joined
}
