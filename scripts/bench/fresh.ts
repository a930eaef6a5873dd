// How long after a change by another process the server still sends what was before.
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'

import type { Bench } from './app.ts'
import type { Results, Subject } from './report.ts'

import { readBytes } from './bareServer.ts'
import { idOf, onBlog, pathOf } from './fill.ts'

const rounds = 20

export const fresh: Subject = {
  name: 'fresh',
  about:
    'For how long the server still sends the old answer after an article was changed in the database; 20 changes.',
  goals: [
    { name: 'a page, at worst', one: 'page, the longest', wanted: '≤ 250 ms' },
    {
      name: 'a post of the API, at worst',
      one: 'post of the API, the longest',
      wanted: '≤ 250 ms',
    },
  ],
  measure: measureFresh,
  title: 'Changes by another process',
}

async function measureFresh(bench: Bench): Promise<Results> {
  const [one = 0] = onBlog(bench.size)
  const client = new pg.Client({ connectionString: bench.databaseURL })
  await client.connect()
  const results: Results = {}
  for (const [name, path] of [
    ['page', pathOf(one)],
    ['post of the API', `/api/blog/posts/piece-${one}`],
  ] as const) {
    const times: number[] = []
    for (let round = 1; round <= rounds; round += 1) {
      const title = `A title of its own: ${name}, ${round}.`
      await client.query('update articles set title = $1 where id = $2', [
        title,
        idOf('articles', one),
      ])
      times.push(await timeUntil(bench.url + path, title))
      await sleep(20)
    }
    const sorted = times.toSorted((a, b) => a - b)
    results[`${name}, half of the changes`] = { milliseconds: sorted[rounds / 2] ?? 0 }
    results[`${name}, the longest`] = { milliseconds: sorted.at(-1) ?? 0 }
  }
  await client.end()
  return results
}

/** From the end of the write to the beginning of the first request that is answered with it. */
async function timeUntil(address: string, text: string): Promise<number> {
  const committed = performance.now()
  let begun = committed
  while (!(await readBytes(address)).body.includes(text)) {
    begun = performance.now()
  }
  return begun - committed
}
