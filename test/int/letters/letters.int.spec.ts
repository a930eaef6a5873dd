// Letters to outlets: drafts, one mail each whoever presses, what an answer does, and what an editor accepts.
import { createLocalReq } from 'payload'
import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest'

import type { Article, PermissionRequest } from '../../../src/app/payload-types.ts'
import type { AnswersInput } from '../../../src/permissions/answers.ts'
import type { ArticleLetter } from '../../../src/permissions/lettersOfArticle.ts'
import type { Desk, Login } from '../../helpers/bootPayload.ts'
import type { ArticleIds } from '../../helpers/documents.ts'
import type { MailServer } from '../../helpers/mailServer.ts'

import { query } from '../../../postgres/connection.ts'
import { requireOptions } from '../../../src/options.ts'
import { applyAnswers } from '../../../src/permissions/applyAnswers.ts'
import { findByToken } from '../../../src/permissions/findByToken.ts'
import { runLetters } from '../../../src/permissions/runLetters.ts'
import { hashOf, tokenOf } from '../../../src/permissions/token.ts'
import { countAsked, readLettersToSee } from '../../../src/work/letters/readLetters.ts'
import { makeArticle, moveTo } from '../../helpers/documents.ts'
import { expireLeases, ledgerOf } from '../../helpers/reminders.ts'
import { useMailDesk } from '../../helpers/useMailDesk.ts'

let desk: Desk
let server: MailServer
let editor: Login

useMailDesk(async (started) => {
  ;({ desk, server } = started)
  editor = await desk.login('editor')
})
afterEach(() => vi.restoreAllMocks())

type Draft = { preview: { html: string; subject: string; text: string } } & PermissionRequest
interface Body {
  code: string
  doc: PermissionRequest
  docs: Draft[]
  errors: { data: { code: string }; message: string; name: string }[]
  letters: ArticleLetter[]
  mail: { status: string }
  more: number
  skipped: { article: string; code: string }[]
  text: string
}

async function call(method: string, path: string, body?: unknown, login: Login | null = editor) {
  const answer = await desk.rest<Body>(method, path, { body, token: login?.token })
  return { ...answer, code: answer.body.errors?.[0]?.data?.code }
}

function post(path: string, body: unknown = {}, login: Login | null = editor) {
  return call('POST', `/permission-requests${path}`, body, login)
}

/** At an outlet that wants to be asked first, and has an address. */
async function makeAsked(data: Partial<Article> = {}): Promise<ArticleIds> {
  const made = await makeArticle(desk.payload, { data, terms: { fullText: 'ask' } })
  await desk.payload.update({
    id: made.outlet,
    collection: 'outlets',
    data: { terms: { contactEmail: `rights-${made.outlet}@outlet.example`, fullText: 'ask' } },
    overrideAccess: true,
  })
  await moveTo(desk.payload, made.article, 'published-at-outlet')
  return made
}

/** It is at the outlet of the other one from then on. */
async function moveToOutlet({ article }: ArticleIds, { outlet }: ArticleIds): Promise<void> {
  await desk.payload.update({
    id: article,
    collection: 'articles',
    data: { outlet },
    overrideAccess: true,
  })
}

async function draft(articles: string[], more: object = {}): Promise<Draft> {
  const { body, status } = await post('', { articles, ...more })
  expect(status, JSON.stringify(body)).toBe(201)
  return body.docs[0] as Draft
}

async function sent(made: ArticleIds, patch: object = {}): Promise<PermissionRequest> {
  const { id } = await draft([made.article])
  if (Object.keys(patch).length > 0) {
    expect((await call('PATCH', `/permission-requests/${id}`, patch)).status).toBe(200)
  }
  const { body } = await post(`/${id}/send`)
  return body.doc
}

async function articleOf({ article }: Pick<ArticleIds, 'article'>): Promise<Article> {
  return desk.payload.findByID({
    id: article,
    collection: 'articles',
    depth: 0,
    overrideAccess: true,
  })
}

const by = { name: 'Ada Reyes', role: 'Rights desk' }

async function answer(letter: { id: string }, input: Partial<AnswersInput>) {
  const req = await createLocalReq({}, desk.payload)
  return applyAnswers(req, letter, { answers: [], by, ...input })
}

function yes({ article }: ArticleIds, more: object = {}) {
  return { answers: [{ answer: 'yes' as const, article, ...more }] }
}

/** What an editor has agreed about conditions. */
function atOnce({ article }: ArticleIds) {
  return { articles: [{ article, from: null, mode: 'full' }] }
}

function no({ article }: ArticleIds) {
  return { answers: [{ answer: 'no' as const, article, words: 'Not yet.' }] }
}

async function comments({ article }: ArticleIds): Promise<string[]> {
  const { docs } = await desk.payload.find({
    collection: 'article-comments',
    overrideAccess: true,
    where: { article: { equals: article } },
  })
  return docs.map(({ text }) => text)
}

/** A day. */
function inDays(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
}

async function set(letter: { id: string }, sql: string): Promise<void> {
  await query(desk.databaseURL, `update permission_requests set ${sql} where id = '${letter.id}'`)
}

