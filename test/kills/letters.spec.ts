// kill -9 of servers that send letters: each outlet gets its letter, under one Message-ID and with one link.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'

import type { Desk, Login } from '../helpers/bootPayload.ts'
import type { MailServer } from '../helpers/mailServer.ts'

import { query } from '../../postgres/connection.ts'
import { runLetters } from '../../src/permissions/runLetters.ts'
import { bootPayload } from '../helpers/bootPayload.ts'
import { makeArticle, moveTo } from '../helpers/documents.ts'
import { startMailServer } from '../helpers/mailServer.ts'
import { expireLeases } from '../helpers/reminders.ts'
import { root } from '../helpers/root.ts'
import { usual } from '../helpers/runScript.ts'

const letters = 12
let desk: Desk
let editor: Login
let mail: Record<string, string>
let server: MailServer

beforeAll(async () => {
  server = await startMailServer()
  mail = { MAIL_FROM: 'desk@example.org', SMTP_URL: server.url }
  desk = await bootPayload(mail)
  editor = await desk.login('editor')
})
afterAll(async () => {
  await desk.close()
  await server.stop()
})

async function press(n: number): Promise<void> {
  const { article, outlet } = await makeArticle(desk.payload, { terms: { fullText: 'ask' } })
  await desk.payload.update({
    id: outlet,
    collection: 'outlets',
    data: { terms: { contactEmail: `rights-${n}@outlet.example`, fullText: 'ask' } },
    overrideAccess: true,
  })
  await moveTo(desk.payload, article, 'published-at-outlet')
  const { token } = editor
  const path = '/permission-requests'
  const { body } = await desk.rest<{ docs: { id: string }[] }>('POST', path, {
    body: { articles: [article] },
    token,
  })
  void desk.rest('POST', `${path}/${body.docs[0]?.id}/send`, { body: {}, token })
}

function startWorker(): ChildProcess {
  return spawn(process.execPath, ['-C', 'production', '--import', 'tsx', 'scripts/worker.ts'], {
    cwd: root,
    env: { ...process.env, ...usual, ...mail, DATABASE_URL: desk.databaseURL },
    stdio: 'ignore',
  })
}

it('leaves each outlet with one letter, wherever a sender is killed', async () => {
  // A sender that dies between the row of the ledger and the mail.
  const dead = vi.spyOn(desk.payload, 'sendEmail').mockReturnValue(new Promise(() => undefined))
  for (let n = 0; n < letters; n += 1) {
    await press(n)
  }
  await expect.poll(() => dead.mock.calls.length).toBe(letters)
  dead.mockRestore()
  server.pause = 100
  for (let killed = 1; killed <= 3; killed += 1) {
    await expireLeases(desk)
    const [one, other] = [startWorker(), startWorker()]
    const before = server.messages
    await expect.poll(() => server.messages).toBeGreaterThan(before)
    const ends = [once(one, 'exit'), once(other, 'exit')]
    one.kill('SIGKILL')
    other.kill('SIGKILL')
    await Promise.all(ends)
  }
  await expect.poll(() => server.received.length).toBe(server.messages)
  await expireLeases(desk)
  await runLetters(desk.payload)
  const addresses = new Set(server.received.map(({ to }) => to[0]))
  expect(addresses.size).toBe(letters)
  for (const address of addresses) {
    const mails = server.received.filter(({ to }) => to[0] === address)
    expect(new Set(mails.map((one) => one.mail.messageId)).size).toBe(1)
    expect(new Set(mails.map((one) => one.mail.text)).size).toBe(1)
  }
  const states = await query<{ state: string; status: string }>(
    desk.databaseURL,
    `select r.state::text, p.status::text from reminders r join permission_requests p on r.key like '%' || p.id || '%'`,
  )
  expect(states).toEqual(Array.from({ length: letters }, () => ({ state: 'sent', status: 'sent' })))
})
