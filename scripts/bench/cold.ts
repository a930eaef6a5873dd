// Answers that are made anew: under load, and one at a time.
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'

import type { Bench } from './app.ts'

import { readBytes } from './bareServer.ts'
import { type Measured, measuredOf, timeOf } from './timing.ts'

/** In milliseconds: until the server has surely been told of a change. */
const untilTold = 15

/** While it works, the server is told of a change every other millisecond: nothing is kept for longer. */
export async function whileForgetting<Result>(
  { databaseURL }: Bench,
  work: () => Promise<Result>,
): Promise<Result> {
  return withForget(databaseURL, async (forget) => {
    let isOver = false
    const repeat = async () => {
      while (!isOver) {
        await forget()
        await sleep(2)
      }
    }
    const forgetting = repeat()
    const result = await work()
    isOver = true
    await forgetting
    return result
  })
}

/** From request to last byte, one at a time, each after a change. The first ones warm up. */
export async function measureCold(
  { databaseURL, isQuick }: Bench,
  address: string,
): Promise<Measured> {
  const [warmups, count] = [10, isQuick ? 20 : 100]
  const times: number[] = []
  await withForget(databaseURL, async (forget) => {
    while (times.length < warmups + count) {
      await forget()
      await sleep(untilTold)
      times.push(await timeOf(() => readBytes(address)))
    }
  })
  return measuredOf(times.slice(warmups))
}

async function withForget<Result>(
  databaseURL: string,
  work: (forget: () => Promise<void>) => Promise<Result>,
): Promise<Result> {
  const client = new pg.Client({ connectionString: databaseURL })
  await client.connect()
  try {
    return await work(async () => {
      await client.query(`select pg_notify('offprint_change', '')`)
    })
  } finally {
    await client.end()
  }
}
