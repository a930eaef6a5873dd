// Finds passages that an article contains twice, as when a text was pasted again.
import type { Proposal } from '../../types.ts'
import type { NumberedText, Unit } from './types.ts'

interface Word {
  from: number
  line: number
  text: string
  to: number
  word: string
}

const seedWords = 8
const minWords = 25

/** One proposal for each longest run of at least 25 words that also occurs earlier in the article. */
export function findRepeatedPassages(texts: NumberedText[], unit: Unit = 'line'): Proposal[] {
  const words = texts.flatMap(toWords)
  const seen = new Map<string, number>()
  const proposals: Proposal[] = []
  for (let at = 0; at + seedWords <= words.length;) {
    const first = seen.get(keyAt(words, at))
    const length = first === undefined ? 0 : runLength(words, first, at)
    if (first !== undefined && length >= minWords) {
      proposals.push(toProposal(words, unit, { again: at, first, length }))
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

function toWords({ line, text }: NumberedText): Word[] {
  return [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map(({ 0: word, index }) => ({
    from: index,
    line,
    text,
    to: index + word.length,
    word: word.toLowerCase(),
  }))
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

function toProposal(
  words: Word[],
  unit: Unit,
  { again, first, length }: { again: number; first: number; length: number },
): Proposal {
  const passage = words.slice(again, again + length)
  const from = passage[0]?.line ?? 0
  const to = passage.at(-1)?.line ?? from
  const where = from === to ? `${unit} ${from}` : `${unit}s ${from} to ${to}`
  return {
    after: '',
    before: printed(passage),
    kind: 'duplicated-passage',
    lines: [from, to],
    message: `${length} words in ${where} have stood in ${unit} ${words[first]?.line ?? 0} and below already: the passage seems to be pasted twice; one of them could go.`,
  }
}

/** To the letter, a line for each paragraph, with the quotation marks and stops around it. */
function printed(passage: Word[]): string {
  const parts = new Map<number, { from: number; text: string; to: number }>()
  for (const { from, line, text, to } of passage) {
    parts.set(line, { from: parts.get(line)?.from ?? from, text, to })
  }
  return [...parts.values()]
    .map(({ from, text, to }) => {
      const before = /[“‘«„"'([]*$/u.exec(text.slice(0, from))?.[0] ?? ''
      const after = /^[.,;:!?…”’»"')\]]*/u.exec(text.slice(to))?.[0] ?? ''
      return before + text.slice(from, to) + after
    })
    .join('\n')
}