describe('drafts', () => {
  it('are one for each outlet and language, and say who asks for what', async () => {
    const [one, two] = [await makeAsked(), await makeAsked({ language: 'de' })]
    await moveToOutlet(two, one)
    const other = await makeAsked()
    const { body } = await post('', {
      articles: [one.article, two.article, other.article],
      from: '2030-03-01',
      mode: 'excerpt',
    })
    expect(body.docs.map(({ language }) => language).toSorted()).toEqual(['de', 'en', 'en'])
    const english = body.docs.find(({ articles }) => articles?.[0]?.article === one.article)
    const { text } = english!.preview
    const { title } = await articleOf(one)
    for (const part of [
      title,
      'https://outlet.example/',
      '2 January 2024',
      'an excerpt',
      'from 1 March 2030',
      'Credit line: ',
      'The editor',
      '/api/permission/…',
    ]) {
      expect(text).toContain(part)
    }
    expect(english).toMatchObject({
      askedBy: editor.id,
      status: 'draft',
      to: `rights-${one.outlet}@outlet.example`,
    })
    expect(body.docs.find(({ language }) => language === 'de')?.preview.text).toContain(
      'ab 1. März 2030',
    )
  })

  it('name the authors, and are signed by a person on their behalf: never by a login name', async () => {
    const made = await makeAsked()
    const textOf = async (login: Login) => {
      const { body } = await post('', { articles: [made.article] }, login)
      return body.docs[0]!.preview.text
    }
    const { name } = await desk.payload.findByID({
      id: made.author,
      collection: 'authors',
      overrideAccess: true,
    })
    const login = await desk.login('admin')
    const signed = async (as: object) => {
      await desk.payload.update({
        id: login.id,
        collection: 'users',
        data: as,
        overrideAccess: true,
      })
      return textOf(login)
    }
    expect(await textOf(editor)).toContain(`The editor, on behalf of ${name}`)
    const text = await signed({ name: 'admin' })
    expect(text).toContain(`   By ${name}\n`)
    expect(text).toMatch(new RegExp(`^I am writing on behalf of ${name}\\. I ask`, 'm'))
    expect(text).not.toMatch(/^admin/m)
    expect(text).toContain(login.email)
    expect(await signed({ author: made.author })).toMatch(
      new RegExp(`as the author[^]*\\n${name}\\n$`),
    )
  })

  it('of an outlet ask for what waits for it, and for nothing twice', async () => {
    const made = await makeAsked()
    const first = await post('', { outlet: made.outlet })
    expect(first.body.docs[0]?.articles?.map(({ article }) => article)).toEqual([made.article])
    expect((await post('', { outlet: made.outlet })).status).toBe(400)
    const held = await makeAsked()
    await answer(await sent(held), no(held))
    const { body, status } = await post('', { articles: [held.article, made.article] })
    expect([status, body.skipped.map(({ code }) => code)]).toEqual([201, ['held-back']])
  })

  it('of an outlet ask again after a year for what it held back, also where its terms allow all', async () => {
    const made = await makeArticle(desk.payload, { terms: { fullText: 'allowed' } })
    await moveTo(desk.payload, made.article, 'published-at-outlet')
    const hold = (on: string) =>
      desk.payload.update({
        id: made.article,
        collection: 'articles',
        data: { heldBack: { by: 'Ada Reyes', on } },
        overrideAccess: true,
      })
    expect((await post('', { outlet: made.outlet })).status).toBe(400)
    await hold(new Date().toISOString())
    expect((await post('', { outlet: made.outlet })).status).toBe(400)
    await hold('2024-03-01T12:00:00.000Z')
    const { body } = await post('', { outlet: made.outlet })
    expect(body.docs[0]?.articles?.map(({ article }) => article)).toEqual([made.article])
  })

  it('of an outlet ask for 200 articles, and say how many others wait', async () => {
    const made = await makeAsked()
    await query(
      desk.databaseURL,
      `insert into articles (id, title, stage, outlet_id, published_at)
        select gen_random_uuid(), 'Many ' || n, 'published-at-outlet', '${made.outlet}', '1990-01-01'
        from generate_series(1, 203) n`,
    )
    const asked = async () => {
      const { body } = await post('', { outlet: made.outlet })
      return [body.docs.map(({ articles }) => articles?.length), body.more]
    }
    expect(await asked()).toEqual([[200], 4])
    expect(await asked()).toEqual([[4], 0])
  })

  it('follow the template of the outlet, and titles that look like variables or HTML are texts', async () => {
    const made = await makeAsked({ title: '{link} <b>“Bold”</b>\r\nBcc: all@example.org' })
    await desk.payload.update({
      id: made.outlet,
      collection: 'outlets',
      data: {
        letterTemplates: [
          {
            body: 'Hello <i>you</i>\n\n{articles}\n\n{constructor} {link}',
            language: 'en',
            subject: 'About {title}',
          },
        ],
      },
      overrideAccess: true,
    })
    const letter = await sent(made)
    const [{ mail, raw } = { mail: null, raw: '' }] = server.received
    expect(raw.slice(0, raw.indexOf('\r\n\r\n'))).not.toMatch(/^bcc:/im)
    expect(mail?.subject).toContain('About (link) <b>“Bold”</b> Bcc: all@example.org')
    expect(mail?.text).toContain('1. (link) <b>“Bold”</b>')
    expect(mail?.text).toContain('{constructor} http')
    expect(mail?.html).toContain('Hello &lt;i>you&lt;/i>')
    expect(letter.shown?.text).toContain('{link}')
  })

  it('have one template of the outlet in each language', async () => {
    const { outlet } = await makeAsked()
    const [one, two] = ['Hello', 'Good day'].map((body) => ({ body, language: 'de', subject: 'Q' }))
    const path = `/outlets/${outlet}`
    const refused = await call('PATCH', path, {
      letterTemplates: [one, { ...two, language: 'en' }, two],
    })
    expect([refused.status, refused.body.errors[0]?.data]).toMatchObject([
      400,
      {
        errors: ['0', '2'].map((row) => ({
          message: 'Only one letter in each language is allowed.',
          path: `letterTemplates.${row}.language`,
        })),
      },
    ])
    const templates = [one, { ...two, language: 'en' }]
    expect((await call('PATCH', path, { letterTemplates: templates })).status).toBe(200)
    const unknown = await call('PATCH', path, { letterTemplates: [{ ...one, language: 'tlh' }] })
    expect(unknown.status).toBe(400)
  })

  it('are edited by the desk until they are sent, for articles of their outlet alone', async () => {
    const [made, stranger] = [await makeAsked(), await makeAsked()]
    const { id } = await draft([made.article])
    const path = `/permission-requests/${id}`
    const forged = {
      askedByName: 'Somebody',
      status: 'sent',
      to: 'new@outlet.example',
      tokenHash: 'x',
    }
    const { body } = await call('PATCH', path, forged)
    expect(body.doc).toMatchObject({
      askedByName: 'The editor',
      status: 'draft',
      to: 'new@outlet.example',
    })
    expect(body.doc).not.toHaveProperty('tokenHash')
    const rows = [{ article: stranger.article, mode: 'full' }]
    expect((await call('PATCH', path, { articles: rows })).status).toBe(400)
    await post(`/${id}/send`)
    const late = await call('PATCH', path, { to: 'late@outlet.example' })
    expect([late.status, late.code]).toEqual([409, 'already-sent'])
    expect((await call('DELETE', path)).status).toBe(409)
    expect((await call('POST', '/permission-requests', { status: 'sent' })).status).toBe(400)
  })
})

