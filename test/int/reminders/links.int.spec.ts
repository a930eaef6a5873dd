// The links of a mail: a GET changes nothing, a POST does one action and is recorded.
import { beforeEach, describe, expect, it } from 'vitest'

import type { User } from '../../../src/app/payload-types.ts'
import type { Grant } from '../../../src/reminders/links/tokens.ts'
import type { Answer, Desk } from '../../helpers/bootPayload.ts'
import type { ArticleIds } from '../../helpers/documents.ts'
import type { MailServer } from '../../helpers/mailServer.ts'

import { query } from '../../../postgres/connection.ts'
import { addDays, dayOf, todayIn } from '../../../src/domain/days.ts'
import { remindersOf } from '../../../src/reminders/delivery/remindersOf.ts'
import { signGrant } from '../../../src/reminders/links/tokens.ts'
import { moveTo } from '../../helpers/documents.ts'
import { makeOwed, makePerson } from '../../helpers/reminders.ts'
import { useMailDesk } from '../../helpers/useMailDesk.ts'

let desk: Desk
let person: User
let owed: ArticleIds
let server: MailServer

useMailDesk((started) => {
  ;({ desk, server } = started)
})
beforeEach(async () => {
  await query(desk.databaseURL, `update articles set waived_reason = 'for a test'`)
  owed = await makeOwed(desk, { data: { title: 'A <b>bold</b> title' } })
  person = await makePerson(desk, { name: 'Ann' })
})

type Act = 'snooze' | 'unsubscribe' | 'waive'

/** The path below `/api` to which the mail leads for this act. */
async function linkOf(act: Act): Promise<string> {
  await remindersOf(desk.payload).run({ to: person.email })
  const [received] = server.received
  const found = new RegExp(`http://localhost:3000/api(/reminders/${act}\\?token=\\S+)`).exec(
    received?.mail.text ?? '',
  )
  return found?.[1] ?? ''
}

function post(path: string, fields: Record<string, string> = {}): Promise<Answer<string>> {
  return desk.rest<string>('POST', path, {
    form: new URLSearchParams(fields).toString(),
  })
}

function articleNow() {
  return desk.payload.findByID({ id: owed.article, collection: 'articles', overrideAccess: true })
}
function personNow() {
  return desk.payload.findByID({ id: person.id, collection: 'users', overrideAccess: true })
}
async function actsNow() {
  return (
    await desk.payload.find({
      collection: 'reminders',
      depth: 0,
      overrideAccess: true,
      where: { person: { equals: person.id } },
    })
  ).docs.flatMap(({ acts }) => acts ?? [])
}
const today = todayIn('UTC', new Date())

function grantOf(change: Partial<Grant> = {}): Grant {
  return {
    action: 'waive',
    article: owed.article,
    recipient: person.id,
    row: null,
    ...change,
  }
}
async function pathOf(grant: Grant, now = new Date()) {
  return `/reminders/${grant.action}?token=${await signGrant(desk.payload.secret, grant, now)}`
}

describe('GET of a link', () => {
  it.each(['snooze', 'waive', 'unsubscribe'] as const)(
    '%s: shows a form, and changes nothing',
    async (act) => {
      const before = [await articleNow(), await personNow()]
      const path = await linkOf(act)
      const { body, headers, status } = await desk.rest<string>('GET', path)
      expect(status).toBe(200)
      expect(body).toContain('<form method="post">')
      expect(body).not.toContain('<b>bold</b>')
      expect(headers.get('cache-control')).toBe('no-store')
      expect(headers.get('referrer-policy')).toBe('no-referrer')
      expect(headers.get('content-security-policy')).toContain("default-src 'none'")
      expect([await articleNow(), await personNow()]).toEqual(before)
      expect(await actsNow()).toEqual([])
    },
  )
})

