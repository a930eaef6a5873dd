// Words as the database can tell them apart, whatever its locale: in some, all that is not ASCII counts as a letter.

/** What stands around what was found, in what the database answers. */
export const found = { start: '\u0002', stop: '\u0003' } as const
const between = '\u0004'

/** Neither letter nor ASCII, and not an apostrophe within a word. */
const marks = /(?<!\p{L})’|’(?!\p{L})|[^\p{L}\p{M}\p{N}\p{ASCII}’]/gu

/** What marks what was found, and what is put between words and marks, comes from us alone. */
const ours = new RegExp(`[\0${found.start}${found.stop}${between}]`, 'g')

const setApartMarks = new RegExp(`${between}[^${between}]*${between}`, 'gu')

/** The text with its marks set apart from its words. */
export function setApart(text: string): string {
  return text.toWellFormed().replaceAll(ours, ' ').replaceAll(marks, `${between}$&${between}`)
}

/** The text as it was, but for what marks what was found. */
export function putTogether(text: string): string {
  return text.replaceAll(between, '')
}

/** Words alone: a mark between two of them would count as a word. */
export function wordsOf(apart: string): string {
  return apart.replaceAll(setApartMarks, ' ')
}

/** A question without such marks; quotation marks of any kind make a phrase. */
export function plainQuestion(q: string): string {
  return wordsOf(setApart(q.replaceAll(/[“”„«»]/g, '"')))
}
