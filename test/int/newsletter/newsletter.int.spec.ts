// The newsletter: who gets it, that each gets each issue once, and that nothing is in it that is not public.
import { randomBytes } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'

import type { Newsletter, Subscriber } from '../../../src/app/payload-types.ts'
import type { Desk, Login } from '../../helpers/bootPayload.ts'
import type { MailServer, Received } from '../../helpers/mailServer.ts'

import { query } from '../../../postgres/connection.ts'
import { tryAdvisoryLock } from '../../../src/database/advisoryLock.ts'
import { runNewsletter } from '../../../src/newsletter/run.ts'
import { backdateTransitions } from '../../helpers/backdateTransitions.ts'
import { moveTo, publishArticle, textDocument } from '../../helpers/documents.ts'
import { visitorOf } from '../../helpers/letters.ts'
import { expireLeases } from '../../helpers/reminders.ts'
import { mailSettings, useMailDesk } from '../../helpers/useMailDesk.ts'

let desk: Desk
let server: MailServer
let editor: Login
let admin: Login

useMailDesk(
  (started) => {
    ;({ desk, server } = started)
  },
  (url) => ({ ...mailSettings(url), MAIL_RATE: '100000' }),
)
beforeAll(async () => {
  editor = await desk.login('editor')
  admin = await desk.login('admin')
})
beforeEach(async () => {
  await query(
    desk.databaseURL,
    `delete from subscribers; delete from newsletters; update republications set republished_at = now() - interval '60 days'`,
  )
  await turn(true)
})

async function turn(on: boolean): Promise<void> {
  await desk.payload.updateGlobal({ slug: 'blog', data: { letter: { on } }, overrideAccess: true })
}

function anyMail(): string {
  return `reader-${randomBytes(4).toString('hex')}@example.net`
}

function ask(email: unknown, more: object = {}) {
  return visitorOf(desk)('POST', '/blog/subscribe', { body: { email, ...more } as never })
}

async function mailTo(email: string): Promise<Received[]> {
  await expect.poll(() => server.received.some(({ to }) => to.includes(email))).toBe(true)
  return server.received.filter(({ to }) => to.includes(email))
}

/** Below `/api`, with its query. */
function linkIn(mail: Received | undefined, action: string): string {
  const text = mail?.mail.text ?? ''
  const [, path = ''] = new RegExp(`/api(/blog/subscribe/${action}\\?\\S+)`).exec(text) ?? []
  return path
}

function visit(method: string, path: string, form?: string) {
  return visitorOf(desk)(method, path, form === undefined ? {} : { form })
}

async function subscriber(cadence: Subscriber['cadence'], data: Partial<Subscriber> = {}) {
  return desk.payload.create({
    collection: 'subscribers',
    data: {
      cadence,
      confirmedAt: '2026-01-01T00:00:00Z',
      email: anyMail(),
      language: 'en',
      state: 'active',
      ...data,
    },
    overrideAccess: true,
  })
}

async function stateOf({ id }: { id: string }): Promise<Pick<Subscriber, 'reason' | 'state'>> {
  const found = await desk.payload.findByID({
    id,
    collection: 'subscribers',
    overrideAccess: true,
  })
  return { reason: found.reason, state: found.state }
}

/** On the blog, with its undo over. */
async function post(title: string, note = `The note of ${title}.`) {
  const made = await publishArticle(desk.payload, { data: { title } })
  await desk.payload.update({
    id: made.note,
    collection: 'notes',
    data: { body: textDocument(note) as never },
    overrideAccess: true,
  })
  return made
}

function call(method: string, path: string, login: Login | null, body?: object) {
  return desk.rest<{
    counts: Record<string, number>
    doc: Newsletter
    everybody: number
    html: string
    readers: number
  }>(method, path, { body, token: login?.token })
}

