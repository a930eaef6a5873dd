// kill -9 of workers that send an issue to 200 subscribers: each gets it, under one Message-ID, and none a second time but
// those whose mail was on its way when its sender died.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { afterAll, beforeAll, expect, it } from 'vitest'

import type { Desk } from '../helpers/bootPayload.ts'
import type { MailServer } from '../helpers/mailServer.ts'

import { query } from '../../postgres/connection.ts'
import { runNewsletter } from '../../src/newsletter/run.ts'
import { concurrency } from '../../src/reminders/delivery/sendDue.ts'
import { backdateTransitions } from '../helpers/backdateTransitions.ts'
import { bootPayload } from '../helpers/bootPayload.ts'
import { publishArticle } from '../helpers/documents.ts'
import { startMailServer } from '../helpers/mailServer.ts'
import { expireLeases } from '../helpers/reminders.ts'
import { root } from '../helpers/root.ts'
import { usual } from '../helpers/runScript.ts'

const subscribers = 200
const kills = 4
let desk: Desk
let mail: Record<string, string>
let server: MailServer

beforeAll(async () => {
  server = await startMailServer()
  mail = { MAIL_FROM: 'desk@example.org', MAIL_RATE: '100000', SMTP_URL: server.url }
  desk = await bootPayload(mail)
  await desk.payload.updateGlobal({
    slug: 'blog',
    data: { letter: { on: true } },
    overrideAccess: true,
  })
  await query(
    desk.databaseURL,
    `insert into subscribers (id, email, state, cadence, language, requested_at, confirmed_at)
      select gen_random_uuid(), 'reader-' || n || '@example.net', 'active', 'each', 'en', '2026-01-01', '2026-01-01'
      from generate_series(1, ${subscribers}) n`,
  )
  await publishArticle(desk.payload, { data: { title: 'For two hundred' } })
  await backdateTransitions(desk, 60)
})
afterAll(async () => {
  await desk.close()
  await server.stop()
})

function startWorker() {
  return spawn(process.execPath, ['-C', 'production', '--import', 'tsx', 'scripts/worker.ts'], {
    cwd: root,
    env: { ...process.env, ...usual, ...mail, DATABASE_URL: desk.databaseURL },
    stdio: 'ignore',
  })
}

it('leaves nobody with two mails and nobody with none, wherever a sender is killed', async () => {
  server.pause = 20
  for (let killed = 1; killed <= kills; killed += 1) {
    const workers = [startWorker(), startWorker()]
    const before = server.messages
    await expect
      .poll(() => server.messages, { interval: 5, timeout: 600_000 })
      .toBeGreaterThan(before + 20)
    const ends = workers.map((one) => once(one, 'exit'))
    workers.forEach((one) => one.kill('SIGKILL'))
    await Promise.all(ends)
    await expect.poll(() => server.received.length).toBe(server.messages)
    await expireLeases(desk)
  }
  // Else nothing was in the middle of it.
  expect(server.messages).toBeLessThan(subscribers)
  server.pause = 0
  await runNewsletter(desk.payload)

  const addresses = server.received.map(({ to }) => to[0])
  expect(new Set(addresses).size).toBe(subscribers)
  const mails = server.received.map(({ mail: { messageId }, to }) => `${to[0]} ${messageId}`)
  expect(new Set(mails).size).toBe(subscribers)
  expect(mails.length - subscribers).toBeLessThanOrEqual(kills * concurrency)
  const states = await query<{ count: number; state: string }>(
    desk.databaseURL,
    `select state::text, count(*)::int from reminders where key like 'newsletter %' group by 1`,
  )
  expect(states).toEqual([{ count: subscribers, state: 'sent' }])
  const issues = await query<object>(
    desk.databaseURL,
    'select state::text, recipients::int, sent::int, failed::int from newsletters',
  )
  expect(issues).toEqual([{ failed: 0, recipients: subscribers, sent: subscribers, state: 'sent' }])
})
