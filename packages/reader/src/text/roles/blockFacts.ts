// Describes a line by what it names, and by the other lines between the same two texts: a masthead stands again in an address or a rights line, a title is mostly the longest line without a stop.
import { namesInstitution } from '../byline/institutions.ts'
import { keyOf } from '../outlet/outletKey.ts'
import { hasPeriodicalNoun } from '../outlet/periodicalNouns.ts'
import { countWords, endsSentence } from '../words/line.ts'
import { bucket } from '../words/textForm.ts'

const mostWords = 16
const mostLetters = 300

export function blockFeatures(texts: readonly string[], isBody: readonly boolean[]): string[][] {
  const kinds = texts.map((text, at) => (isBody[at] ? '' : kindOf(text)))
  const lengths = texts.map((text) => (endsSentence(text) ? 0 : countWords(text)))
  const keys = texts.map((text, at) => (isBody[at] ? '' : keyOf(text.slice(0, mostLetters))))
  const body = keyOf(
    texts
      .filter((_, at) => isBody[at])
      .join(' ')
      .slice(0, 50_000),
  )
  return texts.map((text, at) => {
    if (isBody[at]) {
      return [`-1:names=${kinds[at - 1] ?? ''}`, `+1:names=${kinds[at + 1] ?? ''}`]
    }
    const block = blockAround(isBody, at)
    const order = orderOf(lengths.slice(...block), at - block[0])
    return [
      `names=${kinds[at]}`,
      `-1:names=${kinds[at - 1] ?? ''}`,
      `+1:names=${kinds[at + 1] ?? ''}`,
      `small=${smallWords(text)}`,
      `names=${kinds[at]},${order}`,
      `small=${smallWords(text)},${order}`,
      order,
      ...againFeatures(keys, at, block),
      ...(isIn(body, keys[at] ?? '') ? ['in-body'] : []),
    ]
  })
}

/** `h` for an institution, `n` for a periodical. */
function kindOf(text: string): string {
  if (countWords(text) > mostWords || endsSentence(text)) {
    return ''
  }
  const [first = ''] = text.split(/\s*[|·•,:(]\s*|\s[–—-]\s/u)
  return `${namesInstitution(text) ? 'h' : ''}${hasPeriodicalNoun(first) ? 'n' : ''}`
}

/** How many words in small letters. */
function smallWords(text: string): string {
  const small = text.match(/(?<![\p{L}’'])\p{Ll}{2,}/gu)?.length ?? 0
  return String(bucket(small, [1, 2, 3, 5, 8]))
}

/** Whether a longer line without a stop stands above or below. */
function orderOf(lengths: readonly number[], at: number): string {
  const own = lengths[at] ?? 0
  const above = lengths.slice(0, at).some((length) => length >= own)
  const below = lengths.slice(at + 1).some((length) => length > own)
  return own === 0 ? 'longest=x' : `longest=${above ? '-' : ''}${below ? '+' : ''}`
}

/** Only so many lines at the top, at the end, and on each side are searched for a name. */
const searched = { edge: 20, side: 40 }

/** Whether other lines have all of it among other words, in the same block or elsewhere; and whether it has all of theirs. */
function againFeatures(keys: readonly string[], at: number, [from, to]: Block): string[] {
  const own = keys[at] ?? ''
  const others = keys.flatMap((key, other) =>
    key !== own && isSearched(other, at, keys.length) ? [{ key, other }] : [],
  )
  const found = others.filter(({ key }) => isIn(key, own))
  const isNear = found.some(({ other }) => other >= from && other < to)
  const isFar = found.some(({ other }) => other < from || other >= to)
  return [
    ...(found.length > 0 ? [`again=${isNear ? 'near' : ''}${isFar ? 'far' : ''}`] : []),
    // A running head has the title, or who wrote it, beside a number.
    ...(own.length < 100 && others.some(({ key }) => isIn(own, key)) ? ['holds'] : []),
  ]
}

function isSearched(other: number, at: number, count: number): boolean {
  const { edge, side } = searched
  return other < edge || other >= count - edge || Math.abs(other - at) <= side
}

function isIn(key: string, own: string): boolean {
  return own.length >= 6 && key.includes(own)
}

/** Only so many lines away on each side. */
const reach = 14

/** The second is not part of it. */
export type Block = [from: number, to: number]

export function blockAround(isBody: readonly boolean[], at: number): Block {
  let from = at
  while (from > 0 && at - from < reach && !isBody[from - 1]) {
    from--
  }
  let to = at + 1
  while (to < isBody.length && to - at <= reach && !isBody[to]) {
    to++
  }
  return [from, to]
}
