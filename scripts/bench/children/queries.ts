// A child of the benchmark: for how long the database works for each of these pages. Prints what was measured as JSON.
import { pageResponse } from 'offprint/next'
import { getPayload } from 'payload'

import config from '../../../payload.config.ts'
import { logErrorsOnly } from '../../logErrorsOnly.ts'
import { measuredOf } from '../timing.ts'

type Query = (...given: unknown[]) => Promise<unknown> | undefined

const [warmups, count] = [20, 80]
const origin = 'http://localhost:3000'
const payload = await getPayload({ config: logErrorsOnly(await config) })
const watch = watchQueries(await clientPrototype())
const results: Record<string, object> = {}
for (const path of process.argv.slice(2)) {
  const times: number[] = []
  for (let n = 0; n < warmups + count; n += 1) {
    watch.reset()
    const request = { headers: new Headers(), url: origin + path }
    const site = { name: 'Bench', description: '', language: 'en', url: origin }
    const response = await pageResponse(payload, request, site)
    await response.text()
    times.push(watch.total())
  }
  results[path] = measuredOf(times.slice(warmups))
}
console.log(JSON.stringify(results))
process.exit(0)

async function clientPrototype(): Promise<{ query: Query }> {
  const { pool } = payload.db as unknown as {
    pool: { connect: () => Promise<{ query: Query; release: () => void }> }
  }
  const client = await pool.connect()
  client.release()
  return Object.getPrototypeOf(client) as { query: Query }
}

/** Counts the time in which at least one query runs. */
function watchQueries(prototype: { query: Query }) {
  const { query } = prototype
  let [running, since, total] = [0, 0, 0]
  const end = () => {
    running -= 1
    total += running === 0 ? performance.now() - since : 0
  }
  prototype.query = function (this: unknown, ...given) {
    if (running === 0) {
      since = performance.now()
    }
    running += 1
    const callback = given.at(-1)
    if (typeof callback === 'function') {
      // So does the pool.
      const called = (...answer: unknown[]) => {
        end()
        callback(...answer)
      }
      return query.call(this, ...given.slice(0, -1), called)
    }
    const answer = query.apply(this, given)
    answer?.then(end, end)
    return answer
  }
  return {
    reset: () => {
      total = 0
    },
    total: () => total,
  }
}
