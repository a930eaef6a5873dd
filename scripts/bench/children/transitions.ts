// A child of the benchmark: moves articles to their outlet and to the blog. Prints what was measured as JSON.
import type { Payload } from 'payload'

import { getPayload } from 'payload'

import config from '../../../payload.config.ts'
import { logErrorsOnly } from '../../logErrorsOnly.ts'
import { idOf } from '../fill.ts'
import { timeAtOnce, timeEach } from '../timing.ts'
import { restOf, someDocument } from './rest.ts'

const [alone = 0, atOnce = 0] = process.argv.slice(2).map(Number)
const settled = logErrorsOnly(await config)
const payload = await getPayload({ config: settled })
const call = restOf(settled, process.env.BENCH_TOKEN ?? '')
const ids = await makeArticles(payload, alone + atOnce)
const results: Record<string, object> = {}
for (const [name, body] of [
  ['to its outlet', { to: 'published-at-outlet' }],
  ['to the blog', { republication: { mode: 'full' }, to: 'republished-on-blog' }],
] as const) {
  const move = (id: string) => call('POST', `/articles/${id}/transition`, body)
  results[`${name}, one at a time`] = await timeEach(ids.slice(0, alone), move)
  results[`${name}, 32 at once`] = await timeAtOnce(ids.slice(alone), 32, move)
}
console.log(JSON.stringify(results))
process.exit(0)

/** Drafted, with all that they need on their way to the blog. */
async function makeArticles(payload: Payload, count: number): Promise<string[]> {
  const made: string[] = []
  while (made.length < count) {
    const n = made.length + 1
    const { id } = await payload.create({
      collection: 'articles',
      data: articleData(n) as never,
      depth: 0,
      overrideAccess: true,
    })
    await payload.create({
      collection: 'notes',
      data: { article: id, body: someDocument(1) } as never,
      depth: 0,
      overrideAccess: true,
    })
    made.push(id)
  }
  return made
}

function articleData(n: number) {
  const affiliations = [{ institution: idOf('institutions', 1 + (n % 60)), role: 'fellow' }]
  return {
    body: someDocument(6),
    byline: [{ affiliations, author: idOf('authors', 1 + (n % 200)) }],
    bylineText: [`Author is a fellow, ${n}`],
    outlet: idOf('outlets', 1 + (n % 40)),
    outletUrl: `https://outlet.example/moved/${n}`,
    publishedAt: '2024-01-02T12:00:00.000Z',
    stage: 'drafted',
    title: `To be moved, ${n}`,
    topics: ['topic'],
  }
}
