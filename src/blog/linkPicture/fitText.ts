// Breaks a text into lines of a width: in the largest size in which it fits, else cut after a word.

export interface FittedText {
  lines: string[]
  /** In pixels. */
  size: number
}

interface Room {
  /** In pixels. */
  height: number
  /** From the largest on. */
  sizes: number[]
  width: number
}

/** Of the size of the font. */
export const lineHeight = 1.16

/**
 * @param widthOf a character, in units of the size of the font.
 */
export function fitText(
  text: string,
  { height, sizes, width }: Room,
  widthOf: (character: string) => number,
): FittedText {
  let fitted: FittedText = { lines: [], size: 0 }
  for (const size of sizes) {
    const lines = linesOf(text, width / size, widthOf)
    const most = Math.max(1, Math.floor(height / (size * lineHeight)))
    if (lines.length <= most) {
      return { lines, size }
    }
    fitted = { lines: cutAfter(lines, most, width / size, widthOf), size }
  }
  return fitted
}

function linesOf(text: string, width: number, widthOf: (character: string) => number): string[] {
  const lines: string[] = []
  for (const word of text.split(' ').flatMap((one) => partsOf(one, width, widthOf))) {
    const line = `${lines.at(-1) ?? ''} ${word}`
    if (lines.length > 0 && widthIn(line, widthOf) <= width) {
      lines[lines.length - 1] = line
    } else {
      lines.push(word)
    }
  }
  return lines
}

/** Of a word that is wider than a line. */
function partsOf(word: string, width: number, widthOf: (character: string) => number): string[] {
  const parts = ['']
  for (const character of word) {
    const part = parts.at(-1) ?? ''
    if (part && widthIn(part + character, widthOf) > width) {
      parts.push(character)
    } else {
      parts[parts.length - 1] = part + character
    }
  }
  return parts
}

function cutAfter(
  lines: string[],
  most: number,
  width: number,
  widthOf: (character: string) => number,
): string[] {
  const kept = lines.slice(0, most)
  let last = kept.pop() ?? ''
  while (widthIn(`${last}…`, widthOf) > width && last.includes(' ')) {
    last = last.slice(0, last.lastIndexOf(' '))
  }
  return [...kept, `${last.replace(/[\s\p{P}]+$/u, '')}…`]
}

function widthIn(text: string, widthOf: (character: string) => number): number {
  return Array.from(text).reduce((sum, character) => sum + widthOf(character), 0)
}
