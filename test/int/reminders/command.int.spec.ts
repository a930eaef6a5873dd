// `npm run reminders`: output and exit codes. The app of this file has no mail server.
import { describe, expect, it } from 'vitest'

import type { Desk } from '../../helpers/bootPayload.ts'
import type { MailServer } from '../../helpers/mailServer.ts'

import { remindersOf } from '../../../src/reminders/delivery/remindersOf.ts'
import { ledgerOf, makeOwed, makePerson } from '../../helpers/reminders.ts'
import { type Ended, runHere } from '../../helpers/runHere.ts'
import { runScript } from '../../helpers/runScript.ts'
import { mailSettings, useMailDesk } from '../../helpers/useMailDesk.ts'

let desk: Desk
let server: MailServer

useMailDesk(
  async (started) => {
    ;({ desk, server } = started)
    await makeOwed(desk)
  },
  () => ({}),
)

function reminders(args: string[], env: Record<string, string> = {}): Promise<Ended> {
  return runHere('scripts/reminders.ts', args, { DATABASE_URL: desk.databaseURL, ...env })
}

function withMail() {
  return mailSettings(server.url)
}

describe('without a mail server', () => {
  it('records why nothing was sent, and exits with 1', async () => {
    const person = await makePerson(desk)
    const { code, stdout } = await reminders([])
    expect([code, stdout]).toEqual([1, expect.stringContaining('No mail server is set up')])
    expect(stdout).toContain('0 sent, 1 not sent')
    expect(await ledgerOf(desk, person)).toMatchObject([
      { attempts: 0, error: expect.stringContaining('SMTP_URL'), sent_at: null, state: 'not-sent' },
    ])
  })

  it('sends later in the same period, once there is one', { tags: 'nightly' }, async () => {
    const person = await makePerson(desk)
    await remindersOf(desk.payload).run()
    const settings = { DATABASE_URL: desk.databaseURL, ...withMail() }
    const { stdout } = await runScript('scripts/reminders.ts', [], settings)
    expect(stdout).toContain('1 sent, 0 not sent')
    expect(server.received.map(({ to }) => to)).toEqual([[person.email]])
    expect(server.received[0]?.mail.messageId).toMatch(/@example\.org>$/)
    expect(await ledgerOf(desk, person)).toMatchObject([
      { attempts: 1, error: null, state: 'sent' },
    ])
  })

  it('says so in a dry run', async () => {
    await makePerson(desk)
    const { code, stdout } = await reminders(['--dry-run'])
    expect([code, stdout]).toEqual([0, expect.stringContaining('No mail server is set up')])
  })

  it('refuses a test mail, and says what to set', async () => {
    const { token } = await desk.login('editor')
    const { body, status } = await desk.rest('POST', '/reminders/test', { token })
    expect([status, JSON.stringify(body)]).toEqual([409, expect.stringContaining('SMTP_URL')])
  })
})

describe('the report', () => {
  it('says who would get a mail and who would not, and writes nothing', async () => {
    const daily = await makePerson(desk, { name: 'Ann\r\nEvil\u001B[31m' })
    const off = await makePerson(desk, { digest: { cadence: 'off' } })
    const idle = await makePerson(desk, { role: 'author' })
    const { code, stdout } = await reminders(['--dry-run', '--as-of', '2026-03-01'], withMail())
    expect(code).toBe(0)
    const lineOf = (email: string) => stdout.split('\n').find((line) => line.includes(email))
    expect(lineOf(daily.email)).toMatch(/2026-03-01 +\d+ +\d+ +\d+ +would be sent/)
    expect(lineOf(off.email)).toContain('reminders are off')
    expect(lineOf(idle.email)).toContain('nothing to report')
    expect(stdout).not.toContain('\u001B[31m')
    expect(stdout).toContain('1 would get a mail. Dry run: nothing was sent or written.')
    expect(await ledgerOf(desk)).toEqual([])
    expect(server.received).toEqual([])
  })

  it('says when a mail was sent before', async () => {
    const person = await makePerson(desk)
    await reminders(['--to', person.email], withMail())
    const { code, stdout } = await reminders(['--to', person.email], withMail())
    expect([code, stdout]).toEqual([0, expect.stringMatching(/sent on \d{4}-\d\d-\d\d/)])
    expect(stdout).toContain('1 user checked, 0 sent, 0 not sent.')
  })
})

describe('the exit code', () => {
  it.each([
    [['--as-of', '2026-02-30'], 'It must be a day'],
    [['--as-of', '0000-01-01'], 'a day from 1970 on, such as 2026-03-01'],
    [['--as-of', 'yesterday'], 'It must be a day'],
    [['--to', 'nobody@example.org'], 'No user has the address'],
    [['--to', ''], 'No user has the address'],
    [['--nonsense'], 'npm run reminders'],
    [['now'], 'npm run reminders'],
  ])('is 2 for %j, with the reason', async (args, why) => {
    const { code, stderr } = await reminders(args, withMail())
    expect([code, stderr]).toEqual([2, expect.stringContaining(why)])
  })

  it('is 1 if the mail server refuses', async () => {
    await makePerson(desk)
    server.setBehaviour(() => ({ code: 550, text: 'Gone' }))
    const { code, stdout } = await reminders([], withMail())
    expect([code, stdout]).toEqual([1, expect.stringContaining('failed, no further attempt')])
  })
})
