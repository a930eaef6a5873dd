// How often the corpus uses each word: used to distinguish names from nouns, and glued markers from letters.

export interface Vocabulary {
  /** How often the word occurs in the corpus, in upper or lower case. */
  count: (word: string) => number
  /** How often it occurs with a lower-case first letter, which a name never has. */
  lowerCount: (word: string) => number
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
  }
}

function add(counts: Map<string, number>, word: string): void {
  counts.set(word, (counts.get(word) ?? 0) + 1)
}
