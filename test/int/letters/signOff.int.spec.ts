// Sign-offs: authors are asked by a letter each, answer by its link about the text that was shown, and moves wait for it.
import { JSDOM } from 'jsdom'
import { beforeEach, describe, expect, it } from 'vitest'

import type { Article, PermissionRequest } from '../../../src/app/payload-types.ts'
import type { ArticleSignOffs } from '../../../src/permissions/signOff/signOffsOfArticle.ts'
import type { Answer, Desk, Login } from '../../helpers/bootPayload.ts'
import type { ArticleIds } from '../../helpers/documents.ts'
import type { MailServer } from '../../helpers/mailServer.ts'

import { tokenOf } from '../../../src/permissions/token.ts'
import { makeArticle, moveTo, textDocument } from '../../helpers/documents.ts'
import { formOf, visitorOf } from '../../helpers/letters.ts'
import { useMailDesk } from '../../helpers/useMailDesk.ts'

let desk: Desk
let server: MailServer
let editor: Login
let ids: ArticleIds
let second: string

useMailDesk(async (started) => {
  ;({ desk, server } = started)
  editor = await desk.login('editor')
})
beforeEach(async () => {
  const author = await desk.payload.create({
    collection: 'authors',
    data: { name: 'Béa {link} Moreau' },
    overrideAccess: true,
  })
  second = author.id
  ids = await makeArticle(desk.payload, {
    data: { body: textDocument('The first paragraph.', 'The <b>second</b> one.') },
  })
  const { byline } = await articleNow()
  await update({ byline: [...(byline ?? []), { author: second }] })
  await desk.payload.update({
    id: ids.outlet,
    collection: 'outlets',
    data: { terms: { signOff: true } as never },
    overrideAccess: true,
  })
  await moveTo(desk.payload, ids.article, 'published-at-outlet')
})

interface Body {
  authors: ArticleSignOffs['authors']
  doc: PermissionRequest
  docs: ({ preview: { text: string } } & PermissionRequest)[]
  errors: {
    data: { code: string; refusals?: { code: string; message: string }[] }
    message: string
  }[]
  isRequired: boolean
}

async function call(method: string, path: string, body?: unknown, login: Login | null = editor) {
  return desk.rest<Body>(method, path, { body, token: login?.token })
}

function articleNow(): Promise<Article> {
  const id = ids.article
  return desk.payload.findByID({ id, collection: 'articles', depth: 0, overrideAccess: true })
}

async function update(data: object): Promise<void> {
  await desk.payload.update({ id: ids.article, collection: 'articles', data, overrideAccess: true })
}

async function states(): Promise<string[]> {
  const { body } = await call('GET', `/articles/${ids.article}/sign-offs`)
  return body.authors.map(({ state }) => state)
}

/** Of the second author: worked out from the text, and as lists have it stored. */
async function stateAndFlag(id: string): Promise<unknown[]> {
  const collection = 'permission-requests'
  const { copy } = await desk.payload.findByID({ id, collection, overrideAccess: true })
  return [(await states())[1], copy?.isCurrent]
}

/** To the blog. */
async function move(mode: 'excerpt' | 'full' | 'link' = 'full') {
  const { body, status } = await call('POST', `/articles/${ids.article}/transition`, {
    republication: { mode },
    to: 'republished-on-blog',
  })
  const refusals = body.errors?.[0]?.data.refusals ?? []
  return { codes: refusals.map(({ code }) => code), message: refusals[0]?.message ?? '', status }
}

async function ask(to: object[], login: Login | null = editor) {
  const input = { articles: [ids.article], kind: 'sign-off', to }
  return call('POST', '/permission-requests', input, login)
}

/** One that is sent, with its link. */
async function sent(author: string): Promise<{ id: string; path: string }> {
  const { body, status } = await ask([{ author, email: `${author}@author.example` }])
  expect(status, JSON.stringify(body)).toBe(201)
  const id = body.docs[0]?.id ?? ''
  expect((await call('POST', `/permission-requests/${id}/send`)).status).toBe(200)
  return { id, path: `/permission/${tokenOf(desk.payload.secret, id, 1)}` }
}

