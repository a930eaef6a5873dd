// The status of the reminders on the dashboard, the test mail, and the calendar.
import { describe, expect, it } from 'vitest'

import type { RemindersStatus } from '../../../src/reminders/delivery/status.ts'
import type { Desk, Login } from '../../helpers/bootPayload.ts'
import type { MailServer } from '../../helpers/mailServer.ts'

import { query } from '../../../postgres/connection.ts'
import { addDays, todayIn } from '../../../src/domain/days.ts'
import { remindersOf } from '../../../src/reminders/delivery/remindersOf.ts'
import { makeLetter } from '../../helpers/letters.ts'
import { ledgerOf, makeOwed } from '../../helpers/reminders.ts'
import { useMailDesk } from '../../helpers/useMailDesk.ts'

let author: Login
let desk: Desk
let editor: Login
let server: MailServer

useMailDesk(async (started) => {
  ;({ desk, server } = started)
  editor = await desk.login('editor')
  author = await desk.login('author', { author: (await makeOwed(desk)).author })
})

async function statusOf({ token }: Login) {
  return (await desk.rest<RemindersStatus>('GET', '/reminders/status', { token })).body
}
function sendTest({ token }: Login) {
  return desk.rest<{ errors: { message: string }[] }>('POST', '/reminders/test', { token })
}

describe('the status of the reminders', () => {
  it('has the last run, failures and the own next mail for editors', async () => {
    await query(desk.databaseURL, `update users set digest_cadence = 'daily'`)
    server.setBehaviour((to) => (to === author.email ? { code: 550, text: 'Gone' } : 'taken'))
    await remindersOf(desk.payload).run()
    const status = await statusOf(editor)
    expect(status).toMatchObject({
      failed: {
        docs: [{ email: author.email, error: expect.stringContaining('Gone'), state: 'failed' }],
        total: 1,
      },
      hasTransport: true,
      lastRun: { error: null, sent: 1, unsent: 1, via: 'command' },
      mine: {
        email: editor.email,
        notDue: 'already-sent',
        schedule: { cadence: 'daily', hour: 8 },
      },
    })
    const next = new Date(status.mine.next ?? 0)
    expect(next.getTime()).toBeGreaterThan(Date.now())
    expect(next.getUTCHours()).toBe(8)
  })

  it('has only the own next mail for authors', async () => {
    expect(await statusOf(author)).toMatchObject({
      failed: null,
      lastRun: null,
      mine: { email: author.email, next: null, notDue: 'off' },
    })
  })

  it('is refused to the public', async () => {
    expect((await desk.rest('GET', '/reminders/status')).status).toBe(403)
    expect((await desk.rest('POST', '/reminders/test')).status).toBe(403)
  })
})

it('jobs cannot be run or stopped through any API', async () => {
  const admin = await desk.login('admin')
  for (const { token } of [admin, editor, author]) {
    const statuses = await Promise.all([
      desk.rest('POST', '/globals/payload-jobs-stats', { body: {}, token }),
      desk.rest('GET', '/payload-jobs/run', { token }),
      desk.rest('GET', '/payload-jobs', { token }),
      desk.rest('DELETE', '/payload-jobs?where[id][exists]=true', { token }),
    ])
    for (const { status } of statuses) {
      expect([401, 403, 404]).toContain(status)
    }
  }
})

it('an unknown time zone is refused', async () => {
  for (const timeZone of ['PST', ['UTC'], 'Mars/X']) {
    const body = { digest: { cadence: 'daily', hour: 8, timeZone } }
    const { status } = await desk.rest('PATCH', `/users/${author.id}`, {
      body,
      token: author.token,
    })
    expect(status).toBe(400)
  }
})

describe('a test mail', () => {
  it('is sent at once, is marked as a test, and does not replace a digest', async () => {
    expect((await sendTest(editor)).status).toBe(200)
    expect(server.received.map(({ mail, to }) => [to, mail.subject])).toEqual([
      [[editor.email], expect.stringMatching(/^Test: 1 article to republish/)],
    ])
    await query(
      desk.databaseURL,
      `update users set digest_cadence = 'daily' where id = '${editor.id}'`,
    )
    expect(await remindersOf(desk.payload).run()).toMatchObject({ sent: 1 })
    expect(server.received).toHaveLength(2)
  })

  it('returns the answer of the mail server, and is not tried again', async () => {
    server.setBehaviour(() => ({ code: 451, text: 'Not today' }))
    const { body, status } = await sendTest(editor)
    expect([status, body.errors[0]?.message]).toEqual([502, expect.stringContaining('Not today')])
    expect(await ledgerOf(desk)).toMatchObject([{ state: 'failed' }])
  })

  it(
    'is sent ten times an hour at most, also for requests at the same time',
    { tags: 'nightly' },
    async () => {
      const answers = await Promise.all(Array.from({ length: 13 }, () => sendTest(editor)))
      const statuses = answers.map(({ status }) => status).toSorted()
      expect(statuses).toEqual([...Array.from({ length: 10 }, () => 200), 429, 429, 429])
      expect((await sendTest(author)).status).toBe(200)
    },
  )
})

