// A child of the benchmark: updates of one field by stock Payload. Prints what was measured as JSON.
import { timeAtOnce, timeEach } from '../timing.ts'
import { openPlain } from './openPlain.ts'
import { someDocument } from './rest.ts'

const [alone = 0, atOnce = 0] = process.argv.slice(2).map(Number)
const { call, create } = await openPlain()
const ids: string[] = []
while (ids.length < alone + atOnce) {
  ids.push(await create(articleData(ids.length)))
}
const name = 'plain Payload, update of a field'
const one = await timeEach(ids.slice(0, alone), setState)
const many = await timeAtOnce(ids.slice(alone), 32, setState)
console.log(JSON.stringify({ [`${name}, 32 at once`]: many, [`${name}, one at a time`]: one }))
process.exit(0)

function setState(id: string) {
  return call('PATCH', `/plain-articles/${id}?depth=0`, { state: 'two' })
}

function articleData(n: number) {
  return {
    body: someDocument(6),
    byline: [
      { affiliations: [{ institution: `${n % 60}`, role: 'fellow' }], author: `${n % 200}` },
    ],
    bylineText: [`Author is a fellow, ${n}`],
    outlet: `${n % 40}`,
    outletUrl: `https://outlet.example/moved/${n}`,
    publishedAt: '2024-01-02T12:00:00.000Z',
    title: `To be moved, ${n}`,
    topics: ['topic'],
  }
}
