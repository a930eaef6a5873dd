// Finds passages that an article contains twice, as when a text was pasted again.
import type { Proposal } from '../../types.ts'

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

/** To the letter, a line for each paragraph. */
function printed(passage: Word[]): string {
  const parts = new Map<number, Part>()
  for (const { from, line, text, to } of passage) {
    parts.set(line, { from: parts.get(line)?.from ?? from, text, to })
  }
  const ranges = [...parts.values()]
  return ranges
    .map((part, index) => {
      const from = index === 0 ? sentenceStart(part) : 0
      const to = index === ranges.length - 1 ? sentenceEnd(part) : part.text.length
      return part.text.slice(from, to).trim() || part.text.slice(part.from, part.to)
    })
    .join('\n')
}

interface Part {
  from: number
  text: string
  to: number
}

/** Behind the last stop, with its quotation marks, so that no torn sentence stays; all words where there is no stop. */
function sentenceEnd({ from, text, to }: Part): number {
  const stops = [...text.matchAll(/[.!?…]["'”’»)\]]*(?=\s|$)/gu)]
    .map(({ 0: stop, index }) => ({ at: index, end: index + stop.length }))
    .filter(({ at }) => at > from && at <= to)
  return stops.at(-1)?.end ?? to
}

/** From the first sentence that begins in the passage, if it is not the last word of it. */
function sentenceStart({ from, text, to }: Part): number {
  const opening = /["'“‘«„([]*$/u.exec(text.slice(0, from))?.[0].length ?? 0
  const isStart = /(?:^|[.!?…:]["'”’»)\]]*\s+)$/u.test(text.slice(0, from - opening))
  const next = /[.!?…]["'”’»)\]]*\s+/u.exec(text.slice(from, to))
  return isStart || !next ? from - opening : from + next.index + next[0].length
}

export type Unit = 'line' | 'paragraph'

export interface NumberedText {
  line: number
  /** Without the marks of footnotes. */
  text: string
}
