// A republication can be undone for ten minutes by users who may take it down.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'

import type { OwedResponse } from '../../../src/api/owed.ts'
import type { UndoableResponse } from '../../../src/api/undo.ts'
import type { Article, Republication, Transition } from '../../../src/app/payload-types.ts'
import type { Outlook } from '../../../src/workflow/outlook.ts'
import type { Desk, Login } from '../../helpers/bootPayload.ts'
import type { ArticleIds } from '../../helpers/documents.ts'

import { backdateTransitions } from '../../helpers/backdateTransitions.ts'
import { bootPayload } from '../../helpers/bootPayload.ts'
import { makeArticle, moveTo } from '../../helpers/documents.ts'

interface Moved {
  doc: Article
  republication: null | Republication
  transition: Transition
}
interface Refused {
  errors: { data: { code: string }; message: string; name: string }[]
}

let author: Login
let before: Article
let desk: Desk
let editor: Login
let ids: ArticleIds
let put: Moved

beforeAll(async () => {
  desk = await bootPayload()
  editor = await desk.login('editor')
})
afterAll(() => desk.close())

beforeEach(async () => {
  ids = await makeArticle(desk.payload)
  await moveTo(desk.payload, ids.article, 'published-at-outlet')
  before = await stored()
  const input = { slug: `again-${randomUUID()}`, creditLine: 'By agreement', mode: 'excerpt' }
  await desk.payload.update({
    id: ids.outlet,
    collection: 'outlets',
    data: { terms: { excerptWords: 20 } as never },
    overrideAccess: true,
  })
  put = (await move(editor, { republication: input, to: 'republished-on-blog' })).body
})

function stored() {
  return desk.payload.findByID({
    id: ids.article,
    collection: 'articles',
    depth: 0,
    overrideAccess: true,
  })
}

/** As the admin panel asks: with a cookie, from its own origin. */
function asPanel({ token }: Login) {
  return {
    headers: { cookie: `payload-token=${token}`, origin: 'http://localhost:3000' },
  }
}
function move<Body = Moved>(who: Login, body: object) {
  return desk.rest<Body>('POST', `/articles/${ids.article}/transition`, { ...asPanel(who), body })
}
function undo<Body = Moved>(who: Login, more: object = {}) {
  return move<Body>(who, {
    expectedStage: 'republished-on-blog',
    reason: 'undone',
    to: 'published-at-outlet',
    undoes: put.transition.id,
    ...more,
  })
}
async function undoable(who: Login) {
  const { body } = await desk.rest<UndoableResponse>('GET', '/articles/undoable', asPanel(who))
  return body.moves.filter(({ article }) => article === ids.article)
}

describe('undo', () => {
  it('restores the state before the transition, with its reason in the log', async () => {
    const { body, status } = await undo(editor)
    expect(status).toBe(200)
    expect(body.transition).toMatchObject({
      from: 'republished-on-blog',
      reason: 'undone',
      to: 'published-at-outlet',
    })
    const changed = { log: undefined, updatedAt: undefined, updatedBy: undefined }
    expect({ ...(await stored()), ...changed }).toEqual({ ...before, ...changed })
    const where = { article: { equals: ids.article } }
    const { totalDocs } = await desk.payload.count({
      collection: 'republications',
      overrideAccess: true,
      where,
    })
    expect(totalDocs).toBe(0)
  })

  it('makes the article owed again, and frees its slug', async () => {
    const listed = async () => {
      const path = '/articles/owed?limit=100'
      const { body } = await desk.rest<OwedResponse>('GET', path, asPanel(editor))
      return body.owed.some(({ id, upgradeFrom }) => id === ids.article && upgradeFrom === null)
    }
    expect(await listed()).toBe(false)
    await undo(editor)
    expect(await listed()).toBe(true)
    const slug = put.republication?.slug
    const again = await move(editor, { republication: { slug }, to: 'republished-on-blog' })
    expect(again.body.republication).toMatchObject({ slug })
  })

  it('is allowed to users who may take the article down', async () => {
    author = await desk.login('author', { author: ids.author })
    const { body, status } = await undo<Refused>(author)
    expect([status, body.errors[0]?.data.code]).toEqual([403, 'not-allowed'])
    await desk.payload.update({
      id: editor.id,
      collection: 'users',
      data: { role: 'author' },
      overrideAccess: true,
    })
    expect(await undoable(editor)).toEqual([])
    expect((await undo(editor)).status).not.toBe(200)
    await desk.payload.update({
      id: editor.id,
      collection: 'users',
      data: { role: 'editor' },
      overrideAccess: true,
    })
    expect((await undo(editor)).status).toBe(200)
  })

  it('is possible after an edit', async () => {
    const data = { title: 'Another title' }
    await desk.payload.update({
      id: ids.article,
      collection: 'articles',
      data,
      overrideAccess: true,
    })
    expect((await undo(editor)).status).toBe(200)
    expect(await stored()).toMatchObject({ stage: 'published-at-outlet', title: 'Another title' })
  })

  it('is refused if another user has taken the article down or republished it', async () => {
    await move(editor, { reason: 'Wrong picture', to: 'published-at-outlet' })
    const down = await undo<Refused>(editor)
    const put2 = await move(editor, { to: 'republished-on-blog' })
    expect(put2.status).toBe(200)
    const up = await undo<Refused>(editor)
    for (const { body, status } of [down, up]) {
      expect([status, body.errors[0]?.data.code]).toEqual([409, 'stage-conflict'])
      expect(body.errors[0]?.message).toBe('Another user moved the article in the meantime.')
    }
    expect((await stored()).stage).toBe('republished-on-blog')
  })

  it('is refused after ten minutes', async () => {
    await backdateTransitions(desk, 599)
    expect((await undoable(editor))[0]?.left).toBeLessThanOrEqual(1000)
    await backdateTransitions(desk, 1)
    expect(await undoable(editor)).toEqual([])
    const { body, status } = await undo<Refused>(editor)
    expect([status, body.errors[0]?.name]).toEqual([409, 'StageConflict'])
    expect(body.errors[0]?.message).toContain('can be undone for ten minutes')
  })

  it('of another transition or with an invalid id is refused', async () => {
    expect((await undo(editor, { to: 'drafted' })).status).not.toBe(200)
    expect((await undo(editor, { undoes: 7 })).status).toBe(400)
    expect((await undo(editor, { undoes: "' or true; --" })).status).toBe(409)
    expect((await stored()).stage).toBe('republished-on-blog')
  })

  it('succeeds once for two concurrent requests', async () => {
    const both = await Promise.all([undo(editor), undo(editor)])
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409])
  })
})