const visit: ReturnType<typeof visitorOf> = (...input) => visitorOf(desk)(...input)

function pageOf({ body }: Answer<string>) {
  return new JSDOM(body).window.document
}

function fieldOf(answer: Answer<string>, name: string): string {
  return pageOf(answer).querySelector<HTMLInputElement>(`input[name=${name}]`)?.value ?? ''
}

async function secondPage(path: string, fields: Record<string, string>) {
  const hash = fieldOf(await visit('GET', path), 'hash')
  const page = await visit('POST', path, formOf({ hash, ...fields }))
  expect(page.status).toBe(200)
  const word = pageOf(page).querySelector('label[for=word] strong')?.textContent ?? ''
  return { name: 'Béa Moreau', code: fieldOf(page, 'code'), role: '', word }
}

async function answer(path: string, fields: Record<string, string>): Promise<number> {
  return (await visit('POST', `${path}/confirm`, formOf(await secondPage(path, fields)))).status
}

describe('an article whose authors have to sign off', () => {
  it('goes on the blog once all have approved its text, and as a link before', async () => {
    const refused = await move()
    expect(refused).toMatchObject({ codes: ['sign-off-missing'] })
    expect(refused.message).toMatch(/Author \d+, Béa \{link\} Moreau/)
    const one = await sent(ids.author)
    expect(await answer(one.path, { answer: 'yes' })).toBe(303)
    expect((await move()).message).not.toMatch(/Author \d/)
    const other = await sent(second)
    expect(await answer(other.path, { answer: 'yes' })).toBe(303)
    expect(await states()).toEqual(['approved', 'approved'])
    expect(await move()).toMatchObject({ codes: [], status: 200 })
    // A correction is saved before anybody can sign it off.
    await update({ title: 'Corrected' })
    expect(await states()).toEqual(['stale', 'stale'])
  })

  it('goes there as a link without it, and in full only with it', async () => {
    expect((await move('link')).status).toBe(200)
    expect(await move('full')).toMatchObject({ codes: ['sign-off-missing'] })
  })

  it('is told so at the article and in the list of what is owed', async () => {
    const { body } = await desk.rest<{ moves: { modeRefusals?: object; to: string }[] }>(
      'GET',
      `/articles/${ids.article}/transition`,
      { token: editor.token },
    )
    expect(JSON.stringify(body.moves)).toContain('sign-off-missing')
    const owed = await desk.rest<{
      owed: { group: string; id: string; todo: { code: string }[] }[]
    }>('GET', '/articles/owed?limit=100', { token: editor.token })
    const line = owed.body.owed.find(({ id }) => id === ids.article)
    expect(line).toMatchObject({ group: 'needs-work', todo: [{ code: 'sign-off-missing' }] })
  })

  it('needs it by its own box as well', async () => {
    await desk.payload.update({
      id: ids.outlet,
      collection: 'outlets',
      data: { terms: { signOff: false } as never },
      overrideAccess: true,
    })
    await update({ signOff: true })
    expect((await move()).codes).toEqual(['sign-off-missing'])
    await update({ signOff: false })
    expect((await move()).status).toBe(200)
  })
})

