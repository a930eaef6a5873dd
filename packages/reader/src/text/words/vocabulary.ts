// How often the corpus uses each word: used to distinguish names from nouns, and glued markers from letters.
import { onceFor, recall } from './remembered.ts'

export interface Vocabulary {
  /** How often the word occurs in the corpus, in upper or lower case. */
  count: (word: string) => number
  /** How often it occurs with a lower-case first letter, which a name never has. */
  lowerCount: (word: string) => number
  /** True for a name that a sure byline or biography of the corpus gives. */
  signs: (name: string) => boolean
}

const wordPattern = /\p{L}[\p{L}\p{M}]*/gu

export function toVocabulary(texts: Iterable<string>): Vocabulary {
  const counts = new Map<string, number>()
  const lowerCounts = new Map<string, number>()
  for (const text of texts) {
    for (const [word] of text.matchAll(wordPattern)) {
      const lower = word.toLowerCase()
      add(counts, lower)
      if (word === lower) {
        add(lowerCounts, lower)
      }
    }
  }
  return {
    count: (word) => counts.get(word.toLowerCase()) ?? 0,
    lowerCount: (word) => lowerCounts.get(word.toLowerCase()) ?? 0,
    signs: () => false,
  }
}

/** The same words, and the people who sign; the same object for the same people, as what is read with it is remembered. */
export function withSigners(vocabulary: Vocabulary, names: Iterable<string>): Vocabulary {
  const signers = new Set([...names].map((name) => name.toLowerCase()))
  return recall(signedOf(vocabulary), [...signers].toSorted().join('\n'), mostSigned, () => ({
    ...vocabulary,
    signs: (name) => signers.has(name.toLowerCase()),
  }))
}

const mostSigned = 20
const signedOf = onceFor((_: Vocabulary) => new Map<string, Vocabulary>())

function add(counts: Map<string, number>, word: string): void {
  counts.set(word, (counts.get(word) ?? 0) + 1)
}
