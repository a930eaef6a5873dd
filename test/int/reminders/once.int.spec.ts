// However many send at once, and wherever one of them dies: each person has each digest once.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'

import type { Desk } from '../../helpers/bootPayload.ts'
import type { MailServer } from '../../helpers/mailServer.ts'

import { query } from '../../../postgres/connection.ts'
import { remindersOf } from '../../../src/reminders/delivery/program.ts'
import { startReminders } from '../../../src/reminders/delivery/runner.ts'
import { bootPayload } from '../../helpers/bootPayload.ts'
import { startMailServer } from '../../helpers/mailServer.ts'
import { forgetMail, ledgerOf, letTimePass, makeOwed, makePerson } from '../../helpers/reminders.ts'
import { root } from '../../helpers/root.ts'

let desk: Desk
let mail: Record<string, string>
let server: MailServer

beforeAll(async () => {
  server = await startMailServer()
  mail = { MAIL_FROM: 'desk@example.org', MAIL_RATE: '100000', SMTP_URL: server.url }
  desk = await bootPayload(mail)
  await makeOwed(desk)
})
afterAll(async () => {
  await desk.close()
  await server.stop()
})
beforeEach(async () => {
  await forgetMail(desk)
  server.received.length = 0
  server.pause = 0
  server.does(() => 'taken')
})

function makePeople(count: number) {
  return Promise.all(Array.from({ length: count }, () => makePerson(desk)))
}