describe('POST to a link', () => {
  it('snoozes until the chosen day', async () => {
    const path = await linkOf('snooze')
    const { body, status } = await post(path, { weeks: '2' })
    expect([status, body]).toEqual([200, expect.stringContaining('is snoozed until')])
    const until = addDays(today, 14)
    expect(dayOf((await articleNow()).snoozedUntil)).toBe(until)
    expect(await actsNow()).toMatchObject([{ act: `snooze until ${until}`, article: owed.article }])
  })

  it.each([{}, { weeks: '3' }, { weeks: '-1' }])('refuses to snooze for %o', async (fields) => {
    const { status } = await post(await linkOf('snooze'), fields as Record<string, string>)
    expect(status).toBe(400)
    expect((await articleNow()).snoozedUntil).toBeNull()
  })

  it('waives the full text of an article that is on the blog as a link, in its own words', async () => {
    await desk.payload.update({
      id: owed.article,
      collection: 'articles',
      data: {
        stage: 'republished-on-blog',
        transition: { republication: { mode: 'link' } },
        waived: { reason: '' },
      },
      overrideAccess: true,
    })
    const path = await linkOf('waive')
    const [received] = server.received
    expect(received?.mail.text).toContain('full text may go on the blog now (so far: a link only)')
    expect((await desk.rest<string>('GET', path)).body).toMatch(/without its full text\?/)
    const { body, status } = await post(path, { reason: 'A link is enough' })
    expect([status, body]).toEqual([200, expect.stringContaining('stays on the blog without')])
    expect((await articleNow()).waived).toMatchObject({ reason: 'A link is enough' })
  })

  it('waives with a reason, in the name of the recipient', async () => {
    const path = await linkOf('waive')
    const { body } = await desk.rest<string>('GET', path)
    expect(body).toMatch(/Do you want to waive “.+”\?/)
    const empty = await post(path, { reason: ' \n ' })
    expect([empty.status, empty.body]).toEqual([400, expect.stringContaining('Enter a reason.')])
    expect((await articleNow()).waived?.reason).toBeFalsy()
    const { status } = await post(path, { reason: 'Out of date' })
    expect(status).toBe(200)
    expect((await articleNow()).waived).toMatchObject({ by: 'Ann', reason: 'Out of date' })
    expect(await actsNow()).toMatchObject([{ act: 'waive', what: 'Out of date' }])
  })

  it.each([
    ['by the form', {}],
    ['by the mail program (RFC 8058)', { 'List-Unsubscribe': 'One-Click' }],
  ])('unsubscribes %s, without a login', async (_, fields) => {
    const path = await linkOf('unsubscribe')
    expect((await post(path, fields)).status).toBe(200)
    expect((await personNow()).digest?.cadence).toBe('off')
    expect(await actsNow()).toMatchObject([{ act: 'unsubscribe' }])
    // Whoever is signed in is not what counts, and nothing else of the login changed.
    expect(await personNow()).toMatchObject({ name: 'Ann', digest: { hour: 0, scope: 'all' } })
  })

  it('unsubscribes a user with invalid fields', async () => {
    const path = await linkOf('unsubscribe')
    await query(
      desk.databaseURL,
      `update users set digest_hour = 99, name = '' where id = '${person.id}'`,
    )
    expect((await post(path)).status).toBe(200)
    expect((await personNow()).digest).toMatchObject({ cadence: 'off', hour: 99, scope: 'all' })
  })

  it('answers HEAD like GET', async () => {
    const { status } = await desk.rest('HEAD', await linkOf('waive'))
    expect(status).toBe(200)
  })

  it('a second time shows the same result', async () => {
    const path = await linkOf('unsubscribe')
    await post(path)
    expect((await post(path)).status).toBe(200)
  })
})