describe('subscribing', () => {
  it('writes to the address and waits for a press of its button', async () => {
    const email = anyMail()
    const answer = await ask(email, { cadence: 'weekly', language: 'fr' })
    expect([answer.status, answer.body]).toEqual([202, { status: 'requested' }])
    const [mail] = await mailTo(email)
    expect(mail?.mail.subject).toMatch(/^Merci de confirmer/)
    expect(mail?.mail.headers.has('list-unsubscribe')).toBe(false)
    const link = linkIn(mail, 'confirm')
    const page = await visit('GET', link)
    expect([page.status, page.headers.get('cache-control')]).toEqual([200, 'no-store'])
    expect(page.body).toContain('<html dir="ltr" lang="fr">')
    const found = async () =>
      (await desk.payload.find({ collection: 'subscribers', overrideAccess: true })).docs
    expect(await found()).toMatchObject([{ confirmedAt: null, email, state: 'pending' }])
    expect((await visit('POST', link, '')).body).toContain('Confirmé')
    expect((await visit('POST', link, '')).status).toBe(200)
    expect(await found()).toMatchObject([{ cadence: 'weekly', language: 'fr', state: 'active' }])
  })

  it('answers alike for known and unknown addresses, and leaves who has subscribed as they are', async () => {
    const known = await subscriber('each')
    const answers = [await ask(known.email, { cadence: 'weekly' }), await ask(anyMail())]
    const [one, other] = answers.map(({ body, headers, status }) => ({
      body,
      headers: [...headers],
      status,
    }))
    expect(one).toEqual(other)
    expect(await stateOf(known)).toMatchObject({ state: 'active' })
    await mailTo(known.email)
  })

  it('takes a form, answers it with a page, and sends nothing to a program that fills every field', async () => {
    const email = anyMail()
    const page = await visit(
      'POST',
      '/blog/subscribe',
      `email=${encodeURIComponent(email)}&website=x`,
    )
    expect([page.status, page.headers.get('content-type')]).toEqual([
      202,
      'text/html; charset=utf-8',
    ])
    const wrong = await visit(
      'POST',
      '/blog/subscribe',
      'email=a%40b.example%0d%0aBcc%3a+c%40d.example',
    )
    expect([wrong.status, wrong.body.includes('<form')]).toEqual([400, true])
    expect((await ask('one@example.net, two@example.net')).status).toBe(400)
    expect(
      (await desk.payload.count({ collection: 'subscribers', overrideAccess: true })).totalDocs,
    ).toBe(0)
  })

  it('writes three times an hour to an address, and takes ten requests from a client', async () => {
    const email = anyMail()
    for (let n = 0; n < 5; n += 1) {
      expect((await ask(email)).status).toBe(202)
    }
    expect(
      await query(desk.databaseURL, `select 1 from reminders where kind = 'confirmation'`),
    ).toHaveLength(3)
    const same = visitorOf(desk)
    const statuses = []
    for (let n = 0; n < 11; n += 1) {
      statuses.push(
        (await same('POST', '/blog/subscribe', { body: { email: 'none' } as never })).status,
      )
    }
    expect(statuses).toEqual([...Array.from({ length: 10 }, () => 400), 429])
  })

  it('is closed while the newsletter is off', async () => {
    await turn(false)
    expect((await ask(anyMail())).status).toBe(503)
  })

  it('forgets who has not confirmed, and who has left', async () => {
    const old = { endedAt: '2026-01-01T00:00:00Z', requestedAt: '2026-01-01T00:00:00Z' }
    const now = new Date().toISOString()
    await subscriber('each', { ...old, state: 'pending' })
    await subscriber('each', { ...old, state: 'left' })
    const kept = [
      await subscriber('each', old),
      await subscriber('each', { endedAt: now, state: 'left' }),
      await subscriber('each', { requestedAt: now, state: 'pending' }),
    ]
    await runNewsletter(desk.payload)
    const { docs } = await desk.payload.find({ collection: 'subscribers', overrideAccess: true })
    expect(new Set(docs.map(({ id }) => id))).toEqual(new Set(kept.map(({ id }) => id)))
  })
})

describe('access', () => {
  it('admins alone read subscribers, and nobody writes them but by the endpoints', async () => {
    const one = await subscriber('each')
    const path = `/subscribers/${one.id}`
    for (const login of [null, editor]) {
      for (const [method, where] of [
        ['GET', '/subscribers'],
        ['GET', path],
        ['GET', `/subscribers/count?where[email][like]=reader`],
        ['GET', `${path}/export`],
        ['DELETE', path],
        ['POST', '/subscribers/bounced'],
      ] as const) {
        const { body, status } = await call(method, where, login)
        expect([where, status]).toEqual([where, 403])
        expect(JSON.stringify(body)).not.toContain(one.email)
      }
    }
    expect((await call('GET', path, admin)).status).toBe(200)
    expect((await call('PATCH', path, admin, { state: 'left' })).status).toBe(403)
    expect((await call('POST', '/subscribers', admin, { email: anyMail() })).status).toBe(403)
    const stored = await call('GET', `${path}/export`, admin)
    expect(stored.body).toMatchObject({ mails: [], subscriber: { email: one.email } })
    await call('POST', '/subscribers/bounced', admin, { email: one.email, reason: 'No mailbox' })
    expect(await stateOf(one)).toEqual({ reason: 'No mailbox', state: 'bounced' })
    expect((await call('DELETE', path, admin)).status).toBe(200)
  })
})

