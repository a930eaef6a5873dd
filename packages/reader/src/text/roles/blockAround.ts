// The lines between two texts.

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
