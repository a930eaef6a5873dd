// Comments and saved views: for staff alone, and each their own.
import { handleEndpoints } from 'payload'
import { afterAll, beforeAll, expect, it } from 'vitest'

import type { ArticleWork } from '../../../src/work/articleWork.ts'
import type { Desk, Login } from '../../helpers/bootPayload.ts'
import type { ArticleIds } from '../../helpers/documents.ts'
import type { RestBody } from '../../helpers/restBody.ts'

import { bootPayload } from '../../helpers/bootPayload.ts'
import { makeArticle, moveTo } from '../../helpers/documents.ts'

let desk: Desk
let own: ArticleIds
let other: ArticleIds
let author: Login
let editor: Login
let admin: Login

beforeAll(async () => {
  desk = await bootPayload()
  own = await makeArticle(desk.payload)
  other = await makeArticle(desk.payload)
  await moveTo(desk.payload, other.article, 'published-at-outlet', 'republished-on-blog')
  author = await desk.login('author', { author: own.author })
  editor = await desk.login('editor')
  admin = await desk.login('admin')
})
afterAll(() => desk.close())

type Body = Record<string, unknown>

async function send(method: string, path: string, login?: Login, body?: Body) {
  const answer = await desk.rest<RestBody>(method, path, { body, token: login?.token })
  return { ...answer, doc: answer.body.doc as unknown as { id: string } & Body }
}

async function comment(login: Login | undefined, article: string, more: Body = {}) {
  return send('POST', '/article-comments', login, { article, text: 'What about this?', ...more })
}

async function texts(login?: Login) {
  const { body, status } = await send('GET', '/article-comments?limit=100', login)
  return status === 200
    ? (body.docs as unknown as { text: string }[]).map(({ text }) => text)
    : status
}

it('a comment is signed by whoever is signed in, and open', async () => {
  const forged = { by: editor.id, byName: 'Somebody else', resolved: true }
  const { doc, status } = await comment(author, own.article, forged)
  expect(status).toBe(201)
  expect(doc).toMatchObject({ by: author.id, byName: 'The author', resolved: false })
})

it('comments are read and written by the desk and by the authors of the article alone', async () => {
  expect((await comment(editor, other.article, { text: 'of another' })).status).toBe(201)
  expect((await comment(author, other.article)).status).toBe(404)
  expect((await comment(author, own.author)).status).toBe(404)
  expect((await comment(undefined, own.article)).status).toBe(403)
  expect(await texts(editor)).toContain('of another')
  expect(await texts(author)).toEqual(['What about this?'])
  expect(await texts()).toBe(403)
  const through = await send('GET', `/articles?where[comments.text][like]=another`, author)
  expect(through.status).toBe(400)
})

it('only who wrote a comment changes its text or deletes it; everybody concerned resolves it', async () => {
  const { doc } = await comment(editor, own.article, { mentions: [author.id], text: 'Mine' })
  const path = `/article-comments/${doc.id}`
  const change = { article: other.article, mentions: [], resolved: true, text: 'Not yours' }
  const changed = await send('PATCH', path, author, change)
  expect([changed.status, changed.doc]).toMatchObject([
    200,
    { article: own.article, mentions: [author.id], resolved: true, text: 'Mine' },
  ])
  expect([403, 404]).toContain((await send('DELETE', path, author)).status)
  expect((await send('PATCH', path, editor, { text: 'Still mine' })).doc.text).toBe('Still mine')
  expect((await send('DELETE', path, editor)).status).toBe(200)
})

async function work(
  method: 'GET' | 'POST',
  login: Login | undefined,
  article: string,
  body?: Body,
) {
  const { body: answer, status } = await desk.rest<ArticleWork>(
    method,
    `/articles/${article}/work`,
    { body, token: login?.token },
  )
  return { ...answer, status }
}