describe('the calendar', () => {
  const calendarOf = async (who: Login) => {
    const address = (await statusOf(who)).calendar
    return desk.rest<string>('GET', address.replace('http://localhost:3000/api', ''))
  }
  /** RFC 5545: long lines are folded. */
  const unfold = (text: string) => text.replaceAll(/\r\n[ \t]/g, '')

  it('has the free date of each article, for users who may read it', async () => {
    const day = todayIn('UTC', new Date())
    const title = 'Rivers, "dams"; and\r\nATTENDEE:mailto:x@example.org'
    const { article } = await makeOwed(desk, {
      data: { publishedAt: `${day}T00:00:00.000Z`, title },
      terms: { embargoDays: 40, fullText: 'after-embargo' },
    })
    const { body, headers, status } = await calendarOf(editor)
    expect([status, headers.get('content-type')]).toEqual([200, 'text/calendar; charset=utf-8'])
    expect(headers.get('cache-control')).toContain('private')
    expect(body.startsWith('BEGIN:VCALENDAR\r\nVERSION:2.0\r\n')).toBe(true)
    const event = unfold(body)
      .split('BEGIN:VEVENT')
      .find((one) => one.includes(article))
    expect(event).toContain(`DTSTART;VALUE=DATE:${addDays(day, 40).replaceAll('-', '')}`)
    expect(event).toContain(`DTEND;VALUE=DATE:${addDays(day, 41).replaceAll('-', '')}`)
    expect(event).toContain(
      `URL;VALUE=URI:http://localhost:3000/admin/collections/articles/${article}\r\n`,
    )
    expect(event).toContain('SUMMARY:Free for the blog: Rivers\\, "dams"\\; and ATTENDEE')
    expect(event).not.toMatch(/^ATTENDEE/m)
    for (const line of body.split('\r\n')) {
      expect(Array.from(line).length).toBeLessThanOrEqual(75)
    }
    expect(unfold((await calendarOf(author)).body)).not.toContain(article)
  })

  it('has an article that is scheduled on the day of its schedule', async () => {
    const { article } = await makeOwed(desk)
    const on = addDays(todayIn('UTC', new Date()), 3)
    const path = `/articles/${article}/schedule`
    await desk.rest('POST', path, { body: { on }, token: editor.token })
    const events = unfold((await calendarOf(editor)).body).split('BEGIN:VEVENT')
    const own = events.filter((one) => one.includes(article))
    expect(own).toHaveLength(1)
    expect(own[0]).toContain(`DTSTART;VALUE=DATE:${on.replaceAll('-', '')}`)
    expect(own[0]).toContain(`UID:scheduled-${article}@`)
    expect(own[0]).toContain('SUMMARY:Goes on the blog: Article')
  })

  it('has by when outlets are to answer, for the desk alone', async () => {
    const { article, author: own, outlet } = await makeOwed(desk)
    const deadline = '2031-05-01T12:00:00.000Z'
    const asked = await makeLetter(desk, outlet, [{ article }], { deadline })
    const others = await Promise.all([
      makeLetter(desk, outlet, [{ article }]),
      makeLetter(desk, outlet, [{ article }], { deadline, status: 'answered' }),
      makeLetter(desk, outlet, [{ article }], { deadline, kind: 'sign-off' }),
    ])
    const events = unfold((await calendarOf(editor)).body).split('BEGIN:VEVENT')
    const due = events.filter((one) => one.includes(`UID:deadline-${asked.id}@`))
    expect(due).toEqual([
      expect.stringMatching(
        /DTSTART;VALUE=DATE:20310501\r\n[\s\S]*SUMMARY:Answer of the outlet due/,
      ),
    ])
    expect(due[0]).toContain(`/admin/collections/permission-requests/${asked.id}\r\n`)
    for (const { id } of others) {
      expect(events.join('')).not.toContain(id)
    }
    const signer = await desk.login('author', { author: own })
    const seen = unfold((await calendarOf(signer)).body)
    expect([seen.includes(article), seen.includes('deadline-')]).toEqual([true, false])
  })

  it('is valid without events', async () => {
    const nobody = await desk.login('author')
    const { body, status } = await calendarOf(nobody)
    expect([status, body.includes('VEVENT')]).toEqual([200, false])
    expect(body).toMatch(/^BEGIN:VCALENDAR[\s\S]*END:VCALENDAR\s*$/)
  })

  it('is 404 without a valid token', async () => {
    const address = (await statusOf(editor)).calendar.split('token=')[1] ?? ''
    for (const token of ['', 'x', address.slice(0, -4), editor.token]) {
      expect((await desk.rest('GET', `/blog/free-from.ics?token=${token}`)).status).toBe(404)
    }
    expect((await desk.rest('GET', '/blog/free-from.ics')).status).toBe(404)
  })

  it('is 404 once its user is deleted', async () => {
    const gone = await desk.login('editor')
    const address = (await statusOf(gone)).calendar.replace('http://localhost:3000/api', '')
    await desk.payload.delete({ id: gone.id, collection: 'users', overrideAccess: true })
    expect((await desk.rest('GET', address)).status).toBe(404)
  })
})