describe('sending', () => {
  it('makes one mail of two clicks, with the link, and replies to whoever asked', async () => {
    const made = await makeAsked()
    const { id } = await draft([made.article])
    const presses = await Promise.all([1, 2, 3].map(() => post(`/${id}/send`)))
    expect(presses.map(({ status }) => status).toSorted()).toEqual([200, 409, 409])
    expect(presses.map(({ code }) => code).toSorted()).toEqual([
      'already-sent',
      'already-sent',
      undefined,
    ])
    expect(server.received).toHaveLength(1)
    const [{ mail, to } = { mail: null, to: [] }] = server.received
    expect(to).toEqual([`rights-${made.outlet}@outlet.example`])
    expect(mail?.replyTo?.value).toEqual([{ name: 'The editor', address: editor.email }])
    const token = /\/api\/permission\/([\w-]{43})\n/.exec(mail?.text ?? '')?.[1]
    expect(token).toBe(tokenOf(desk.payload.secret, id, 1))
    const [row] = await query<{ status: string; token_hash: string }>(
      desk.databaseURL,
      `select status, token_hash from permission_requests where id = '${id}'`,
    )
    expect(row).toEqual({ status: 'sent', token_hash: hashOf(token ?? '') })
    const { body } = await post(`/${id}/send`)
    expect(body.errors[0]).toMatchObject({ name: 'StageConflict', data: { code: 'already-sent' } })
  })

  it('is done in the checklist of its articles, unless it came back or the article has left the outlet', async () => {
    const [made, other] = [await makeAsked(), await makeAsked()]
    const checklist = async () => {
      const path = `/articles/${made.article}/work`
      const { body } = await desk.rest<{ checklist: object }>('GET', path, { token: editor.token })
      return body.checklist
    }
    const [open, done] = [false, true].map((letter) => ({ letter, letterSent: letter || null }))
    const { id } = await draft([made.article])
    expect(await checklist()).toMatchObject(open!)
    await post(`/${id}/send`, { copy: true })
    expect(await checklist()).toMatchObject(done!)
    await call('POST', `/articles/${made.article}/work`, { letter: false })
    await answer({ id }, yes(made))
    expect(await checklist()).toMatchObject(done!)
    const move = (outlet: string) =>
      desk.payload.update({
        id: made.article,
        collection: 'articles',
        data: { outlet },
        overrideAccess: true,
      })
    await move(other.outlet)
    expect(await checklist()).toMatchObject(open!)
    await move(made.outlet)
    await set({ id }, `status = 'bounced'`)
    expect(await checklist()).toMatchObject(open!)
    await call('POST', `/articles/${made.article}/work`, { letter: true })
    expect(await checklist()).toMatchObject({ letter: true, letterSent: null })
  })

  it('goes on where the sender died, with the same link and Message-ID', async () => {
    const made = await makeAsked()
    const { id } = await draft([made.article])
    const dead = vi.spyOn(desk.payload, 'sendEmail').mockReturnValue(new Promise(() => undefined))
    void post(`/${id}/send`)
    await expect.poll(() => dead.mock.calls.length).toBe(1)
    dead.mockRestore()
    expect((await post(`/${id}/send`)).status).toBe(409)
    expect((await call('PATCH', `/permission-requests/${id}`, { subject: 'Another' })).status).toBe(
      409,
    )
    await call('DELETE', `/permission-requests?where[id][equals]=${id}`)
    const found = await findByToken(
      await createLocalReq({}, desk.payload),
      tokenOf(desk.payload.secret, id, 1),
    )
    expect(found?.request.id).toBe(id)
    await runLetters(desk.payload)
    expect(server.received).toHaveLength(0)
    await expireLeases(desk)
    await Promise.all([1, 2, 3].map(() => runLetters(desk.payload)))
    const [row] = await ledgerOf(desk)
    expect(server.received.map(({ mail }) => mail.messageId)).toEqual([row?.message_id])
    expect(server.received[0]?.mail.text).toContain(tokenOf(desk.payload.secret, id, 1))
    expect((await articleLetters(made))[0]).toMatchObject({ status: 'sent' })
  })

  it('is another mail with another link once it was given up: the first may have arrived', async () => {
    const { id } = await draft([(await makeAsked()).article])
    server.setBehaviour(() => 'lost')
    await post(`/${id}/send`)
    await query(desk.databaseURL, `update reminders set attempts = 50, next_attempt_at = now()`)
    await runLetters(desk.payload)
    const { body } = await call('GET', `/permission-requests/${id}`)
    expect(body).toMatchObject({ sendingAt: null, status: 'draft' })
    server.setBehaviour(() => 'taken')
    await call('PATCH', `/permission-requests/${id}`, { subject: 'Another' })
    expect((await post(`/${id}/send`)).status).toBe(200)
    const mails = server.received.map(({ mail }) => mail)
    expect(mails.at(-1)?.subject).toBe('Another')
    expect(mails.at(-1)?.messageId).not.toBe(mails[0]?.messageId)
    expect(mails.at(-1)?.text).toContain(tokenOf(desk.payload.secret, id, 2))
  })

  it('goes on with the others where one cannot be written', async () => {
    server.setBehaviour(() => ({ code: 451, text: 'later' }))
    await sent(await makeAsked())
    await sent(await makeAsked())
    server.setBehaviour(() => 'taken')
    await expireLeases(desk)
    vi.spyOn(desk.payload, 'findByID').mockRejectedValueOnce(new Error('The database is away.'))
    await runLetters(desk.payload)
    expect(await ledgerOf(desk)).toMatchObject([
      { error: 'The database is away.', state: 'waiting' },
      { error: null, state: 'sent' },
    ])
  })

  it('comes back by a refused recipient alone, and by an editor', async () => {
    const made = await makeAsked()
    server.setBehaviour(() => ({ code: 550, text: 'no such person' }))
    const refused = await draft([made.article])
    const answered = await post(`/${refused.id}/send`)
    expect([answered.status, answered.body.mail.status, answered.body.doc.status]).toEqual([
      202,
      'bounced',
      'bounced',
    ])
    expect(answered.body.doc.error).toContain('no such person')
    expect((await articleLetters(made))[0]?.proposal).toBe('correct-address')

    server.setBehaviour(() => ({ code: 451, text: 'later' }))
    const later = await draft([made.article])
    const waiting = await post(`/${later.id}/send`)
    expect([waiting.body.mail.status, waiting.body.doc.status]).toEqual(['waiting', 'draft'])
    server.setBehaviour(() => 'taken')
    const again = await post(`/${later.id}/send`)
    expect([again.status, again.body.doc.status]).toEqual([200, 'sent'])
    const marked = await post(`/${later.id}/bounced`, { reason: 'Left the paper\nin May' })
    expect(marked.body.doc).toMatchObject({ error: 'Left the paper in May', status: 'bounced' })
  })

  it('is refused for an article that left its outlet, one asked about lately, and an incomplete letter', async () => {
    const [made, other] = [await makeAsked(), await makeAsked()]
    const letter = await draft([made.article])
    await moveToOutlet(made, other)
    expect((await post(`/${letter.id}/send`)).code).toBe('article-moved')
    // Said to another letter meanwhile, or of an article that was added to the draft.
    const held = await makeAsked()
    const refused = await draft([held.article])
    await answer(await sent(held), no(held))
    const answered = await post(`/${refused.id}/send`, { again: true })
    expect([answered.status, answered.code]).toEqual([409, 'held-back'])
    expect(answered.body.errors[0]?.message).toContain('It can be asked again from')
    server.received.length = 0
    await sent(other)
    const second = await draft([other.article])
    expect((await post(`/${second.id}/send`)).code).toBe('already-asked')
    expect((await post(`/${second.id}/send`, { again: true })).status).toBe(200)
    const silent = await draft([other.article])
    await call('PATCH', `/permission-requests/${silent.id}`, { silence: 'agreement' })
    expect((await post(`/${silent.id}/send`, { again: true })).status).toBe(400)
    await call('PATCH', `/permission-requests/${silent.id}`, { silence: 'nothing', to: null })
    expect((await post(`/${silent.id}/send`, { again: true })).status).toBe(400)
    expect(server.received).toHaveLength(2)
  })

  it('needs a mail server, or is copied with its link', async () => {
    const made = await makeAsked()
    const { id } = await draft([made.article])
    await call('PATCH', `/permission-requests/${id}`, { to: null })
    const { name } = desk.payload.email
    Object.assign(desk.payload.email, { name: 'console' })
    try {
      expect((await post(`/${id}/send`)).status).toBe(400)
      const first = await post(`/${id}/send`, { copy: true })
      const second = await post(`/${id}/send`, { copy: true })
      expect([first.status, second.body.text]).toEqual([200, first.body.text])
      expect(first.body.text).toContain(tokenOf(desk.payload.secret, id, 1))
      expect(first.body.doc).toMatchObject({ status: 'sent' })
    } finally {
      Object.assign(desk.payload.email, { name })
    }
    expect((await post(`/${id}/send`)).status).toBe(409)
    expect(server.received).toHaveLength(0)
  })
})