describe('each post', () => {
  it('goes out after its undo and after reminders, once, to whoever had confirmed by then, with a link to leave by one click', async () => {
    const reader = await subscriber('each')
    const late = await subscriber('each', {
      confirmedAt: new Date(Date.now() + 60_000).toISOString(),
    })
    const weekly = await subscriber('weekly')
    await post('Dikes')
    await runNewsletter(desk.payload)
    expect(server.received).toHaveLength(0)
    await backdateTransitions(desk, 60)
    const reminders = await tryAdvisoryLock(desk.payload, 'offprint reminders')
    await runNewsletter(desk.payload)
    expect(server.received).toHaveLength(0)
    reminders?.release()
    // The lock ends with its connection.
    await sleep(100)
    await Promise.all([runNewsletter(desk.payload), runNewsletter(desk.payload)])
    await runNewsletter(desk.payload)
    expect(server.received.map(({ to }) => to)).toEqual([[reader.email]])
    const [mail] = await mailTo(reader.email)
    expect(mail?.mail.subject).toBe('Dikes')
    expect(mail?.mail.text).toContain('The note of Dikes.')
    expect(mail?.raw).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click\r?$/m)
    const link = linkIn(mail, 'leave')
    expect(mail?.raw.replaceAll(/=\r?\n|\r?\n /g, '')).toContain(`${link}>`)
    expect((await visit('GET', link)).body).toContain(reader.email)
    expect(await stateOf(reader)).toMatchObject({ state: 'active' })
    const stored = await visit('GET', link.replace('/leave', '/data'))
    expect(stored.body).toMatchObject({ mails: [{ kind: 'newsletter', state: 'sent' }] })
    for (let n = 0; n < 2; n += 1) {
      expect((await visit('POST', link, 'List-Unsubscribe=One-Click')).status).toBe(200)
    }
    expect(await stateOf(reader)).toMatchObject({ state: 'left' })
    const { docs } = await desk.payload.find({ collection: 'newsletters', overrideAccess: true })
    expect(docs).toMatchObject([{ failed: 0, kind: 'each', recipients: 1, sent: 1, state: 'sent' }])
    const preview = await call('GET', `/newsletters/${docs[0]?.id}/preview`, editor)
    expect(preview.body.counts).toMatchObject({ left: 1, sent: 1 })
    expect((await visit('POST', link, 'do=erase')).body).toContain('Erased')
    const { docs: left } = await desk.payload.find({
      collection: 'subscribers',
      overrideAccess: true,
    })
    expect(left.map(({ id }) => id).toSorted()).toEqual([late.id, weekly.id].toSorted())
    expect((await visit('POST', link, 'do=erase')).status).toBe(200)
  })

  it('ends at an address that is refused for good, tries others again with the same Message-ID, and writes no address in the ledger', async () => {
    const [gone, later, lost] = [
      await subscriber('each'),
      await subscriber('each'),
      await subscriber('each'),
    ]
    server.setBehaviour((to) => {
      const text = `5.1.1 <${to}>: no such mailbox`
      return to === gone.email
        ? { code: 550, text }
        : to === later.email
          ? { code: 450, text: 'later' }
          : 'lost'
    })
    await post('Groynes')
    await backdateTransitions(desk, 60)
    await runNewsletter(desk.payload)
    expect(new Set(server.received.flatMap(({ to }) => to))).toEqual(new Set([lost.email]))
    const { reason, state } = await stateOf(gone)
    expect(state).toBe('bounced')
    expect(reason).toMatch(/no such mailbox/)
    expect(await stateOf(later)).toMatchObject({ state: 'active' })
    const rows = await query(desk.databaseURL, 'select * from reminders')
    expect(JSON.stringify(rows)).not.toMatch(/reader-\w+@/)
    server.setBehaviour(() => 'taken')
    await expireLeases(desk)
    await runNewsletter(desk.payload)
    expect(await mailTo(later.email)).toHaveLength(1)
    const repeated = await mailTo(lost.email)
    expect(repeated.length).toBeGreaterThan(1)
    expect(new Set(repeated.map(({ mail }) => mail.messageId)).size).toBe(1)
    expect(server.received.some(({ to }) => to.includes(gone.email))).toBe(false)
  })

  it('sends nothing of what was withdrawn, or to who has left, while it waited', async () => {
    const [stays, leaves] = [await subscriber('each'), await subscriber('each')]
    const withdrawn = await post('Barrage secrets')
    await backdateTransitions(desk, 60)
    server.setBehaviour(() => ({ code: 450, text: 'later' }))
    await runNewsletter(desk.payload)
    server.setBehaviour(() => 'taken')
    await moveTo(desk.payload, withdrawn.article, 'published-at-outlet')
    await query(desk.databaseURL, `update subscribers set state = 'left' where id = '${leaves.id}'`)
    await expireLeases(desk)
    await runNewsletter(desk.payload)
    expect(server.received).toEqual([])
    expect(await stateOf(stays)).toMatchObject({ state: 'active' })
  })
})

