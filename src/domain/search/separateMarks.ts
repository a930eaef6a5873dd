// Separates punctuation from words: in some locales of the database, every character beyond ASCII counts as a letter.

/** Around a match, in what the database answers. */
export const matchMarks = { start: '\u0002', stop: '\u0003' } as const
const separator = '\u0004'

/** Neither letter nor ASCII, and not an apostrophe within a word. */
const marks = /(?<!\p{L})’|’(?!\p{L})|[^\p{L}\p{M}\p{N}\p{ASCII}’]/gu

/** These characters have a meaning here, so they must not come from the text. */
const reserved = new RegExp(`[\0${matchMarks.start}${matchMarks.stop}${separator}]`, 'g')

const separatedMarks = new RegExp(`${separator}[^${separator}]*${separator}`, 'gu')

export function separateMarks(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(reserved, ' ')
    .replaceAll(marks, `${separator}$&${separator}`)
}

export function removeSeparators(text: string): string {
  return text.replaceAll(separator, '')
}

/** Only the words: a mark between two of them would count as a word. */
export function wordsOf(separated: string): string {
  return separated.replaceAll(separatedMarks, ' ')
}

/** A search without such marks; quotation marks of any kind make a phrase. */
export function plainSearch(q: string): string {
  return wordsOf(separateMarks(q.replaceAll(/[“”„«»]/g, '"')))
}