describe('the link', () => {
  it('finds its letter for sixty days, until it is revoked', async () => {
    const letter = await sent(await makeAsked())
    const token = tokenOf(desk.payload.secret, letter.id, 1)
    const find = async (one: unknown) => findByToken(await createLocalReq({}, desk.payload), one)
    expect((await find(token))?.request.id).toBe(letter.id)
    const guessed = `${token.startsWith('A') ? 'B' : 'A'}${token.slice(1)}`
    for (const wrong of [guessed, hashOf(token), '', `${token}x`, null, { equals: token }]) {
      expect(await find(wrong)).toBeNull()
    }
    await set(letter, `sent_at = now() - interval '61 days'`)
    expect(await find(token)).toBeNull()
    await runLetters(desk.payload)
    const expired = await call('GET', `/permission-requests/${letter.id}`)
    expect((expired.body as unknown as PermissionRequest).status).toBe('expired')
    await set(letter, `sent_at = now(), status = 'sent'`)
    expect((await post(`/${letter.id}/revoke`)).body.doc.status).toBe('revoked')
    expect(await find(token)).toBeNull()
    await expect(answer(letter, {})).rejects.toMatchObject({ data: { code: 'not-answerable' } })
  })

  it('that has ended costs as much as one that never was: nothing of its letter is read', async () => {
    const req = await createLocalReq({}, desk.payload)
    const many = vi.spyOn(desk.payload, 'find')
    const one = vi.spyOn(desk.payload, 'findByID')
    const count = () => many.mock.calls.length + one.mock.calls.length
    const readsOf = async (token: string) => {
      const before = count()
      const isFound = (await findByToken(req, token)) !== null
      return [isFound, count() - before]
    }
    const made = await makeAsked()
    const letter = await sent(made)
    const token = tokenOf(desk.payload.secret, letter.id, 1)
    expect((await readsOf(token))[0]).toBe(true)
    const ends = ["status = 'revoked'", "status = 'sent', sent_at = now() - interval '61 days'"]
    for (const end of ends) {
      await set(letter, end)
      expect(await readsOf(token)).toEqual([false, 0])
    }
    await set(letter, 'sent_at = now()')
    await query(
      desk.databaseURL,
      `update permission_requests_articles set article_id = null where article_id = '${made.article}'`,
    )
    expect(await readsOf(token)).toEqual([false, 0])
    expect(await readsOf(hashOf(token).slice(0, 43))).toEqual([false, 0])
  })
})

