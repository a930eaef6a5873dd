// The words that a line begins and ends with, such as "Photo:", "Submitted by" or "(AFP)", as features for the model.
import { countWords } from '../words/line.ts'

const tokens = /[\p{L}\p{M}]+|\p{N}+|[^\s\p{L}\p{N}]/gu
/** What is longer is judged by its beginning. */
const mostLetters = 400

export function edgeWords(text: string): string[] {
  const found = text.slice(0, mostLetters).toLowerCase().match(tokens) ?? []
  const [first = '', second = ''] = found.map(withoutDigits)
  const last = withoutDigits(found.at(-1) ?? '')
  const length = lengthOf(countWords(text))
  return [`first=${length}${first}`, `first=${first} ${second}`, `last=${length}${last}`]
}

/** Numbers by how many digits they have. */
function withoutDigits(token: string): string {
  return /^\p{N}/u.test(token) ? `#${Math.min(5, token.length)}` : token
}

function lengthOf(words: number): string {
  return words <= 6 ? 'short:' : words <= 30 ? 'medium:' : 'long:'
}
