// Tells a text in a script without spaces between words, such as Chinese or Japanese.

/** Of the letters of a text, how many are signs of such a script. */
const least = 0.5

const sign = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu

/** What tells lines of other texts apart counts words and capitals, which these have not. */
export function isInSigns(text: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? []
  return (text.match(sign) ?? []).length > least * letters.length
}