describe('a yes', () => {
  it('is the permission of each article, once, and both get a copy', async () => {
    const made = await makeAsked()
    const letter = await sent(made)
    server.received.length = 0
    const given = {
      ...yes(made, { from: '2031-01-01', mode: 'excerpt', words: 'Gladly.' }),
      creditLine: 'With thanks to the Gazette',
    }
    const [first, second] = await Promise.all([answer(letter, given), answer(letter, given)])
    expect(second).toEqual(first)
    const { permission } = await articleOf(made)
    expect(permission).toMatchObject({
      from: '2031-01-01T12:00:00.000Z',
      grantedBy: expect.stringMatching(/^Ada Reyes, Rights desk, Outlet/),
      grantedOn: expect.stringContaining(new Date().toISOString().slice(0, 10)),
      mode: 'excerpt',
    })
    for (const part of [
      'Gladly.',
      'With thanks to the Gazette',
      `/permission-requests/${letter.id}`,
    ]) {
      expect(permission?.evidence).toContain(part)
    }
    const copies = server.received.map(({ mail, to }) => [to[0], mail.text?.includes('Gladly.')])
    expect(copies.toSorted()).toEqual(
      [
        [editor.email, true],
        [letter.to, true],
      ].toSorted(),
    )
    expect(
      server.received.some(
        ({ mail, to }) => to[0] === editor.email && mail.text?.includes('/api/permission/'),
      ),
    ).toBe(false)
    expect(first.rows).toMatchObject([
      { answer: 'yes', from: '2031-01-01', mode: 'excerpt', state: 'counts' },
    ])
  })

  it('may be changed within 14 days and before the article is out; later it is a comment', async () => {
    const made = await makeAsked()
    const letter = await sent(made)
    await answer(letter, yes(made))
    await answer(letter, no(made))
    expect(await articleOf(made)).toMatchObject({
      heldBack: { by: expect.stringContaining('Ada Reyes'), on: expect.any(String) },
      permission: { evidence: null, grantedBy: null, mode: null },
    })
    await answer(letter, yes(made))
    expect(await articleOf(made)).toMatchObject({
      heldBack: { on: null },
      permission: { mode: 'full' },
    })
    expect(await comments(made)).toEqual([])

    await moveTo(desk.payload, made.article, 'republished-on-blog')
    const receipt = await answer(letter, no(made))
    await answer(letter, no(made))
    expect(receipt.rows[0]?.state).toBe('noted')
    expect(await comments(made)).toEqual([expect.stringMatching(/no\..*\nNot yet\.$/s)])
    expect(await articleOf(made)).toMatchObject({
      heldBack: { on: null },
      permission: { mode: 'full' },
    })

    const old = await makeAsked()
    const asked = await sent(old)
    await answer(asked, yes(old))
    await set(asked, `answered_at = now() - interval '13 days'`)
    await answer(asked, yes(old, { words: 'Gladly.' }))
    expect((await articleOf(old)).permission?.evidence).toContain('Gladly.')
    // The days are those of the first answer.
    await set(asked, `answered_at = now() - interval '15 days'`)
    await answer(asked, no(old))
    expect(await comments(old)).toHaveLength(1)
    expect((await articleOf(old)).permission?.mode).toBe('full')
  })

  it('puts what was scheduled for then on the blog', async () => {
    // Schedules wait for 06:00: here it is about noon, whenever the test runs.
    const options = requireOptions(desk.payload)
    const { timeZone } = options
    const ahead = 12 - new Date().getUTCHours()
    options.timeZone = ahead === 0 ? 'UTC' : `Etc/GMT${ahead > 0 ? '-' : '+'}${Math.abs(ahead)}`
    onTestFinished(() => {
      options.timeZone = timeZone
    })
    const made = await makeAsked()
    const scheduled = await call('POST', `/articles/${made.article}/schedule`, {
      republication: { mode: 'full' },
    })
    expect(scheduled.status, JSON.stringify(scheduled.body)).toBe(200)
    await answer(await sent(made), yes(made))
    expect((await articleOf(made)).stage).toBe('republished-on-blog')
  })

  it('is recorded of every article, also of one with a value that its own field refuses today', async () => {
    const made = await makeAsked({ bylineText: ['Ada'], language: 'en' })
    const letter = await sent(made)
    await query(
      desk.databaseURL,
      `update articles set outlet_url = 'javascript:alert(1)', language = 'no tag', title = '' where id = '${made.article}'`,
    )
    const path = `/articles/${made.article}`
    expect((await call('PATCH', path, { series: 'New' })).status).toBe(400)
    await answer(letter, yes(made))
    expect((await articleOf(made)).permission?.mode).toBe('full')
    await answer(letter, no(made))
    expect((await articleOf(made)).heldBack?.on).toBeTruthy()
    expect((await call('PATCH', path, { series: 'New' })).status).toBe(400)
  })

  it('ends, as a no does, when the article goes to another outlet, and the editor is told', async () => {
    const [made, other] = [await makeAsked(), await makeAsked()]
    const change = (data: Partial<Article>) =>
      desk.payload.update({ id: made.article, collection: 'articles', data, overrideAccess: true })
    await answer(await sent(made), yes(made))
    await change({ outlet: other.outlet })
    const moved = await articleOf(made)
    expect([moved.permission?.grantedBy ?? null, moved.permission?.mode ?? null]).toEqual([
      null,
      null,
    ])
    const comments = await desk.payload.find({
      collection: 'article-comments',
      overrideAccess: true,
      where: { article: { equals: made.article } },
    })
    expect(comments.docs.map(({ text }) => text)).toEqual([
      expect.stringContaining('The article is at another outlet now.'),
    ])
    await answer(await sent({ ...made, outlet: other.outlet }), no(made))
    expect((await articleOf(made)).heldBack?.on).toBeTruthy()
    await change({ outlet: made.outlet })
    expect((await articleOf(made)).heldBack?.on ?? null).toBeNull()
    // Both at once are what the other outlet has said.
    const permission = { grantedBy: 'Rights desk', grantedOn: '2026-01-02T12:00:00Z', mode: 'full' }
    await change({ outlet: other.outlet, permission: permission as Article['permission'] })
    expect((await articleOf(made)).permission).toMatchObject({ grantedBy: 'Rights desk' })
  })

  it('before a no does not count again because its evidence is edited', async () => {
    const made = await makeAsked()
    const change = (permission: object) =>
      desk.payload.update({
        id: made.article,
        collection: 'articles',
        data: { permission },
        overrideAccess: true,
      })
    await change({ evidence: 'By telephone', grantedBy: 'Rights desk', mode: 'full' })
    await answer(await sent(made), no(made))
    await change({ evidence: 'By telephone, on Monday' })
    expect((await articleOf(made)).heldBack?.on).toBeTruthy()
    await change({ grantedBy: 'The editor of the paper' })
    expect((await articleOf(made)).heldBack?.on ?? null).toBeNull()
  })

  it('of an outlet that the article has left changes nothing', async () => {
    const [made, other] = [await makeAsked(), await makeAsked()]
    const letter = await sent(made)
    await moveToOutlet(made, other)
    const receipt = await answer(letter, yes(made))
    expect(receipt.rows[0]?.state).toBe('waits')
    expect((await articleOf(made)).permission?.mode ?? null).toBeNull()
    expect(await comments(made)).toHaveLength(1)
    expect((await post(`/${letter.id}/accept`, { articles: [made.article] })).code).toBe(
      'nothing-to-accept',
    )
    await expect(answer(letter, yes(other))).rejects.toMatchObject({ status: 400 })
  })

  it('and a no at once leave one of them, in the article and in the letter alike', async () => {
    const made = await makeAsked()
    const letter = await sent(made)
    await Promise.all([answer(letter, yes(made)), answer(letter, no(made))])
    const { heldBack, permission } = await articleOf(made)
    const [row] = await articleLetters(made)
    expect([Boolean(heldBack?.on), Boolean(permission?.mode)]).toEqual(
      row?.answer === 'no' ? [true, false] : [false, true],
    )
  })
})