describe('an invalid link', () => {
  it('for another action, changed or empty is refused, and reveals nothing', async () => {
    const snooze = (await linkOf('snooze')).split('token=')[1] ?? ''
    const bad = [
      `/reminders/waive?token=${snooze}`,
      `/reminders/unsubscribe?token=${snooze}`,
      `/reminders/snooze?token=${snooze.slice(0, -3)}abc`,
      '/reminders/snooze?token=',
      '/reminders/snooze',
      '/reminders/snooze?token[]=a&token[]=b',
    ]
    for (const path of bad) {
      const answers = [
        await desk.rest<string>('GET', path),
        await post(path, { reason: 'x', weeks: '1' }),
      ]
      expect(answers.map(({ status }) => status)).toEqual([400, 400])
      expect(answers.map(({ body }) => body).join()).not.toContain('bold')
    }
    expect(await articleNow()).toMatchObject({ snoozedUntil: null, waived: { reason: null } })
    expect((await personNow()).digest?.cadence).toBe('daily')
  })

  it('that has expired is 410', async () => {
    const path = await pathOf(grantOf(), new Date('2026-01-01'))
    expect((await post(path, { reason: 'x' })).status).toBe(410)
    expect((await articleNow()).waived?.reason).toBeFalsy()
  })

  it('is limited to what its recipient may do now', async () => {
    const author = await makePerson(desk, { author: owed.author, role: 'author' })
    const path = await pathOf(grantOf({ recipient: author.id }))
    await desk.payload.update({
      id: owed.article,
      collection: 'articles',
      data: { byline: [{ author: (await makeOwed(desk)).author }] },
      overrideAccess: true,
    })
    expect((await post(path, { reason: 'x' })).status).toBe(410)
  })

  it('says that there is nothing left to do if the article is on the blog', async () => {
    const path = await linkOf('waive')
    await query(desk.databaseURL, `update articles set waived_reason = null`)
    await moveTo(desk.payload, owed.article, 'republished-on-blog')
    const { body, status } = await post(path, { reason: 'x' })
    expect([status, body]).toEqual([410, expect.stringContaining('There is nothing left to do.')])
    expect((await articleNow()).waived?.reason).toBeFalsy()
  })

  it.each([
    ['a person who is gone', () => grantOf({ recipient: '01a212b9-0000-7000-8000-000000000000' })],
    ['a person that is none', () => grantOf({ recipient: "x' or 1=1" })],
    ['an article that is gone', () => grantOf({ article: '01a212b9-0000-7000-8000-000000000000' })],
  ])('for %s is refused', async (_, grant) => {
    expect((await post(await pathOf(grant()), { reason: 'x' })).status).toBe(410)
  })

  it('does not create a session, and a session token is not a valid link', async () => {
    const token = (await pathOf(grantOf())).split('token=')[1] ?? ''
    expect((await desk.rest('GET', '/reminders', { token })).status).toBe(403)
    const login = await desk.login('editor')
    expect((await post(`/reminders/waive?token=${login.token}`, { reason: 'x' })).status).toBe(400)
  })
})

describe('the ledger', () => {
  it.each(['GET', 'POST', 'PATCH', 'DELETE'])(
    'answers %s of the public and authors with 403',
    async (method) => {
      await linkOf('snooze')
      const author = await desk.login('author')
      for (const token of [undefined, author.token]) {
        for (const path of ['/reminders', '/reminder-runs']) {
          const body = method === 'GET' ? undefined : {}
          const query = method === 'GET' ? '' : '?where[id][exists]=true'
          const { status } = await desk.rest(method, path + query, { body, token })
          expect(status).toBe(403)
        }
      }
    },
  )

  it('can be read by admins, and not written through any API', async () => {
    await linkOf('snooze')
    const { token } = await desk.login('admin')
    const { body } = await desk.rest<{ docs: { id: string }[] }>('GET', '/reminders', { token })
    const path = `/reminders/${body.docs[0]?.id}`
    expect((await desk.rest('PATCH', path, { body: { state: 'failed' }, token })).status).toBe(403)
    expect((await desk.rest('DELETE', path, { token })).status).toBe(403)
    const row = { key: 'x', period: '2026-01-01' }
    expect((await desk.rest('POST', '/reminders', { body: row, token })).status).toBe(403)
  })
})
