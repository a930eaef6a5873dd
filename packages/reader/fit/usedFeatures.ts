// Chooses the features that get weights: those that enough lines of enough texts have, and that name nobody.
import { toVocabulary } from '../src/text/words/vocabulary.ts'

/** What a feature of fewer texts says is about these texts. */
const leastTexts = 5

interface Use {
  /** Each feature as often as it counts. */
  features: readonly string[]
  /** Of the text. */
  name: string
}

export function usedFeatures(uses: readonly Use[], leastUses: number): string[] {
  const found = new Map<string, { texts: Set<string>; uses: number }>()
  for (const { name, features } of uses) {
    for (const feature of features) {
      const own = found.get(feature) ?? { texts: new Set(), uses: 0 }
      own.uses += 1
      own.texts.add(name)
      found.set(feature, own)
    }
  }
  return [...found].flatMap(([feature, { texts, uses: often }]) =>
    often >= leastUses && texts.size >= leastTexts ? [feature] : [],
  )
}

export type IsName = (feature: string) => boolean

interface Text {
  /** Who signs its articles. */
  authors: readonly string[]
  roled: readonly { line: { text: string } }[]
}

/** True for a feature with a word of a person's name: "first=jane". What some text has in small letters is no name. */
export function toIsName(examples: readonly Text[]): IsName {
  const lines = examples.flatMap(({ roled }) => roled.map(({ line }) => line.text))
  const vocabulary = toVocabulary(lines)
  const words = examples.flatMap(({ authors }) => authors.flatMap(wordsOf))
  const names = new Set(words.filter((word) => vocabulary.lowerCount(word) === 0))
  return (feature) => wordsOf(feature).some((word) => names.has(word))
}

/** Of one letter are initials. */
function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{M}]{2,}/gu) ?? []
}