/** A script of ours in a process of its own, which can be killed. */
function begin(script: string, ...args: string[]) {
  const child = spawn(process.execPath, ['-C', 'production', '--import', 'tsx', script, ...args], {
    cwd: root,
    env: {
      ...process.env,
      ...mail,
      DATABASE_URL: desk.databaseURL,
      DISABLE_PAYLOAD_HMR: 'true',
      NODE_ENV: 'production',
      PAYLOAD_SECRET: 'a secret for tests only',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()))
  return { child, ended: once(child, 'exit') as Promise<[null | number]>, output: () => output }
}

async function until(what: () => boolean): Promise<void> {
  for (let n = 0; n < 600 && !what(); n += 1) {
    await sleep(50)
  }
  expect(what()).toBe(true)
}

describe('at once', () => {
  it('two workers, the command twice and a program: one mail each, and the ledger agrees', async () => {
    const people = await makePeople(30)
    server.pause = 20
    const workers = [begin('scripts/worker.ts'), begin('scripts/worker.ts')]
    const commands = [begin('scripts/reminders.ts'), begin('scripts/reminders.ts')]
    await remindersOf(desk.payload).run()
    const codes = await Promise.all(commands.map(({ ended }) => ended))
    for (const { child, ended } of workers) {
      child.kill('SIGTERM')
      await ended
    }
    expect(codes.map(([code]) => code)).toEqual([0, 0])
    const addresses = server.received.flatMap(({ to }) => to)
    expect(addresses.toSorted()).toEqual(people.map(({ email }) => email).toSorted())
    const rows = await ledgerOf(desk)
    expect(rows.map(({ message_id, state }) => [message_id, state]).toSorted()).toEqual(
      server.received.map((one) => [one.mail.messageId, 'sent']).toSorted(),
    )
  })

  it('without the lock that lets one send at a time the ledger still makes it once', async () => {
    const people = await makePeople(12)
    server.pause = 20
    const { sendOne } = await import('../../../src/reminders/delivery/sendOne.ts')
    const { owedReader } = await import('../../../src/owed/owedReader.ts')
    const { readPeople } = await import('../../../src/reminders/people.ts')
    const options = desk.payload.config.custom.offprint as Parameters<typeof sendOne>[2]
    const known = await readPeople(desk.payload, options)
    const wanted = known.filter(({ email }) => people.some((one) => one.email === email))
    const readOwed = owedReader(desk.payload, options)
    const database = desk.payload.db.drizzle as unknown as Parameters<typeof sendOne>[1]
    const outcomes = await Promise.all(
      [0, 1, 2, 3, 4, 5, 6, 7].flatMap(() =>
        wanted.map(async (person) => {
          const pieces = await readOwed(person, new Date())
          const sent = { kind: 'digest' as const, period: '2026-03-01', person, pieces }
          return sendOne(desk.payload, database, options, sent, `${person.id} 2026-03-01`)
        }),
      ),
    )
    expect(outcomes.filter(({ is }) => is === 'sent')).toHaveLength(12)
    expect(outcomes.filter(({ is }) => is === 'taken')).toHaveLength(84)
    expect(server.received).toHaveLength(12)
  })
})

describe('a sender that is killed', () => {
  it('before it marked what was sent: the repeat carries the same Message-ID', async () => {
    const [person] = await makePeople(1)
    // The text is taken, and the answer comes too late for the one that waits for it.
    server.pause = 5000
    const first = begin('scripts/reminders.ts')
    server.texts = 0
    await until(() => server.texts === 1)
    first.child.kill('SIGKILL')
    await first.ended
    await until(() => server.received.length === 1)
    server.pause = 0
    expect(await ledgerOf(desk, person)).toMatchObject([{ attempts: 1, state: 'claimed' }])

    // Nobody takes it over while its lease runs: it may be alive.
    expect(await remindersOf(desk.payload).run()).toMatchObject({ sent: 0, unsent: 1 })
    await letTimePass(desk)
    expect(await remindersOf(desk.payload).run()).toMatchObject({ sent: 1, unsent: 0 })
    const ids = server.received.map((one) => one.mail.messageId)
    expect(ids).toHaveLength(2)
    expect(new Set(ids).size).toBe(1)
    expect(await ledgerOf(desk, person)).toMatchObject([{ attempts: 2, state: 'sent' }])
  })

  it('among many leaves nobody without, and nobody with two that differ', async () => {
    const people = await makePeople(12)
    server.pause = 150
    const first = begin('scripts/reminders.ts')
    await until(() => server.received.length >= 3)
    first.child.kill('SIGKILL')
    await first.ended
    server.pause = 0
    await sleep(300)
    await letTimePass(desk)
    await remindersOf(desk.payload).run()
    for (const { email } of people) {
      const mails = server.received.filter(({ to }) => to.includes(email))
      expect(new Set(mails.map((one) => one.mail.messageId)).size).toBe(1)
    }
    expect((await ledgerOf(desk)).map(({ state }) => state)).toEqual(people.map(() => 'sent'))
    // Two may have been on their way when it was killed.
    expect(server.received.length).toBeLessThanOrEqual(people.length + 2)
  })
})

describe('the job', () => {
  const jobs = () => query<{ processing: boolean }>(desk.databaseURL, `select * from payload_jobs`)

  it('is scheduled and run by one of those who look, and leaves nothing in the queue', async () => {
    const people = await makePeople(3)
    const runners = [startReminders(desk.payload, 100), startReminders(desk.payload, 100)]
    const runOfThree = async () => {
      const { docs } = await desk.payload.find({ collection: 'reminder-runs' })
      return docs.find(({ sent }) => sent === 3)
    }
    await expect.poll(runOfThree, { timeout: 10_000 }).toBeDefined()
    await Promise.all(runners.map((runner) => runner.stop()))
    expect(server.received.flatMap(({ to }) => to).toSorted()).toEqual(
      people.map(({ email }) => email).toSorted(),
    )
    expect(await runOfThree()).toMatchObject({ error: null, via: 'job' })
    expect((await jobs()).filter(({ processing }) => processing)).toEqual([])
  })

  it('goes on where a process died in the middle of it', async () => {
    await query(desk.databaseURL, `delete from payload_jobs`)
    const job = await desk.payload.jobs.queue({
      input: {},
      queue: 'reminders',
      task: 'send-reminders',
    })
    await query(
      desk.databaseURL,
      `update payload_jobs set processing = true where id = '${job.id}'`,
    )
    const [person] = await makePeople(1)
    const runner = startReminders(desk.payload, 100)
    for (let n = 0; n < 100 && server.received.length < 1; n += 1) {
      await sleep(100)
    }
    await runner.stop()
    expect(server.received.map(({ to }) => to)).toEqual([[person?.email]])
  })

  const elsewhere = () => desk.databaseURL.replace(/\/[^/]*$/, '/postgres')
  const name = () => new URL(desk.databaseURL).pathname.slice(1)
  const cutOff = () =>
    query(
      elsewhere(),
      `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name()}'`,
    )

  it('is led again after the database was away', async () => {
    const allow = (may: boolean) =>
      query(elsewhere(), `alter database "${name()}" allow_connections ${may}`)
    const leaders = async () => {
      const held = await query(
        elsewhere(),
        `select 1 from pg_locks l join pg_database d on d.oid = l.database
          where l.locktype = 'advisory' and l.granted and d.datname = '${name()}'`,
      )
      return held.length
    }
    const runner = startReminders(desk.payload, 100)
    await expect.poll(leaders, { timeout: 10_000 }).toBe(1)
    await allow(false)
    await cutOff()
    await sleep(1000)
    expect(await leaders()).toBe(0)
    await allow(true)
    await expect.poll(leaders, { timeout: 10_000 }).toBe(1)
    await runner.stop()
    await expect.poll(leaders, { timeout: 10_000 }).toBe(0)
  })

  it('has a worker that outlives its connections', async () => {
    const worker = begin('scripts/worker.ts')
    await until(() => worker.output().includes('The worker sends reminders'))
    await sleep(500)
    await cutOff()
    await sleep(1500)
    expect([worker.child.exitCode, worker.child.signalCode]).toEqual([null, null])
    worker.child.kill('SIGTERM')
    expect(await worker.ended).toEqual([0, null])
  })

  it('that is told to stop ends after the mail in hand, and the next goes on', async () => {
    const people = await makePeople(12)
    server.pause = 300
    const worker = begin('scripts/worker.ts')
    for (let n = 0; n < 400 && server.received.length < 2; n += 1) {
      await sleep(50)
    }
    worker.child.kill('SIGTERM')
    await worker.ended
    server.pause = 0
    expect((await ledgerOf(desk)).filter(({ state }) => state === 'claimed')).toEqual([])
    const before = server.received.length
    expect(before).toBeLessThan(people.length)
    await remindersOf(desk.payload).run()
    expect(server.received.flatMap(({ to }) => to).toSorted()).toEqual(
      people.map(({ email }) => email).toSorted(),
    )
  })

  it('of the runs that sent nothing only the latest is kept', async () => {
    await remindersOf(desk.payload).run()
    await remindersOf(desk.payload).run()
    const { docs } = await desk.payload.find({ collection: 'reminder-runs', pagination: false })
    expect(docs.filter(({ sent }) => sent === 0)).toHaveLength(1)
  })
})