describe('an editor accepts', () => {
  it('conditions, which free nothing before', async () => {
    const made = await makeAsked()
    const letter = await sent(made)
    await answer(letter, {
      answers: [{ answer: 'conditions', article: made.article, words: 'Link in the first line' }],
    })
    expect((await articleOf(made)).permission?.mode ?? null).toBeNull()
    expect((await articleLetters(made))[0]?.proposal).toBe('accept-conditions')
    const asked = async () =>
      (await countAsked(await createLocalReq({}, desk.payload)))[made.outlet]
    expect(await asked()).toBe(1)
    const { body } = await post(`/${letter.id}/accept`, atOnce(made))
    expect(body.doc.articles).toMatchObject([{ acceptedBy: 'The editor', answer: 'conditions' }])
    expect((await articleOf(made)).permission).toMatchObject({
      evidence: expect.stringContaining('Link in the first line'),
      mode: 'full',
    })
    expect(await asked()).toBeUndefined()
  })

  it('conditions as they were agreed: extent, day, credit line and words, which the outlet is told', async () => {
    const made = await makeAsked()
    const letter = await sent(made)
    const words = 'Not before the print issue has been off sale for a week'
    const say = () =>
      answer(letter, { answers: [{ answer: 'conditions', article: made.article, words }] })
    expect((await say()).rows).toMatchObject([{ from: null, mode: null, state: 'waits' }])
    const receipt = () =>
      server.received.findLast(({ mail }) => mail?.subject?.startsWith('Your answer'))?.mail?.text
    expect(receipt()).toContain('yes, with conditions: an editor has to accept it first')
    const { article } = made
    const agreed = { article, from: '2031-02-03', mode: 'excerpt' }
    const accept = (one: unknown) => post(`/${letter.id}/accept`, { articles: [one] })
    const bare = [article, { article }, { article, mode: 'full' }, { article, from: null }]
    for (const one of [...bare, { ...agreed, from: 'soon' }, { ...agreed, mode: null }]) {
      const { body, status } = await accept(one)
      expect([status, body.errors[0]?.name]).toEqual([400, 'InvalidRequest'])
    }
    expect((await articleOf(made)).permission?.mode ?? null).toBeNull()

    expect((await accept({ ...agreed, creditLine: 'By kind leave of The Outlet' })).status).toBe(
      200,
    )
    expect((await articleOf(made)).permission).toMatchObject({
      conditions: words,
      creditLine: 'By kind leave of The Outlet',
      from: '2031-02-03T12:00:00.000Z',
      mode: 'excerpt',
    })
    const told = 'yes, with conditions (an excerpt, from 3 February 2031): accepted'
    expect(receipt()).toContain(told)
    expect(receipt()).toContain('Credit line: By kind leave of The Outlet')
    expect(receipt()).not.toMatch(/the full text|at once|as soon as/)
    // The outlet says the same again: what was agreed stays.
    await say()
    expect((await articleOf(made)).permission).toMatchObject({ conditions: words, mode: 'excerpt' })

    const credit = await post(`/${letter.id}/revoke`).then(() => draft([article]))
    expect(credit.preview.text).toContain('Credit line: By kind leave of The Outlet')
    const yesToo = await sent(await makeAsked())
    const [row] = yesToo.articles ?? []
    await answer(yesToo, {
      answers: [{ answer: 'yes', article: row!.article as string }],
      creditLine: 'With thanks',
    })
    const stored = await articleOf({ article: row!.article as string })
    expect(stored.permission).toMatchObject({
      conditions: null,
      creditLine: 'With thanks',
      from: null,
      mode: 'full',
    })
  })

  it('conditions after a no, which holds until then', async () => {
    const made = await makeAsked()
    const letter = await sent(made)
    await post(`/${letter.id}/record`, { ...no(made), evidence: 'On the telephone' })
    // What shows the no does not show what came by the link since.
    await answer(letter, {
      answers: [{ answer: 'conditions', article: made.article, words: 'For 200 euros' }],
    })
    expect((await articleOf(made)).heldBack?.on).toBeTruthy()
    expect((await post(`/${letter.id}/accept`, atOnce(made))).status).toBe(200)
    expect(await articleOf(made)).toMatchObject({
      heldBack: { on: null },
      permission: { evidence: expect.not.stringContaining('On the telephone'), mode: 'full' },
    })
    expect((await articleOf(made)).permission?.evidence).toContain('Ada Reyes')
  })

  it('only the answer that was read, and none that another letter has taken back', async () => {
    const made = await makeAsked()
    const letter = await sent(made)
    const say = (words: string) =>
      answer(letter, { answers: [{ answer: 'conditions', article: made.article, words }] })
    await say('Name us')
    const updatedAt = async ({ id }: { id: string }) =>
      ((await call('GET', `/permission-requests/${id}`)).body as unknown as PermissionRequest)
        .updatedAt
    const expectedUpdatedAt = await updatedAt(letter)
    await say('Pay 5000 euros')
    const decide = (path: string, more: object) =>
      post(`/${letter.id}${path}`, { articles: [made.article], ...more })
    for (const path of ['/accept', '/decline']) {
      const { body, code, status } = await decide(path, { expectedUpdatedAt })
      expect([status, code]).toEqual([409, 'answer-changed'])
      expect(body.errors[0]?.message).toContain('has changed since you read it')
      expect((await decide(path, { expectedUpdatedAt: 'yesterday' })).status).toBe(400)
    }
    expect((await articleOf(made)).permission?.mode ?? null).toBeNull()

    const second = await draft([made.article])
    await post(`/${second.id}/send`, { again: true })
    await answer(second, no(made))
    expect((await decide('/accept', {})).code).toBe('nothing-to-accept')
    expect((await articleOf(made)).heldBack?.on).toBeTruthy()
    const req = await createLocalReq({}, desk.payload)
    const today = new Date().toISOString().slice(0, 10)
    const told = await readLettersToSee(req, { days: 1, today })
    expect(told.find((one) => one.letter.id === letter.id)?.concern).toBe('answered')

    const other = await makeAsked()
    const always = await sent(other)
    const before = await updatedAt(always)
    await answer(always, { ...yes(other), always: true })
    const accept = (expected: string) =>
      post(`/${always.id}/accept`, {
        articles: [other.article],
        expectedUpdatedAt: expected,
        terms: true,
      })
    expect((await accept(before)).code).toBe('answer-changed')
    expect((await accept(await updatedAt(always))).status).toBe(200)
  })

  it('silence, after its day and with its clause, unless the outlet has said something since', async () => {
    const made = await makeAsked()
    const letter = await sent(made, { deadline: inDays(20), silence: 'agreement' })
    expect(server.received[0]?.mail.text).toMatch(
      /If we hear nothing by \d+ \w+ \d{4}, we take it that you agree\./,
    )
    const accept = () => post(`/${letter.id}/accept`, { articles: [made.article] })
    expect((await accept()).code).toBe('nothing-to-accept')
    await set(letter, `deadline = '2024-03-12 12:00Z', sent_at = '2024-03-01'`)
    expect((await articleLetters(made))[0]?.proposal).toBe('accept-silence')
    expect((await articleOf(made)).permission?.mode ?? null).toBeNull()
    expect((await accept()).status).toBe(200)
    expect((await articleOf(made)).permission).toMatchObject({
      evidence: expect.stringContaining('If we hear nothing by 12 March 2024'),
      mode: 'full',
    })

    const other = await makeAsked()
    const [first, second] = [
      await sent(other, { deadline: inDays(20), silence: 'agreement' }),
      await draft([other.article]),
    ]
    await post(`/${second.id}/send`, { again: true })
    await set(first, `deadline = '2024-03-12 12:00Z', sent_at = '2024-03-01'`)
    await answer(second, no(other))
    expect((await post(`/${first.id}/accept`, { articles: [other.article] })).code).toBe(
      'nothing-to-accept',
    )
  })

  it('no silence where the outlet could not answer: after its link, or once it was withdrawn or came back', async () => {
    const [one, two] = [await makeAsked(), await makeAsked()]
    await desk.payload.update({
      id: two.article,
      collection: 'articles',
      data: { outlet: one.outlet },
      overrideAccess: true,
    })
    const late = await draft([one.article])
    const path = `/permission-requests/${late.id}`
    await call('PATCH', path, { deadline: inDays(62) })
    const { body, status } = await post(`/${late.id}/send`)
    expect([status, body.errors[0]?.message]).toEqual([
      400,
      expect.stringContaining('The link works until'),
    ])
    await call('DELETE', path)
    for (const end of ['/revoke', '/bounced']) {
      const letter = await draft([one.article, two.article])
      const patch = { deadline: inDays(20), silence: 'agreement' }
      await call('PATCH', `/permission-requests/${letter.id}`, patch)
      expect((await post(`/${letter.id}/send`, { again: true })).status).toBe(200)
      const record = () =>
        post(`/${letter.id}/record`, { ...yes(one), evidence: 'On the telephone' })
      const steps =
        end === '/revoke'
          ? [record, () => post(`/${letter.id}${end}`)]
          : [() => post(`/${letter.id}${end}`), record]
      for (const step of steps) {
        expect((await step()).status).toBe(200)
      }
      await set(letter, `deadline = now() - interval '2 days'`)
      expect((await articleLetters(two))[0]).toMatchObject({ proposal: null, status: 'answered' })
      expect((await post(`/${letter.id}/accept`, { articles: [two.article] })).code).toBe(
        'nothing-to-accept',
      )
    }
  })

  it('"always" as the terms of the outlet, which the outlet cannot change itself', async () => {
    const made = await makeAsked()
    const letter = await sent(made)
    await answer(letter, { ...yes(made), always: true })
    await answer(letter, no(made))
    expect((await post(`/${letter.id}/accept`, { terms: true })).code).toBe('nothing-to-accept')
    await answer(letter, { ...yes(made), always: true })
    const termsOf = async () =>
      (
        await desk.payload.findByID({
          id: made.outlet,
          collection: 'outlets',
          overrideAccess: true,
        })
      ).terms
    expect((await termsOf()).fullText).toBe('ask')
    const { body } = await post(`/${letter.id}/accept`, { terms: true })
    expect(body.doc).toMatchObject({ termsAcceptedBy: 'The editor' })
    expect(await termsOf()).toMatchObject({ contactEmail: letter.to, fullText: 'allowed' })
  })

  it('no terms that free more than was said, and none that the outlet has taken back', async () => {
    const made = await makeAsked()
    const letter = await sent(made)
    const req = await createLocalReq({}, desk.payload)
    const today = new Date().toISOString().slice(0, 10)
    const answers = [{ answer: 'conditions' as const, article: made.article, words: '100 euros' }]
    const refused = [
      { ...yes(made, { mode: 'excerpt' }), always: true },
      { ...yes(made, { from: '2035-01-01' }), always: true },
      { always: true, answers },
      { ...no(made), always: true },
      { ...yes(made), always: false },
    ]
    for (const input of refused) {
      await answer(letter, { ...yes(made, { words: 'Gladly.' }), always: true })
      await answer(letter, input)
      const told = await readLettersToSee(req, { days: 1, today })
      expect(told.find((one) => one.letter.id === letter.id)?.concern).toBe(
        input.answers[0]?.answer === 'conditions' ? 'accept' : 'answered',
      )
      expect((await post(`/${letter.id}/accept`, { terms: true })).code).toBe('nothing-to-accept')
    }
    // What the desk records says nothing of it, and takes nothing back.
    await answer(letter, { ...yes(made), always: true })
    const recorded = { ...yes(made, { words: 'By telephone.' }), always: false, recordedBy: 'Ines' }
    await answer(letter, recorded)
    expect((await post(`/${letter.id}/accept`, { terms: true })).status).toBe(200)
  })

  it('a second letter is proposed after 14 days, and never sent by itself', async () => {
    const made = await makeAsked()
    const letter = await sent(made)
    expect((await articleLetters(made))[0]?.proposal).toBeNull()
    await set(
      letter,
      `sent_at = now() - interval '15 days', sending_at = now() - interval '15 days'`,
    )
    expect((await articleLetters(made))[0]?.proposal).toBe('second-letter')
    await runLetters(desk.payload)
    expect(server.received).toHaveLength(1)
  })
})

