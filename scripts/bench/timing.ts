// Times of single pieces of work, and what they come to.

export interface Measured {
  /** Milliseconds: half of the answers, and all but one in a hundred, came within so long. */
  p50: number
  p99: number
  perSecond: number
}

/** One after the other. */
export async function timeEach<Item>(
  items: Item[],
  work: (item: Item) => Promise<unknown>,
): Promise<Measured> {
  return timeAtOnce(items, 1, work)
}

/** So many at once, and the next ones when all of them are done. */
export async function timeAtOnce<Item>(
  items: Item[],
  atOnce: number,
  work: (item: Item) => Promise<unknown>,
): Promise<Measured> {
  const times: number[] = []
  const begun = performance.now()
  for (let index = 0; index < items.length; index += atOnce) {
    const group = items.slice(index, index + atOnce)
    times.push(...(await Promise.all(group.map((item) => timeOf(() => work(item))))))
  }
  return { ...spread(times), perSecond: (1000 * items.length) / (performance.now() - begun) }
}

/** In milliseconds. */
export async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now()
  await work()
  return performance.now() - begun
}

/** Of work that is done one after the other, with pauses that do not count. */
export function measuredOf(times: number[]): Measured {
  const { p50, p99 } = spread(times)
  return { p50, p99, perSecond: 1000 / p50 }
}

function spread(times: number[]): Pick<Measured, 'p50' | 'p99'> {
  const sorted = times.toSorted((a, b) => a - b)
  const at = (part: number) => sorted[Math.ceil(part * sorted.length) - 1] ?? 0
  return { p50: at(0.5), p99: at(0.99) }
}
