// Finds passages that an article contains twice, as when a text was pasted again.
import type { Proposal } from '../../types.ts'

interface Word {
  line: number
  word: string
}

const seedWords = 8
const minWords = 25

/** One proposal for each longest run of at least 25 words that also occurs earlier in the article. */
export function findRepeatedPassages(texts: { line: number; text: string }[]): Proposal[] {
  const words = texts.flatMap(({ line, text }) =>
    toWords(text).map((word): Word => ({ line, word })),
  )
  const seen = new Map<string, number>()
  const proposals: Proposal[] = []
  for (let at = 0; at + seedWords <= words.length;) {
    const first = seen.get(keyAt(words, at))
    const length = first === undefined ? 0 : runLength(words, first, at)
    if (first !== undefined && length >= minWords) {
      proposals.push(toProposal(words, first, at, length))
    }
    const step = length >= minWords ? length : 1
    for (let passed = at; passed < at + step && passed + seedWords <= words.length; passed++) {
      const key = keyAt(words, passed)
      seen.set(key, seen.get(key) ?? passed)
    }
    at += step
  }
  return proposals
}

function toWords(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
}

function keyAt(words: Word[], at: number): string {
  let key = ''
  for (let offset = 0; offset < seedWords; offset++) {
    key += `${words[at + offset]?.word ?? ''} `
  }
  return key
}

function runLength(words: Word[], first: number, again: number): number {
  let length = 0
  while (
    again + length < words.length &&
    first + length < again &&
    words[first + length]?.word === words[again + length]?.word
  ) {
    length++
  }
  return length
}

function toProposal(words: Word[], first: number, again: number, length: number): Proposal {
  const from = words[again]?.line ?? 0
  const to = words[again + length - 1]?.line ?? from
  const where = from === to ? `line ${from}` : `lines ${from} to ${to}`
  return {
    kind: 'duplicated-passage',
    lines: [from, to],
    message: `${length} words in ${where} have stood in line ${words[first]?.line ?? 0} and below already: the passage seems to be pasted twice; one of them could go.`,
  }
}