describe('an editor declines', () => {
  /** Of this letter, for the dashboard and the digest. */
  async function isTold(letter: { id: string }): Promise<string[]> {
    const req = await createLocalReq({}, desk.payload)
    const today = new Date().toISOString().slice(0, 10)
    const told = await readLettersToSee(req, { days: -1, today })
    return told.flatMap(({ concern, letter: { id } }) => (id === letter.id ? [concern] : []))
  }

  it('conditions, which free nothing: the article can be asked for again, and another answer opens them', async () => {
    const made = await makeAsked()
    const letter = await sent(made)
    const decline = () => post(`/${letter.id}/decline`, { articles: [made.article] })
    expect((await decline()).code).toBe('nothing-to-accept')
    const say = (words: string) =>
      answer(letter, { answers: [{ answer: 'conditions', article: made.article, words }] })
    await say('For 200 euros')
    expect(await isTold(letter)).toEqual(['accept'])
    const [first, second] = [await decline(), await decline()]
    expect(second.body.doc.articles).toEqual(first.body.doc.articles)
    expect(first.body.doc.articles).toMatchObject([
      {
        acceptedAt: null,
        answer: 'conditions',
        declinedAt: expect.any(String),
        declinedBy: 'The editor',
        words: 'For 200 euros',
      },
    ])
    expect((await articleOf(made)).permission?.mode ?? null).toBeNull()
    expect(await isTold(letter)).toEqual([])
    expect(await articleLetters(made)).toMatchObject([{ isDeclined: true, proposal: null }])
    const req = await createLocalReq({}, desk.payload)
    expect((await countAsked(req))[made.outlet]).toBeUndefined()
    const again = await post('', { outlet: made.outlet })
    expect(again.body.docs[0]?.articles).toMatchObject([{ article: made.article }])

    await say('For 200 euros')
    expect(await isTold(letter)).toEqual([])
    await say('For 20 euros')
    expect(await isTold(letter)).toEqual(['accept'])
    await decline()
    expect((await post(`/${letter.id}/accept`, atOnce(made))).status).toBe(200)
    expect((await articleOf(made)).permission?.evidence).toContain('For 20 euros')
    expect((await decline()).code).toBe('nothing-to-accept')
  })

  it('that silence is agreement: the outlet may be asked again at once, and its answer counts', async () => {
    const made = await makeAsked()
    const letter = await sent(made, { deadline: inDays(20), silence: 'agreement' })
    await set(letter, `deadline = now() - interval '2 days'`)
    expect(await isTold(letter)).toEqual(['accept'])
    expect((await post(`/${letter.id}/decline`, { articles: [made.article] })).status).toBe(200)
    expect(await isTold(letter)).toEqual([])
    const again = await post('', { outlet: made.outlet })
    expect((await post(`/${again.body.docs[0]?.id}/send`)).status).toBe(200)
    await answer(letter, yes(made))
    expect((await articleOf(made)).permission?.mode).toBe('full')
    expect(await articleLetters(made)).toMatchObject([{}, { answer: 'yes', isDeclined: false }])
  })

  it('terms, until the outlet answers otherwise', async () => {
    const made = await makeAsked()
    const letter = await sent(made)
    const decline = (body: object) => post(`/${letter.id}/decline`, body)
    expect((await decline({ terms: true })).code).toBe('nothing-to-accept')
    expect((await decline({})).status).toBe(400)
    expect((await decline({ articles: [letter.id] })).status).toBe(400)
    const gladly = { ...yes(made, { words: 'Gladly.' }), always: true }
    await answer(letter, gladly)
    expect(await isTold(letter)).toEqual(['accept'])
    const [first, second] = [await decline({ terms: true }), await decline({ terms: true })]
    expect(first.body.doc).toMatchObject({
      always: true,
      termsAcceptedAt: null,
      termsDeclinedBy: 'The editor',
    })
    expect(second.body.doc.termsDeclinedAt).toBe(first.body.doc.termsDeclinedAt)
    expect(await isTold(letter)).toEqual([])
    await answer(letter, gladly)
    expect(await isTold(letter)).toEqual([])
    await answer(letter, { ...yes(made), always: true })
    expect(await isTold(letter)).toEqual(['accept'])
    expect((await post(`/${letter.id}/accept`, { terms: true })).status).toBe(200)
    expect((await decline({ terms: true })).code).toBe('nothing-to-accept')
  })
})

