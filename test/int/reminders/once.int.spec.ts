// Each recipient gets each digest once, however many processes send, and wherever one of them is killed.
// @module-tag nightly
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, describe, expect, it, vi } from 'vitest'

import type { Desk } from '../../helpers/bootPayload.ts'
import type { MailServer } from '../../helpers/mailServer.ts'

import { query } from '../../../postgres/connection.ts'
import { remindersOf } from '../../../src/reminders/delivery/remindersOf.ts'
import { startRunner } from '../../../src/reminders/delivery/runner.ts'
import { expireLeases, ledgerOf, makeOwed, makePerson } from '../../helpers/reminders.ts'
import { root } from '../../helpers/root.ts'
import { mailSettings, useMailDesk } from '../../helpers/useMailDesk.ts'

const children: ChildProcess[] = []
let desk: Desk
let server: MailServer

useMailDesk(async (started) => {
  ;({ desk, server } = started)
  await makeOwed(desk)
}, quickly)
// What a failed test leaves running would send the mails of the next one.
afterEach(() => children.splice(0).forEach((child) => child.kill('SIGKILL')))

function quickly(url: string) {
  return { ...mailSettings(url), MAIL_RATE: '100000' }
}

function makePeople(count: number) {
  return Promise.all(Array.from({ length: count }, () => makePerson(desk)))
}

