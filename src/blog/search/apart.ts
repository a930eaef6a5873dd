// Words as the database can tell them apart, whatever its locale: in some, all that is not ASCII counts as a letter.

const between = '\u0004'

/** Neither letter nor ASCII, and not an apostrophe within a word. */
// eslint-disable-next-line no-control-regex
const marks = /(?<!\p{L})’|’(?!\p{L})|[^\p{L}\p{M}\p{N}\u0000-\u007F’]/gu

/** What marks what was found, and what is put between words and marks, comes from us alone. */
// eslint-disable-next-line no-control-regex
const ours = /[\0\u0002-\u0004]/g

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
  // eslint-disable-next-line no-control-regex
  return apart.replaceAll(/\u0004[^\u0004]*\u0004/gu, ' ')
}

/** A question without such marks; quotation marks of any kind make a phrase. */
export function plainQuestion(q: string): string {
  return wordsOf(setApart(q.replaceAll(/[“”„«»]/g, '"')))
}
