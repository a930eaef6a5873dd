// The words of a text, in the form in which a source and what was read of it are compared.

export interface PlacedWord {
  end: number
  start: number
  word: string
}

/** Without spaces between words: each sign counts. */
const scripts = ['Han', 'Hiragana', 'Katakana', 'Thai', 'Lao', 'Khmer', 'Myanmar']
const sign = `[${scripts.map((name) => String.raw`\p{Script=${name}}`).join('')}]`

/** Marks of footnotes are glued to words: digits are words of their own. */
const word = new RegExp(
  String.raw`${sign}|\p{N}+|(?:(?!${sign})[\p{L}\p{M}\u00AD\u200B-\u200D\u2060])+`,
  'gu',
)

/** Without case, punctuation and spaces, which readers may put right. */
export function wordsIn(text: string): PlacedWord[] {
  return [...text.matchAll(word)].flatMap(({ 0: found, index }) => {
    const plain = found
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[\u00AD\u200B-\u200D\u2060\p{Variation_Selector}]/gu, '')
    return plain ? [{ end: index + found.length, start: index, word: plain }] : []
  })
}

export function keyOfWords(words: PlacedWord[]): string {
  return words.map((one) => one.word).join('')
}