/** A script in a child process, which can be killed. */
function begin(script: string, ...args: string[]) {
  const child = spawn(process.execPath, ['-C', 'production', '--import', 'tsx', script, ...args], {
    cwd: root,
    env: {
      ...process.env,
      ...quickly(server.url),
      DATABASE_URL: desk.databaseURL,
      DISABLE_PAYLOAD_HMR: 'true',
      NODE_ENV: 'production',
      PAYLOAD_SECRET: 'a secret for tests only, of 32 characters or more',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  children.push(child)
  let output = ''
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()))
  return { child, ended: once(child, 'exit') as Promise<[null | number]>, output: () => output }
}

async function until(what: () => boolean): Promise<void> {
  await expect.poll(what).toBe(true)
}

describe('several senders at once', () => {
  it('send one mail to each recipient, and record it in the ledger', async () => {
    const people = await makePeople(30)
    server.pause = 50
    server.messages = 0
    const worker = begin('scripts/worker.ts')
    const command = begin('scripts/reminders.ts')
    // Neither may be done before this process takes part.
    await until(() => server.messages > 0)
    const runner = startRunner(desk.payload, 100)
    await remindersOf(desk.payload).run()
    const [code] = await command.ended
    worker.child.kill('SIGTERM')
    await worker.ended
    await runner.stop()
    expect(code).toBe(0)
    const addresses = server.received.flatMap(({ to }) => to)
    expect(addresses.toSorted()).toEqual(people.map(({ email }) => email).toSorted())
    const rows = await ledgerOf(desk)
    expect(rows.map(({ message_id, state }) => [message_id, state]).toSorted()).toEqual(
      server.received.map((one) => [one.mail.messageId, 'sent']).toSorted(),
    )
  }, 360_000)

  it('send each mail once even without the lock, because of the ledger', async () => {
    const people = await makePeople(12)
    server.pause = 20
    const { deliver } = await import('../../../src/reminders/delivery/deliver.ts')
    const { cachedOwed } = await import('../../../src/owed/cachedOwed.ts')
    const { readRecipients } = await import('../../../src/reminders/recipients.ts')
    const options = desk.payload.config.custom.offprint as Parameters<typeof deliver>[1]
    const known = await readRecipients(desk.payload, options)
    const wanted = known.filter(({ email }) => people.some((one) => one.email === email))
    const readOwed = cachedOwed(desk.payload, options)
    const outcomes = await Promise.all(
      [0, 1, 2, 3, 4, 5, 6, 7].flatMap(() =>
        wanted.map(async (recipient) => {
          const owed = await readOwed(recipient, new Date())
          const mail = { kind: 'digest' as const, owed, period: '2026-03-01', recipient }
          return deliver(desk.payload, options, mail)
        }),
      ),
    )
    expect(outcomes.filter(({ status }) => status === 'sent')).toHaveLength(12)
    expect(outcomes.filter(({ status }) => status === 'claimed-elsewhere')).toHaveLength(84)
    expect(server.received).toHaveLength(12)
  })
})

describe('a sender that is killed', () => {
  it('before it recorded the mail is followed by an attempt with the same Message-ID', async () => {
    const [person] = await makePeople(1)
    // The text is taken, and the answer comes too late for the one that waits for it.
    const release = server.hold()
    const first = begin('scripts/reminders.ts')
    server.messages = 0
    await until(() => server.messages === 1)
    first.child.kill('SIGKILL')
    await first.ended
    release()
    await until(() => server.received.length === 1)
    expect(await ledgerOf(desk, person)).toMatchObject([{ attempts: 1, state: 'claimed' }])

    // Nobody takes it over while its lease runs: it may be alive.
    expect(await remindersOf(desk.payload).run()).toMatchObject({ sent: 0, unsent: 1 })
    await expireLeases(desk)
    expect(await remindersOf(desk.payload).run()).toMatchObject({ sent: 1, unsent: 0 })
    const ids = server.received.map((one) => one.mail.messageId)
    expect(ids).toHaveLength(2)
    expect(new Set(ids).size).toBe(1)
    expect(await ledgerOf(desk, person)).toMatchObject([{ attempts: 2, state: 'sent' }])
  })

  it('during a run leaves no recipient without a mail or with two different mails', async () => {
    const people = await makePeople(12)
    server.pause = 150
    server.messages = 0
    const first = begin('scripts/reminders.ts')
    await until(() => server.received.length >= 3)
    first.child.kill('SIGKILL')
    await first.ended
    server.pause = 0
    await until(() => server.received.length === server.messages)
    await expireLeases(desk)
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

describe('the runner', () => {
  it('runs in one of the processes that start it, and queues no jobs', async () => {
    const people = await makePeople(3)
    const runners = [startRunner(desk.payload, 100), startRunner(desk.payload, 100)]
    const runOfThree = async () => {
      const { docs } = await desk.payload.find({
        collection: 'reminder-runs',
        overrideAccess: true,
      })
      return docs.find(({ sent }) => sent === 3)
    }
    await expect.poll(runOfThree).toBeDefined()
    await Promise.all(runners.map((runner) => runner.stop()))
    expect(server.received.flatMap(({ to }) => to).toSorted()).toEqual(
      people.map(({ email }) => email).toSorted(),
    )
    expect(await runOfThree()).toMatchObject({ error: null, via: 'job' })
    expect(await query(desk.databaseURL, `select * from payload_jobs`)).toEqual([])
  })

  it('leaves the work to a run in progress', async () => {
    const people = await makePeople(4)
    server.pause = 300
    const run = remindersOf(desk.payload).run()
    await until(() => server.messages > 0)
    const runner = startRunner(desk.payload, 100)
    await run
    await runner.stop()
    expect(server.received).toHaveLength(people.length)
  })

  it('has a task of Payload that does the same, for hosts that run jobs themselves', async () => {
    const [person] = await makePeople(1)
    const job = await desk.payload.jobs.queue({
      input: {},
      overrideAccess: true,
      task: 'send-reminders',
    })
    await desk.payload.jobs.runByID({ id: job.id, overrideAccess: true, silent: true })
    expect(server.received.map(({ to }) => to)).toEqual([[person?.email]])
    const { docs } = await desk.payload.find({
      collection: 'reminder-runs',
      overrideAccess: true,
      where: { sent: { equals: 1 } },
    })
    expect(docs.map(({ via }) => via)).toContain('job')
  })

  const elsewhere = () => desk.databaseURL.replace(/\/[^/]*$/, '/postgres')
  const name = () => new URL(desk.databaseURL).pathname.slice(1)
  const interruptConnections = () =>
    query(
      elsewhere(),
      `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name()}'`,
    )

  it('acquires its lock again after a database outage', async () => {
    const allow = (may: boolean) =>
      query(elsewhere(), `alter database "${name()}" allow_connections ${may}`)
    const locks = async () => {
      const held = await query(
        elsewhere(),
        `select 1 from pg_locks l join pg_database d on d.oid = l.database
          where l.locktype = 'advisory' and l.granted and d.datname = '${name()}'`,
      )
      return held.length
    }
    const runner = startRunner(desk.payload, 100)
    await expect.poll(locks).toBe(1)
    await allow(false)
    const failed = vi.spyOn(desk.payload.logger, 'error')
    await interruptConnections()
    await expect.poll(() => failed.mock.calls.length).toBeGreaterThan(0)
    expect(await locks()).toBe(0)
    await allow(true)
    await expect.poll(locks).toBe(1)
    await runner.stop()
    await expect.poll(locks).toBe(0)
  })

  it('survives the loss of its connections in a worker', async () => {
    const worker = begin('scripts/worker.ts')
    await until(() => worker.output().includes('The worker sends reminders'))
    await sleep(500)
    await interruptConnections()
    await sleep(1500)
    expect([worker.child.exitCode, worker.child.signalCode]).toEqual([null, null])
    worker.child.kill('SIGTERM')
    expect(await worker.ended).toEqual([0, null])
  })

  it('finishes the current mail when it is stopped, and the next run continues', async () => {
    const people = await makePeople(12)
    server.pause = 300
    const runner = startRunner(desk.payload, 100)
    await until(() => server.received.length >= 2)
    await runner.stop()
    server.pause = 0
    expect((await ledgerOf(desk)).filter(({ state }) => state === 'claimed')).toEqual([])
    const before = server.received.length
    expect(before).toBeLessThan(people.length)
    await remindersOf(desk.payload).run()
    expect(server.received.flatMap(({ to }) => to).toSorted()).toEqual(
      people.map(({ email }) => email).toSorted(),
    )
  })

  it('keeps only the latest of the runs that sent nothing', async () => {
    await remindersOf(desk.payload).run()
    await remindersOf(desk.payload).run()
    const { docs } = await desk.payload.find({
      collection: 'reminder-runs',
      overrideAccess: true,
      pagination: false,
    })
    expect(docs.filter(({ sent }) => sent === 0)).toHaveLength(1)
  })
})
