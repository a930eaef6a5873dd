// Keeps an answer short: texts are cut, lists end, and the whole of it fits into what a program can read.

const longestText = 20_000
const longestList = 200
const deepest = 12

/** In characters of all texts together. */
const most = 200_000

export function bounded(value: unknown): unknown {
  let left = most
  const cut = (text: string): string => {
    const length = Math.min(longestText, Math.max(left, 0))
    left -= Math.min(text.length, length)
    return text.length > length ? `${text.slice(0, length).toWellFormed()}…` : text
  }
  const within = (one: unknown, depth: number): unknown => {
    if (typeof one === 'string') {
      return cut(one)
    }
    if (typeof one !== 'object' || one === null) {
      return one
    }
    if (depth > deepest) {
      return null
    }
    if (Array.isArray(one)) {
      return one.slice(0, longestList).map((item) => within(item, depth + 1))
    }
    return Object.fromEntries(
      Object.entries(one).map(([name, item]) => [name, within(item, depth + 1)]),
    )
  }
  return within(value, 0)
}