it('an answer that came otherwise is recorded with its evidence, and nobody gets a mail', async () => {
  const [one, two] = [await makeAsked(), await makeAsked()]
  await moveToOutlet(two, one)
  const { id } = await draft([one.article, two.article])
  const answers = [
    { answer: 'yes', article: one.article, from: null, mode: 'full' },
    { answer: 'no', article: two.article },
  ]
  expect((await post(`/${id}/record`, { answers, evidence: ' ' })).status).toBe(400)
  const file = {
    name: '../contract.pdf',
    type: 'application/pdf',
    data: Buffer.from('%PDF-1').toString('base64'),
  }
  expect((await post(`/${id}/record`, { answers, file: { ...file, data: '<svg>' } })).status).toBe(
    400,
  )
  const { body, status } = await post(`/${id}/record`, {
    answers,
    by: { name: 'Ms Ngo' },
    evidence: 'On the telephone',
    file,
  })
  expect(status).toBe(200)
  expect(JSON.stringify(body)).not.toContain(file.data)
  expect(await articleOf(one)).toMatchObject({
    permission: {
      evidence: expect.stringContaining('On the telephone'),
      grantedBy: expect.stringContaining('Ms Ngo'),
    },
  })
  expect((await articleOf(two)).heldBack?.on).toBeTruthy()
  expect(server.received).toHaveLength(0)
  const kept = await call('GET', `/permission-requests/${id}/evidence`)
  expect([kept.body, kept.headers.get('content-disposition')]).toEqual([
    '%PDF-1',
    expect.stringMatching(/^attachment; filename\*=UTF-8''.*contract\.pdf$/),
  ])
  const read = await call('GET', `/permission-requests/${id}`)
  expect(JSON.stringify(read.body)).not.toContain(file.data)
})

it('a contract frees what appeared since its day, once an editor accepts it, and leaves the rest to be asked', async () => {
  const [made, later] = [
    await makeAsked(),
    await makeAsked({ publishedAt: '2024-02-01T12:00:00.000Z', publishedAtPrecision: 'month' }),
  ]
  await moveToOutlet(later, made)
  const contract = async (alwaysFrom: string, answers: object[] = []) => {
    const { body } = await post('', { outlet: made.outlet })
    const id = body.docs[0]!.id
    const given = { alwaysFrom, answers, evidence: 'Contract of 5 January, clause 7' }
    const { body: recorded, status } = await post(`/${id}/record`, given)
    expect(status, JSON.stringify(recorded)).toBe(200)
    return recorded.doc
  }
  const empty = await draft([made.article])
  for (const wrong of [{}, { always: false }, { alwaysFrom: '2024-02-31' }]) {
    const given = { answers: [], evidence: 'A contract', ...wrong }
    expect((await post(`/${empty.id}/record`, given)).status).toBe(400)
  }
  await call('DELETE', `/permission-requests/${empty.id}`)

  const letter = await contract('2024-02-02')
  expect(letter).toMatchObject({ always: true, articles: [], evidence: expect.any(String) })
  const freeDays = async () =>
    (await Promise.all([made, later].map(articleOf))).map(({ freeFrom }) => freeFrom ?? null)
  expect(await freeDays()).toEqual([null, null])
  const accept = ({ id }: { id: string }) => post(`/${id}/accept`, { terms: true })
  expect((await accept(letter)).body.doc.termsAcceptedBy).toBe('The editor')
  // The first of the month, as far as anybody knows.
  expect(await freeDays()).toEqual([null, null])
  expect((await accept(await contract('2024-02-01'))).status).toBe(200)
  expect(await freeDays()).toEqual([null, '2024-02-29T12:00:00.000Z'])
  const outlook = await call('POST', `/outlets/${made.outlet}/outlook`, {
    terms: { allowedSince: null },
  })
  expect(outlook.body).toMatchObject({
    articles: [{ id: later.article, freeFrom: { after: null, before: '2024-02-29' } }],
  })
  // A shorter contract takes nothing away, and what it does not cover is asked for as before.
  const [answered] = [{ answer: 'no', article: made.article }]
  expect((await accept(await contract('2025-01-01', [answered]))).status).toBe(200)
  const { terms } = await desk.payload.findByID({
    id: made.outlet,
    collection: 'outlets',
    overrideAccess: true,
  })
  expect(terms).toMatchObject({ allowedSince: '2024-02-01T12:00:00.000Z', fullText: 'ask' })
  expect((await articleOf(made)).heldBack?.on).toBeTruthy()

  // None waits any more: that is no reason to keep a contract elsewhere.
  expect((await post('', { outlet: made.outlet })).status).toBe(400)
  const { body } = await post('', { outlet: made.outlet, record: true })
  expect(body.docs).toMatchObject([{ articles: [], outlet: made.outlet }])
  const [{ id } = { id: '' }] = body.docs
  const all = { always: true, answers: [], evidence: 'A contract' }
  expect((await post(`/${id}/record`, all)).body.doc).toMatchObject({ alwaysFrom: null })
  expect((await accept({ id })).status).toBe(200)
  expect(await freeDays()).toEqual(['2024-01-02T12:00:00.000Z', '2024-02-29T12:00:00.000Z'])
})

it('authors see of letters what is about their own articles; the public sees nothing, and neither writes', async () => {
  const [own, others] = [await makeAsked(), await makeAsked()]
  await moveToOutlet(others, own)
  const author = await desk.login('author', { author: own.author })
  const { id } = await draft([own.article, others.article])
  await post(`/${id}/send`)
  const alone = await sent(await makeAsked())
  const read = await call('GET', `/permission-requests/${id}`, undefined, author)
  expect(read.status).toBe(200)
  const seen = read.body as unknown as PermissionRequest
  expect(seen.articles?.map(({ article }) => article)).toEqual([own.article])
  for (const hidden of ['to', 'body', 'subject', 'shown', 'tokenHash', 'answeredBy']) {
    expect(seen).not.toHaveProperty(hidden)
  }
  expect((await call('GET', `/permission-requests/${alone.id}`, undefined, author)).status).toBe(
    404,
  )
  expect(
    (await call('GET', `/permission-requests?where[body][like]=a`, undefined, author)).status,
  ).toBe(400)
  expect((await call('GET', `/permission-requests?where[tokenHash][like]=a`)).status).toBe(400)
  expect(await articleLetters(own, author)).toMatchObject([
    { proposal: null, status: 'sent', to: null },
  ])
  expect((await call('GET', `/articles/${others.article}/letters`, undefined, author)).status).toBe(
    404,
  )
  for (const path of [
    '',
    `/${id}/send`,
    `/${id}/revoke`,
    `/${id}/accept`,
    `/${id}/decline`,
    `/${id}/record`,
    `/${id}/bounced`,
  ]) {
    expect((await post(path, {}, author)).status).toBe(403)
    expect((await post(path, {}, null)).status).toBe(403)
  }
  expect((await call('GET', '/permission-requests', undefined, null)).status).toBe(403)
  expect((await call('GET', `/permission-requests/${id}/evidence`, undefined, author)).status).toBe(
    403,
  )
  expect((await post('/00000000-0000-7000-8000-000000000000/send')).status).toBe(404)
  expect((await post('/x/send')).status).toBe(404)
})

async function articleLetters({ article }: ArticleIds, login = editor): Promise<ArticleLetter[]> {
  const { body, status } = await call('GET', `/articles/${article}/letters`, undefined, login)
  expect(status).toBe(200)
  return body.letters
}
