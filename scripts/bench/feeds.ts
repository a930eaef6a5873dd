// Feeds: RSS, Atom and JSON, in full.
import type { Bench } from './app.ts'
import type { Results, Subject } from './report.ts'

import { measureBeside } from './bareServer.ts'
import { measureCold } from './cold.ts'

const paths = { Atom: '/atom.xml', JSON: '/feed.json', RSS: '/feed.xml' }
const names = Object.keys(paths) as (keyof typeof paths)[]

/** As many documents with their text as a feed has, by stock Payload. */
const stock = '/api/republications?depth=2&limit=20&sort=-republishedAt'
const stockName = 'stock REST, as many documents, one at a time'

export const feeds: Subject = {
  name: 'feeds',
  about:
    'The latest posts with their text. Stock REST sends as many documents with their relations.',
  flat: names.map((name) => `${name}, cold, one at a time`),
  goals: names.flatMap((name) => [
    {
      name: `${name}, warm, to a bare server`,
      one: `${name}, warm`,
      other: `${name}, bare Node server`,
      wanted: '≥ 0.5',
    },
    { name: `${name}, cold, to stock REST`, one: `${name}, cold, one at a time`, other: stockName },
  ]),
  measure: measureFeeds,
  title: 'Feeds',
}

async function measureFeeds(bench: Bench): Promise<Results> {
  const results: Results = {}
  for (const name of names) {
    const address = bench.url + paths[name]
    const { bare, own } = await measureBeside(bench, address)
    results[`${name}, bare Node server`] = bare
    results[`${name}, warm`] = own
    results[`${name}, cold, one at a time`] = await measureCold(bench, address)
  }
  results[stockName] = await measureCold(bench, bench.url + stock)
  return results
}
