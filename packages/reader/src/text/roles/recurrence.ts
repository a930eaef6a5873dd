// Compares what stands between two texts with the head of the first and the end of the last: the articles of a file are laid out alike.

export interface Recurrence {
  featuresAt: (at: number) => string[]
}

export function toRecurrence(
  texts: readonly string[],
  forms: readonly string[],
  isBody: readonly boolean[],
): Recurrence {
  const first = isBody.indexOf(true)
  const last = isBody.lastIndexOf(true)
  const keys = texts.map((text, at) => (isBody[at] ? '' : keyOf(text)))
  const shapes = texts.map((text, at) => `${forms[at]},${caseOf(text)}`)
  const top = new Set(keys.slice(0, Math.max(first, 0)).filter(Boolean))
  const end = new Set(keys.slice(last + 1).filter(Boolean))
  const uses = countsOf(keys)
  const [above, below] = [distances(isBody, 1), distances(isBody, -1)]
  return {
    featuresAt: (at) => {
      if (isBody[at] || first < 0) {
        return []
      }
      const [toText, fromText] = [above[at] ?? 0, below[at] ?? 0]
      const isInside = at > first && at < last
      const key = keys[at] ?? ''
      const likeTop = compare(shapes, at, first - toText, toText <= first)
      const likeEnd = compare(shapes, at, last + fromText, last + fromText < texts.length)
      const twins = `${isInside && top.has(key) ? 'top' : ''}${isInside && end.has(key) ? 'end' : ''}`
      return [
        `twins=${Math.min(2, (uses.get(key) ?? 1) - 1)}`,
        ...(isInside
          ? [
              `twin=${twins}`,
              `like-top=${likeTop}`,
              `like-end=${likeEnd}`,
              `like=${likeTop},${likeEnd},${twins}`,
              `room-top=${clamp(first - toText)}`,
              `room-end=${clamp(texts.length - 1 - last - fromText)}`,
            ]
          : []),
      ]
    },
  }
}

/** `same`, `other`, or `beyond` where the head or the end has no line there. */
function compare(shapes: readonly string[], at: number, model: number, has: boolean): string {
  return has ? (shapes[at] === shapes[model] ? 'same' : 'other') : 'beyond'
}

function clamp(value: number): number {
  return Math.max(-2, Math.min(2, value))
}

/** How far the next line of running text is, in that direction; endless where there is none. */
function distances(isBody: readonly boolean[], step: -1 | 1): number[] {
  const found = isBody.map(() => Infinity)
  for (let at = step > 0 ? isBody.length - 1 : 0; at >= 0 && at < isBody.length; at -= step) {
    found[at] = isBody[at] ? 0 : (found[at + step] ?? Infinity) + 1
  }
  return found
}

/** What lines of one kind have in common: the label in front of a colon, or all but the numbers. */
function keyOf(text: string): string {
  const label = /^(\p{L}[\p{L} -]{1,24}?)\s*:(?=\s|$)/u.exec(text)?.[1]
  return (label ?? text).replace(/\p{N}+/gu, '#').toLowerCase()
}

/** `C` for capitals, `T` where most words begin with one, `s` for small letters; with the length. */
function caseOf(text: string): string {
  const words = text.split(/\s+/u).filter((word) => /\p{L}/u.test(word))
  const capitalised = words.filter((word) => /^\P{L}*\p{Lu}/u.test(word)).length
  const style = !/\p{Ll}/u.test(text) ? 'C' : capitalised > words.length * 0.7 ? 'T' : 's'
  return `${style}${words.length <= 3 ? '' : words.length <= 8 ? '+' : '++'}`
}

function countsOf(keys: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const key of keys) {
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return counts
}