describe('the round-up', () => {
  it('drafts itself once for a week, waits for a press, and leaves out what was withdrawn', async () => {
    const readers = [await subscriber('weekly'), await subscriber('weekly', { language: 'de' })]
    const [kept, withdrawn] = [await post('Sluices'), await post('Hidden sluices', 'Hidden words.')]
    await backdateTransitions(desk, 7 * 86_400)
    await runNewsletter(desk.payload)
    await runNewsletter(desk.payload)
    expect(server.received).toHaveLength(0)
    const { docs } = await desk.payload.find({
      collection: 'newsletters',
      depth: 0,
      overrideAccess: true,
    })
    const [draft] = docs
    expect(docs).toHaveLength(1)
    expect(new Set(draft?.posts?.map(({ article }) => article))).toEqual(
      new Set([kept.article, withdrawn.article]),
    )
    expect(draft?.posts?.map(({ note }) => note)).toContain('Hidden words.')
    const path = `/newsletters/${draft?.id}`
    const edit = { introduction: 'Dear all', subject: 'Water' }
    expect((await call('PATCH', path, editor, edit)).status).toBe(200)
    expect((await call('PATCH', path, editor, { state: 'sent' })).body.doc.state).toBe('draft')
    await moveTo(desk.payload, withdrawn.article, 'published-at-outlet')
    const preview = await call('GET', `${path}/preview`, editor)
    expect(preview.body.readers).toBe(2)
    expect(preview.body.html).not.toContain('Hidden')
    expect((await call('POST', `${path}/test`, editor)).status).toBe(200)
    expect((await mailTo(editor.email)).map(({ mail }) => mail.subject)).toEqual(['Water'])
    const presses = await Promise.all([
      call('POST', `${path}/send`, editor),
      call('POST', `${path}/send`, admin),
    ])
    expect(presses.map(({ status }) => status).toSorted()).toEqual([200, 409])
    expect((await call('PATCH', path, editor, edit)).status).toBe(409)
    expect((await call('DELETE', path, editor)).status).toBe(409)
    await runNewsletter(desk.payload)
    for (const { email } of readers) {
      const mails = await mailTo(email)
      expect(mails.map(({ mail }) => mail.subject)).toEqual(['Water'])
      expect(mails[0]?.raw).not.toContain('Hidden')
      expect(mails[0]?.mail.text).toContain('Dear all')
    }
    await desk.payload.delete({ collection: 'newsletters', overrideAccess: true, where: {} })
    await runNewsletter(desk.payload)
    expect(
      (await desk.payload.count({ collection: 'newsletters', overrideAccess: true })).totalDocs,
    ).toBe(0)
  })

  it('goes also to those who get each post where the editor says so, and tells them', async () => {
    const readers = [await subscriber('weekly'), await subscriber('each')]
    const { article } = await post('Locks')
    await backdateTransitions(desk, 60)
    const { id } = await desk.payload.create({
      collection: 'newsletters',
      data: { posts: [{ article }], subject: 'All on locks' } as never,
      overrideAccess: true,
    })
    const path = `/newsletters/${id}`
    const { body } = await call('GET', `${path}/preview`, editor)
    expect(body.everybody).toBe(body.readers + 1)
    expect((await call('POST', `${path}/send`, editor, { all: true })).status).toBe(400)
    expect((await call('POST', `${path}/send`, editor, { everybody: true })).status).toBe(200)
    await runNewsletter(desk.payload)
    const mails = await Promise.all(readers.map(({ email }) => mailTo(email)))
    const found = mails.map((own) => own.find(({ mail }) => mail.subject === 'All on locks'))
    const isTold = found.map((one) => one?.mail.text?.includes('also to those who get each post'))
    expect(isTold).toEqual([false, true])
    for (const one of found) {
      expect(one?.raw).toMatch(/^List-ID: <newsletter\.[\w.]+>\r?$/im)
    }
  })

  it('is for editors and admins', async () => {
    const { id } = await desk.payload.create({
      collection: 'newsletters',
      data: { subject: 'Water' } as never,
      overrideAccess: true,
    })
    const author = await desk.login('author')
    for (const login of [null, author]) {
      expect((await call('GET', `/newsletters/${id}`, login)).status).toBe(403)
      expect((await call('GET', `/newsletters/${id}/preview`, login)).status).toBe(403)
      expect((await call('POST', `/newsletters/${id}/send`, login)).status).toBe(403)
    }
    expect((await call('POST', `/newsletters/${id}/send`, editor)).status).toBe(400)
  })
})
