// kill -9 of workers that deliver to a webhook which loses a third of its answers: every event arrives, in the order of
// its post.
import { sql } from '@payloadcms/db-postgres'
import { type ChildProcess, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { Webhook } from 'standardwebhooks'
import { afterAll, beforeAll, expect, it } from 'vitest'

import { poolOf } from '../../src/database/connection.ts'
import { writeEvents } from '../../src/events/record.ts'
import { runWebhooks } from '../../src/webhooks/runner.ts'
import { bootPayload, type Desk } from '../helpers/bootPayload.ts'
import { type Receiver, startReceiver } from '../helpers/receiver.ts'
import { root } from '../helpers/root.ts'
import { usual } from '../helpers/runScript.ts'

const settings = { WEBHOOKS_ALLOW_PRIVATE: 'true' }
const kinds = ['post.published', 'post.updated', 'post.moved'] as const
const articles = Array.from({ length: 20 }, () => randomUUID())
const withdrawn = articles.slice(0, 5)

let desk: Desk
let receiver: Receiver
let secret: string

beforeAll(async () => {
  receiver = await startReceiver()
  desk = await bootPayload(settings)
  const { token } = await desk.login('admin')
  const body = { name: 'Kills', url: `${receiver.url}/hook` }
  const made = await desk.rest<{ doc: { secret: string } }>('POST', '/webhooks', { body, token })
  ;({ secret } = made.body.doc)
})
afterAll(async () => {
  receiver.close()
  await desk.close()
})

function startWorker(): ChildProcess {
  return spawn(process.execPath, ['-C', 'production', '--import', 'tsx', 'scripts/worker.ts'], {
    cwd: root,
    env: { ...process.env, ...usual, ...settings, DATABASE_URL: desk.databaseURL },
    stdio: 'ignore',
  })
}

/** Nobody waits here for half a minute, nor for the next try. */
async function hurry(): Promise<void> {
  const { execute, names } = poolOf(desk.payload)
  await execute(sql`update ${names.own('webhook_endpoints')} set until = now()`)
  await execute(sql`update ${names.own('webhook_deliveries')} set next_at = now()`)
}

async function happen(article: string, kind: 'post.withdrawn' | (typeof kinds)[number]) {
  await writeEvents(poolOf(desk.payload), [{ slug: article, article, kind, path: `/${article}` }])
}

it('loses no event and no order, wherever a worker is killed', async () => {
  let count = 0
  receiver.answers.set('/hook', (response) => {
    count += 1
    if (count % 3 === 0) {
      response.socket?.resetAndDestroy()
    } else {
      setTimeout(() => response.end(), 30)
    }
  })
  for (const kind of kinds) {
    for (const article of articles) {
      await happen(article, kind)
    }
  }
  for (let killed = 1; killed <= 3; killed += 1) {
    await hurry()
    const workers = [startWorker(), startWorker()]
    const before = receiver.received.length
    await expect
      .poll(() => receiver.received.length, { interval: 5, timeout: 600_000 })
      .toBeGreaterThan(before + 3)
    const ends = workers.map((one) => once(one, 'exit'))
    workers.forEach((one) => one.kill('SIGKILL'))
    await Promise.all(ends)
    if (killed === 2) {
      for (const article of withdrawn) {
        await happen(article, 'post.withdrawn')
      }
    }
  }
  for (let round = 0; round < 12; round += 1) {
    await hurry()
    await runWebhooks(desk.payload)
  }
  const firsts = new Map(
    receiver.received.toReversed().map((one) => [one.headers['webhook-id'] ?? '', one] as const),
  )
  const known = [...firsts.values()].toReversed()
  for (const { body, headers } of known) {
    new Webhook(secret).verify(body, headers)
  }
  for (const article of articles) {
    const told = known.filter(({ message }) => message.data.id === article)
    const positions = told.map(({ message }) => message.data.position ?? 0)
    expect(positions).toEqual(positions.toSorted((one, other) => one - other))
    const types = told.map(({ message }) => message.type)
    if (withdrawn.includes(article)) {
      expect(types.at(-1)).toBe('post.withdrawn')
    } else {
      expect(types).toEqual(kinds)
    }
  }
  const { execute, names } = poolOf(desk.payload)
  const { rows } = await execute<{ state: string }>(
    sql`select distinct state from ${names.own('webhook_deliveries')} order by state`,
  )
  expect(rows.map(({ state }) => state)).not.toContain('waiting')
  expect(rows.map(({ state }) => state)).not.toContain('given-up')
})