describe('the text', () => {
  it.each([
    ['a word', { body: textDocument('The first paragraph.', 'Another one.') }],
    ['the title', { title: 'Another title' }],
    ['the standfirst', { standfirst: ['A line more'] }],
    ['the byline', { bylineText: ['By somebody'] }],
  ])('makes a sign-off stale with a change of %s, until it is signed again', async (_, data) => {
    const { path } = await sent(ids.author)
    await answer((await sent(second)).path, { answer: 'yes' })
    await answer(path, { answer: 'yes' })
    await update(data)
    expect(await states()).toEqual(['stale', 'stale'])
    expect(await move()).toMatchObject({ codes: ['sign-off-stale'] })
    const owed = await desk.rest<{ owed: { id: string; todo: { code: string }[] }[] }>(
      'GET',
      '/articles/owed?limit=100',
      { token: editor.token },
    )
    expect(owed.body.owed.find(({ id }) => id === ids.article)?.todo).toMatchObject([
      { code: 'sign-off-stale' },
    ])
    expect(pageOf(await visit('GET', path)).querySelector('[role=status]')).not.toBeNull()
    expect(await answer(path, { answer: 'yes' })).toBe(303)
    expect(await states()).toEqual(['approved', 'stale'])
  })

  it('is still signed after what readers do not see, and after a change that was taken back', async () => {
    const { title } = await articleNow()
    const leadImage = { caption: 'A quay', credit: 'Photo: Cem Oz' }
    const copy = { acknowledgements: ['Thanks.'], dateline: 'Lisbon, 3 May', leadImage, title }
    await update(copy)
    const { id, path } = await sent(second)
    await answer(path, { answer: 'yes' })
    await update({ topics: ['Ports'] })
    expect(await stateAndFlag(id)).toEqual(['approved', true])
    for (const change of [
      { title: 'Another' },
      { dateline: '' },
      { leadImage: { caption: 'A pier' } },
      { leadImage: { credit: 'Photo: nobody' } },
      { acknowledgements: ['Thanks to the crew.'] },
    ]) {
      await update(change)
      expect(await stateAndFlag(id)).toEqual(['stale', false])
      await update(copy)
      expect(await stateAndFlag(id)).toEqual(['approved', true])
    }
  })

  it('is not signed by who has read another one', async () => {
    const { path } = await sent(second)
    const fields = await secondPage(path, { answer: 'yes' })
    await update({ title: 'Changed while they typed' })
    const late = await visit('POST', `${path}/confirm`, formOf(fields))
    expect(late.status).toBe(409)
    expect(pageOf(late).querySelector('[role=alert]')).not.toBeNull()
    expect((await states())[1]).toBe('none')
  })
})

describe('an author', () => {
  it('asks for changes to a paragraph, which the desk reads at the article', async () => {
    const { id, path } = await sent(second)
    const first = pageOf(await visit('GET', path))
    const index = [...first.querySelectorAll('.block > p')].findIndex(
      ({ textContent }) => textContent === 'The <b>second</b> one.',
    )
    expect(await answer(path, { [`words-${index + 1}`]: 'Say which.', answer: 'yes' })).toBe(303)
    expect((await states())[1]).toBe('changes')
    const { docs } = await desk.payload.find({
      collection: 'article-comments',
      overrideAccess: true,
      where: { article: { equals: ids.article } },
    })
    expect(docs[0]).toMatchObject({ byName: 'Béa Moreau' })
    expect(docs[0]?.text).toContain(`§ ${index + 1} “The <b>second</b> one.”: Say which.`)
    const letter = await desk.payload.findByID({
      id,
      collection: 'permission-requests',
      overrideAccess: true,
    })
    expect(letter).toMatchObject({ answeredBy: { name: 'Béa Moreau' }, status: 'answered' })
    expect(letter.evidence).toContain('Béa Moreau asks for changes')
    expect(letter.copy?.text).toContain('The first paragraph.')
    const hash = fieldOf(await visit('GET', path), 'hash')
    const empty = await visit('POST', path, formOf({ answer: 'changes', hash }))
    expect(empty.status).toBe(400)
  })

  it('records nothing by opening, by the first page, by a wrong word or by a replayed code', async () => {
    const { path } = await sent(second)
    const fields = await secondPage(path, { answer: 'yes' })
    await visit('HEAD', path)
    expect((await visit('POST', `${path}/confirm`, formOf({ ...fields, word: 'x' }))).status).toBe(
      400,
    )
    expect((await states())[1]).toBe('none')
    const [one, other] = [
      fields,
      await secondPage(path, { answer: 'changes', words: 'All of it.' }),
    ]
    const both = await Promise.all(
      [one, other].map((sentFields) => visit('POST', `${path}/confirm`, formOf(sentFields))),
    )
    expect(both.map(({ status }) => status).toSorted()).toEqual([303, 409])
    await answer(path, { answer: 'changes', words: 'Once more.' })
    expect((await visit('POST', `${path}/confirm`, formOf(one))).status).toBe(409)
    expect((await states())[1]).toBe('changes')
  })

  it('finds the same page as anybody with a wrong link once it is revoked', async () => {
    const { id, path } = await sent(second)
    await call('POST', `/permission-requests/${id}/revoke`)
    const [gone, wrong] = [
      await visit('GET', path),
      await visit('GET', `/permission/${'A'.repeat(43)}`),
    ]
    expect([gone.status, wrong.status]).toEqual([404, 404])
    expect(gone.body).toBe(wrong.body)
  })

  it('gets a letter of their own, and a receipt', async () => {
    const { path } = await sent(second)
    const [mail] = server.received
    expect(mail?.to).toEqual([`${second}@author.example`])
    expect(mail?.mail.text).toContain('Dear Béa (link) Moreau')
    expect(mail?.mail.text).toMatch(/Credit line: First published in [^\s.,]/)
    expect(mail?.mail.text).toContain(path)
    server.received.length = 0
    await answer(path, { answer: 'yes' })
    await expect
      .poll(() => server.received.map(({ to }) => to[0]).toSorted())
      .toEqual([`${second}@author.example`, expect.stringContaining('@')].toSorted())
  })
})

