// What our access rules and hooks add to a read by stock Payload REST.
import type { Bench } from './app.ts'
import type { Results, Subject } from './report.ts'

import { readChild } from './child.ts'
import { measuredOf } from './timing.ts'

const readings = ['one article', 'ten republications']

export const stockRest: Subject = {
  name: 'stock-rest',
  about:
    'Anonymous reads with `depth=2`, one at a time, handled in one process: by Payload with the plugin, and by a Payload that has the same collections without access rules, hooks and guards, on the same database.',
  goals: readings.map((reading) => ({
    name: `${reading}, to plain collections`,
    one: reading,
    other: `${reading}, plain collections`,
    wanted: '≥ 0.77',
  })),
  measure: measureStockRest,
  title: 'Stock REST',
}

/** In turn, so that what else the machine does slows both. */
async function measureStockRest({ env, isQuick, size }: Bench): Promise<Results> {
  const args = [String(size), isQuick ? '100' : '300']
  const times: Record<string, number[]> = {}
  for (let round = 0; round < 2; round += 1) {
    for (const kind of ['own', 'plain']) {
      const read = await readChild<Record<string, number[]>>('stockReads', env, [kind, ...args])
      for (const [name, some] of Object.entries(read)) {
        times[name] = [...(times[name] ?? []), ...some]
      }
    }
  }
  return Object.fromEntries(Object.entries(times).map(([name, all]) => [name, measuredOf(all)]))
}
