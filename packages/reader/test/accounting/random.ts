// Generated sources whose words occur once each: whatever is lost of them is seen.

export interface Generated {
  /** Every word that somebody sees in the source. */
  markers: string[]
  random: () => number
  /** So many new words, as a sentence. */
  sentence: (count: number) => string
  /** New words, without an end. */
  words: (count: number) => string
}

/** mulberry32 */
export function randomOf(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let value = Math.imul(state ^ (state >>> 15), state | 1)
    value = (value + Math.imul(value ^ (value >>> 7), value | 61)) ^ value
    return ((value ^ (value >>> 14)) >>> 0) / 4_294_967_296
  }
}

const syllables = 'ba do fi gu ke la mi no pe ru sa ti vo we zu'.split(' ')

export function generate(seed: number): Generated {
  const random = randomOf(seed)
  const markers: string[] = []
  const word = () => {
    const number = markers.length + 15 ** 3
    const made = [...number.toString(15)].map((digit) => syllables[Number.parseInt(digit, 15)])
    const marker = `${made.join('')}m`
    markers.push(marker)
    return marker
  }
  const words = (count: number) => {
    const text = Array.from({ length: count }, word).join(' ')
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}`
  }
  return { markers, random, sentence: (count) => `${words(count)}.`, words }
}

export function pick<Value>(random: () => number, values: readonly Value[]): Value {
  const value = values[Math.floor(random() * values.length)]
  if (value === undefined) {
    throw new Error('Nothing to pick from.')
  }
  return value
}