describe('the desk', () => {
  it('asks authors of the byline alone, with an address, and only as an editor', async () => {
    const stranger = await desk.payload.create({
      collection: 'authors',
      data: { name: 'A stranger' },
      overrideAccess: true,
    })
    expect((await ask([{ author: stranger.id, email: 'a@b.example' }])).status).toBe(400)
    expect((await ask([{ author: second }])).status).toBe(400)
    expect((await ask([{ author: second, email: 'no address' }])).status).toBe(400)
    expect((await ask([{ author: second, email: 'a@b.example' }], null)).status).toBe(403)
    const author = await desk.login('author')
    expect((await ask([{ author: second, email: 'a@b.example' }], author)).status).toBe(403)
    expect(await states()).toEqual(['none', 'none'])
  })

  it('asks the same author once in two weeks unless it insists, and takes no silence', async () => {
    await sent(second)
    const { body } = await ask([{ author: second, email: 'a@b.example' }])
    const id = body.docs[0]?.id ?? ''
    const again = await call('POST', `/permission-requests/${id}/send`)
    expect([again.status, again.body.errors[0]?.data.code]).toEqual([409, 'already-asked'])
    const patch = {
      deadline: new Date(Date.now() + 20 * 86_400_000).toISOString(),
      silence: 'agreement',
    }
    await call('PATCH', `/permission-requests/${id}`, patch)
    expect((await call('POST', `/permission-requests/${id}/send`, { again: true })).status).toBe(
      400,
    )
  })

  it('records what came otherwise, with evidence', async () => {
    const { body } = await ask([{ author: second, email: 'a@b.example' }])
    const id = body.docs[0]?.id ?? ''
    const answers = [{ answer: 'yes', article: ids.article }]
    expect((await call('POST', `/permission-requests/${id}/record`, { answers })).status).toBe(400)
    const input = { answers, evidence: 'Said so on the telephone.' }
    expect((await call('POST', `/permission-requests/${id}/record`, input)).status).toBe(200)
    expect((await states())[1]).toBe('approved')
    expect(
      (await call('POST', `/permission-requests/${id}/accept`, { articles: [ids.article] })).status,
    ).toBe(409)
    const { permission } = await articleNow()
    expect(permission?.mode ?? null).toBeNull()
  })

  it('signs for itself by its login', async () => {
    const user = await desk.payload.find({
      collection: 'users',
      limit: 1,
      overrideAccess: true,
      where: { role: { equals: 'editor' } },
    })
    const id = user.docs[0]?.id ?? ''
    await desk.payload.update({
      id,
      collection: 'users',
      data: { author: second },
      overrideAccess: true,
    })
    const { body, status } = await ask([{ author: second }])
    expect(status, JSON.stringify(body)).toBe(201)
    expect(await states()).toEqual(['none', 'approved'])
    await desk.payload.update({
      id,
      collection: 'users',
      data: { author: null },
      overrideAccess: true,
    })
  })
})
