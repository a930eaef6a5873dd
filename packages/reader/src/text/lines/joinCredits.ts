// Joins a picture's credit with the caption that stands directly above it.
import { countWords, type Line } from '../words/line.ts'
import { splitCredit } from './splitCredit.ts'

/** Only in texts that put a blank line between their paragraphs: elsewhere any line stands directly below another. */
export function joinCredits(lines: Line[]): Line[] {
  const close = lines.filter(({ gap }, index) => index > 0 && gap === 0).length
  if (close > lines.length / 3) {
    return lines
  }
  const photographers = findPhotographers(lines)
  return lines.reduce<Line[]>((joined, line, index) => {
    const above = joined.at(-1)
    const isBelow = above !== undefined && line.gap === 0 && isCaption(above, joined.length - 1)
    if (isBelow && isCredit(above, line)) {
      joined[joined.length - 1] = joinCredit(above, line, ' ')
    } else if (isBelow && isName(lines, index, photographers)) {
      joined[joined.length - 1] = joinCredit(above, line)
    } else {
      joined.push(line)
    }
    return joined
  }, [])
}

/** Tells the credit on the next line from the end of the caption; white space does not count. */
const creditSpace = '\u2003'

function isCaption({ text }: Line, index: number): boolean {
  return index > 0 && countWords(text) >= 4 && countWords(text) <= 60 && splitCredit(text) === null
}

function isCredit(above: Line, { text }: Line): boolean {
  return (
    countWords(text) <= 10 &&
    splitCredit(text)?.caption === '' &&
    splitCredit(`${above.text} ${text}`)?.caption === above.text
  )
}

/** A name between a caption and running text: of somebody who took the pictures, or beside an agency. */
function isName(
  lines: readonly Line[],
  index: number,
  photographers: ReadonlySet<string>,
): boolean {
  const { text } = lines[index] as Line
  const next = lines[index + 1]
  return (
    nameLine.test(text) &&
    next !== undefined &&
    next.gap > 0 &&
    (photographers.has(text.toLowerCase()) || text.includes('/'))
  )
}

const nameLine =
  /^\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+){0,4}(?:(?:, | ?\/ ?)\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,3})?$/u

/** The names of a line such as "Pictures: Jane Okafor", and those that stand below two captions. */
function findPhotographers(lines: readonly Line[]): ReadonlySet<string> {
  const names = new Set<string>()
  const counts = new Map<string, number>()
  for (const [index, { gap, text }] of lines.entries()) {
    const named = photographed.exec(text)?.[1]
    if (named !== undefined) {
      named.split(/, | and | & /u).forEach((name) => names.add(name.toLowerCase()))
    }
    const isBelow = gap === 0 && index > 2 && nameLine.test(text) && lines[index - 1]?.gap !== 0
    if (isBelow && (lines[index + 1]?.gap ?? 0) > 0) {
      counts.set(text.toLowerCase(), (counts.get(text.toLowerCase()) ?? 0) + 1)
    }
  }
  return new Set([...[...counts].filter(([, count]) => count >= 2).map(([name]) => name), ...names])
}

const photographed =
  /^(?:Photographs|Photography|Photos?|Pictures|Images|Fotos?|Fotografien|Bilder|Fotografía|Photographies)(?: by| von| de| par| di|:)? (\p{Lu}.{3,60})$/iu

export function joinCredit(above: Line, line: Line, space: string = creditSpace): Line {
  const parts = above.wrapped?.parts ?? [above.text]
  return {
    ...above,
    text: `${above.text}${space}${line.text}`,
    wrapped: { parts: [...parts, line.text], to: line.wrapped?.to ?? line.line },
  }
}