it('an article is taken, and handed over with a message, without a save of it', async () => {
  const { article } = own
  const before = await send('GET', `/articles/${article}`, editor)
  expect(
    (await work('POST', editor, article, { assignee: editor.id, from: null })).assignee,
  ).toEqual({
    id: editor.id,
    name: 'The editor',
  })
  const second = await work('POST', admin, article, { assignee: admin.id, from: null })
  expect([second.status, JSON.stringify(second)]).toEqual([
    409,
    expect.stringContaining('The editor'),
  ])
  const handed = await work('POST', author, article, {
    assignee: admin.id,
    message: 'Please look.',
  })
  expect(handed.comments.at(-1)).toMatchObject({ mentions: [admin.id], text: 'Please look.' })
  const after = await send('GET', `/articles/${article}`, editor)
  expect(after.body).toMatchObject({
    assignee: admin.id,
    updatedAt: Reflect.get(before.body, 'updatedAt'),
  })
})

it('only people who work on the article take it or are mentioned', async () => {
  const stranger = await desk.login('author', { author: other.author })
  expect((await work('GET', author, other.article)).status).toBe(404)
  expect((await work('GET', undefined, own.article)).status).toBe(403)
  expect((await work('POST', author, other.article, { assignee: author.id })).status).toBe(404)
  expect((await work('POST', author, own.article, { assignee: stranger.id })).status).toBe(400)
  expect((await work('POST', author, own.article, { assignee: 'x' })).status).toBe(400)
  expect((await work('POST', author, own.article, { assigne: null })).status).toBe(400)
  expect((await comment(author, own.article, { mentions: [stranger.id] })).status).toBe(400)
  const { people } = await work('GET', author, own.article)
  expect(people.map(({ id }) => id)).not.toContain(stranger.id)
  expect(JSON.stringify(people)).not.toContain('@')
})

it('the checklist shows what the article says, and what somebody ticked; a form takes back neither', async () => {
  const { article } = await makeArticle(desk.payload)
  const { checklist } = await work('POST', editor, article, { assignee: editor.id, letter: true })
  expect(checklist).toEqual({
    byline: true,
    letter: true,
    letterSent: null,
    note: true,
    pictureRights: null,
    text: true,
  })
  const form = new FormData()
  form.set(
    '_payload',
    JSON.stringify({ assignee: null, checklist: { letter: false }, series: 'x' }),
  )
  const answer = await handleEndpoints({
    config: desk.config,
    request: new Request(`http://localhost:3000/api/articles/${article}`, {
      body: form,
      headers: { authorization: `JWT ${editor.token}` },
      method: 'PATCH',
    }),
  })
  expect(answer.status).toBe(200)
  const { body } = await send('GET', `/articles/${article}`, editor)
  expect(body).toMatchObject({ assignee: editor.id, checklist: { letter: true }, series: 'x' })
})

it('comments and marks of the work go with the article, and not into a duplicate', async () => {
  const made = await makeArticle(desk.payload)
  const work = { assignee: editor.id, checklist: { letter: true } }
  const { doc } = await send('PATCH', `/articles/${made.article}`, editor, work)
  expect(doc).toMatchObject(work)
  await comment(editor, made.article, { text: 'goes with it' })
  const copy = await send('POST', `/articles/${made.article}/duplicate`, editor, {})
  expect(copy.doc).toMatchObject({ assignee: null, checklist: { letter: null } })
  expect((await send('DELETE', `/articles/${made.article}`, editor)).status).toBe(200)
  expect(await texts(editor)).not.toContain('goes with it')
})

it('a view is its owner’s until it is shared', async () => {
  const query = '?view=ready&sort=-owed'
  const { doc } = await send('POST', '/article-views', author, {
    name: 'Mine',
    owner: editor.id,
    query,
  })
  expect(doc).toMatchObject({ owner: author.id, query: 'view=ready&sort=-owed', shared: false })
  const path = `/article-views/${doc.id}`
  expect((await send('GET', path, editor)).status).toBe(404)
  expect((await send('GET', '/article-views')).status).toBe(403)
  await send('PATCH', path, author, { shared: true })
  expect((await send('GET', path, editor)).status).toBe(200)
  expect((await send('PATCH', path, editor, { name: 'Ours' })).status).toBe(403)
  expect((await send('PATCH', path, admin, { name: 'Ours' })).doc).toMatchObject({
    owner: author.id,
  })
  expect((await send('DELETE', path, author)).status).toBe(200)
})