describe('the list of transitions that can be undone', () => {
  it('contains republications of the user in the admin panel', async () => {
    expect(await undoable(editor)).toMatchObject([
      {
        article: ids.article,
        republication: put.republication?.id,
        title: before.title,
        transition: put.transition.id,
      },
    ])
    expect(await undoable(await desk.login('admin'))).toEqual([])
    await undo(editor)
    expect(await undoable(editor)).toEqual([])
    const body = { to: 'republished-on-blog' }
    const path = `/articles/${ids.article}/transition`
    expect((await desk.rest('POST', path, { body, token: editor.token })).status).toBe(200)
    expect(await undoable(editor)).toEqual([])
  })

  it('contains republications that were created directly', async () => {
    await undo(editor)
    const body = { article: ids.article, mode: 'link' }
    const made = await desk.rest('POST', '/republications', { ...asPanel(editor), body })
    expect(made.status).toBe(201)
    expect(await undoable(editor)).toHaveLength(1)
  })

  it('is for editors: authors get an empty list, anonymous users are refused', async () => {
    author = await desk.login('author', { author: ids.author })
    expect(await undoable(author)).toEqual([])
    expect((await desk.rest('GET', '/articles/undoable')).status).toBe(403)
  })

  it('does not change the allowed transitions', async () => {
    const path = `/articles/${ids.article}/transition`
    const { body } = await desk.rest<Outlook>('GET', path, asPanel(editor))
    expect(body.moves).toMatchObject([
      { allowed: true, to: 'published-at-outlet' },
      { allowed: true, to: 'republished-on-blog' },
    ])
  })
})

describe('undo of a change of mode', () => {
  const toMode = (mode: string, more: object = {}) =>
    move<{ errors?: Refused['errors'] } & Moved>(editor, {
      republication: { mode },
      to: 'republished-on-blog',
      ...more,
    })

  it('is offered instead of the republication, brings the mode back, and is not offered itself', async () => {
    const { transition } = (await toMode('full')).body
    const left = expect.any(Number)
    expect(await undoable(editor)).toMatchObject([
      { left, mode: 'excerpt', transition: transition.id },
    ])
    const undone = await toMode('excerpt', { undoes: transition.id })
    expect([undone.status, (await stored()).blogMode]).toEqual([200, 'excerpt'])
    expect(await undoable(editor)).toMatchObject([{ mode: null, transition: put.transition.id }])
    expect((await undo(editor)).status).toBe(200)
  })

  it('is refused to another mode, after another move, and without one', async () => {
    const { transition } = (await toMode('full')).body
    const another = await toMode('link', { undoes: transition.id })
    expect([another.status, another.body.errors?.[0]?.data.code]).toEqual([409, 'stage-conflict'])
    const modeless = await move(editor, { to: 'republished-on-blog', undoes: transition.id })
    expect(modeless.status).toBe(400)
    await toMode('link')
    expect((await toMode('excerpt', { undoes: transition.id })).status).toBe(409)
  })
})
