// The terms of outlets in one table, and saved together.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import type { OutletTermsList, OutletTermsRow } from '../../../src/owed/outletTerms.ts'
import type { Desk } from '../../helpers/bootPayload.ts'

import { addDays, todayIn } from '../../../src/domain/days.ts'
import { bootPayload } from '../../helpers/bootPayload.ts'
import { makeArticle, makePicture, moveTo } from '../../helpers/documents.ts'

let desk: Desk
let editor: string

beforeAll(async () => {
  desk = await bootPayload()
  editor = (await desk.login('editor')).token
})
afterAll(() => desk.close())

interface Refused {
  errors: { data: { code?: string; outlet?: string }; name: string }[]
}

const today = todayIn('UTC', new Date())
const atDefault = { fullText: 'ask' as const }

async function atOutlet(...[how]: [Parameters<typeof makeArticle>[1]?]) {
  const made = await makeArticle(desk.payload, how)
  await moveTo(desk.payload, made.article, 'published-at-outlet')
  return made
}

async function table(): Promise<OutletTermsRow[]> {
  const { body, status } = await desk.rest<OutletTermsList>('GET', '/outlets/terms', {
    token: editor,
  })
  expect(status).toBe(200)
  return body.outlets
}

async function rowOf(outlet: string) {
  return (await table()).find(({ id }) => id === outlet)
}

function save<Body = OutletTermsList>(outlets: unknown, token = editor) {
  return desk.rest<Body>('POST', '/outlets/terms', { body: { outlets }, token })
}

function edit(id: string, data: object) {
  return desk.payload.update({ id, collection: 'articles', data, overrideAccess: true })
}

async function moveToOutlet(article: string, outlet: string) {
  await edit(article, { outlet })
  return article
}

describe('the table', () => {
  it('says of an outlet its terms, how many articles wait for it, and what each choice frees', async () => {
    const { outlet } = await atOutlet({
      data: { publishedAt: addDays(today, -9) },
      terms: atDefault,
    })
    await moveToOutlet((await atOutlet()).article, outlet)
    await moveToOutlet((await atOutlet()).article, outlet)
    const undated = { publishedAt: null, publishedAtPrecision: 'unknown' as const }
    await moveToOutlet((await atOutlet({ data: undated })).article, outlet)
    await desk.payload.update({
      id: outlet,
      collection: 'outlets',
      data: { terms: { contactEmail: 'rights@outlet.example', embargoDays: 30 } as never },
      overrideAccess: true,
    })
    expect(await rowOf(outlet)).toEqual({
      id: outlet,
      name: expect.stringMatching(/^Outlet \d+$/),
      acronym: null,
      frees: { 'after-embargo': 2, allowed: 3, ask: 0, forbidden: 0 },
      isAtDefault: false,
      terms: {
        allowedSince: null,
        askAfterDays: null,
        contactEmail: 'rights@outlet.example',
        embargoDays: 30,
        excerptWords: null,
        freeAfterDays: null,
        fullText: 'ask',
        policyUrl: null,
        searchPolicy: 'canonical',
      },
      undated: 1,
      updatedAt: expect.stringMatching(/Z$/),
      waiting: 4,
    })
  })

  it('does not count what may go, is waived, snoozed, drafted or on the blog, nor free what lacks rights', async () => {
    const { outlet } = await atOutlet({ terms: atDefault })
    const permission = { grantedBy: 'The editor', mode: 'full' as const }
    await edit(await moveToOutlet((await atOutlet()).article, outlet), { permission })
    const waived = { reason: 'No' }
    await edit(await moveToOutlet((await atOutlet()).article, outlet), { waived })
    const snoozedUntil = `${addDays(today, 1)}T12:00:00.000Z`
    await edit(await moveToOutlet((await atOutlet()).article, outlet), { snoozedUntil })
    await moveToOutlet((await makeArticle(desk.payload)).article, outlet)
    const heldBack = { on: `${addDays(today, -30)}T12:00:00.000Z` }
    await edit(await moveToOutlet((await atOutlet()).article, outlet), { heldBack })
    expect(await rowOf(outlet)).toMatchObject({ frees: { allowed: 1 }, waiting: 1 })
    const later = { ...permission, from: `${addDays(today, 1)}T12:00:00.000Z` }
    const permitted = await moveToOutlet((await atOutlet()).article, outlet)
    await edit(permitted, { permission: later })
    expect(await rowOf(outlet)).toMatchObject({ frees: { allowed: 2 }, waiting: 2 })
    await edit(permitted, { permission: { ...later, from: null } })
    expect(await rowOf(outlet)).toMatchObject({ frees: { allowed: 1 }, waiting: 1 })
    const { id } = await makePicture(desk.payload, 'unknown')
    const pictured = { leadImage: { image: id }, picturesNeeded: true }
    await moveToOutlet((await atOutlet({ data: pictured })).article, outlet)
    expect(await rowOf(outlet)).toMatchObject({ frees: { allowed: 1 }, waiting: 2 })
  })

  it('has outlets that stand at the default or have articles, the ones that hold most up first', async () => {
    const create = (name: string, terms: object) =>
      desk.payload.create({
        collection: 'outlets',
        data: { name, terms } as never,
        overrideAccess: true,
      })
    const untouched = await create('Never set up', {})
    const unused = await create('Set up, and not used', { fullText: 'allowed' })
    const rows = await table()
    expect(rows.find(({ id }) => id === untouched.id)).toMatchObject({
      isAtDefault: true,
      waiting: 0,
    })
    expect(rows.some(({ id }) => id === unused.id)).toBe(false)
    const waiting = rows.map((row) => row.waiting)
    expect(waiting).toEqual(waiting.toSorted((a, b) => b - a))
  })

  it('says that ask first is set if somebody has decided against excerpts', async () => {
    const { id } = await desk.payload.create({
      collection: 'outlets',
      data: { name: 'Asked, and to be asked' } as never,
      overrideAccess: true,
    })
    expect(await rowOf(id)).toMatchObject({ isAtDefault: true })
    const { body } = await save([{ id, terms: { excerptWords: 0, fullText: 'ask' } }])
    expect(body.outlets).toMatchObject([{ isAtDefault: false }])
  })

  it('is for users with a role', async () => {
    const author = (await desk.login('author')).token
    expect((await desk.rest('GET', '/outlets/terms', { token: author })).status).toBe(200)
    expect((await desk.rest('GET', '/outlets/terms')).status).toBe(403)
  })
})

describe('terms saved together', () => {
  it('are stored, and their articles are owed', async () => {
    const [one, two] = [await atOutlet({ terms: atDefault }), await atOutlet({ terms: atDefault })]
    const { body, status } = await save([
      { id: one.outlet, terms: { fullText: 'allowed', policyUrl: 'https://outlet.example/terms' } },
      { id: two.outlet, terms: { embargoDays: 3, fullText: 'after-embargo' } },
    ])
    expect(status).toBe(200)
    expect(body.outlets.map(({ id, waiting }) => [id, waiting]).toSorted()).toEqual(
      [
        [one.outlet, 0],
        [two.outlet, 0],
      ].toSorted(),
    )
    expect(await rowOf(one.outlet)).toMatchObject({
      terms: {
        fullText: 'allowed',
        policyUrl: 'https://outlet.example/terms',
        searchPolicy: 'canonical',
      },
    })
    const { freeFrom } = await desk.payload.findByID({
      id: two.article,
      collection: 'articles',
      depth: 0,
      overrideAccess: true,
    })
    expect(freeFrom).toBe('2024-01-05T12:00:00.000Z')
  })

  it('free by the steps of each choice, and move the days of their articles', async () => {
    const old = addDays(today, -100)
    const { article, outlet } = await atOutlet({ data: { publishedAt: old }, terms: atDefault })
    await moveToOutlet((await atOutlet({ data: { publishedAt: today } })).article, outlet)
    const steps = { askAfterDays: 5, freeAfterDays: 90, fullText: 'forbidden' }
    const { body } = await save([{ id: outlet, terms: steps }])
    expect(body.outlets[0]).toMatchObject({
      frees: { 'after-embargo': 1, allowed: 1, ask: 0, forbidden: 0 },
      terms: steps,
      waiting: 1,
    })
    const since = await save([{ id: outlet, terms: { allowedSince: today, freeAfterDays: null } }])
    expect(since.body.outlets[0]).toMatchObject({
      frees: { 'after-embargo': 1, allowed: 1 },
      terms: { allowedSince: today },
      waiting: 1,
    })
    await save([{ id: outlet, terms: { allowedSince: null, ...steps } }])
    const { freeFrom } = await desk.payload.findByID({
      id: article,
      collection: 'articles',
      depth: 0,
      overrideAccess: true,
    })
    expect(freeFrom).toBe(`${addDays(old, 90)}T12:00:00.000Z`)
    const { body: changed } = await desk.rest<{ doc: { touched: { total: number } } }>(
      'PATCH',
      `/outlets/${outlet}`,
      { body: { terms: { freeAfterDays: 300 } }, token: editor },
    )
    expect(changed.doc.touched.total).toBe(2)
    expect(await rowOf(outlet)).toMatchObject({ waiting: 2 })
  })

  it.each([
    ['an invalid value', { terms: { embargoDays: -1, fullText: 'after-embargo' } }, 400],
    ['a step before the outlet', { terms: { freeAfterDays: -1, fullText: 'ask' } }, 400],
    [
      'free days that come no later than asking',
      { terms: { askAfterDays: 30, freeAfterDays: 30, fullText: 'forbidden' } },
      400,
    ],
    ['an unknown choice', { terms: { fullText: 'perhaps' } }, 400],
    ['a contract since no day', { terms: { allowedSince: 'soon' } }, 400],
    [
      'an older version',
      { expectedUpdatedAt: '2020-01-01T00:00:00.000Z', terms: { fullText: 'allowed' } },
      409,
    ],
  ])('are none for %s, and the outlet is named', async (_, change, status) => {
    const [one, two] = [await atOutlet({ terms: atDefault }), await atOutlet({ terms: atDefault })]
    const refused = await save<Refused>([
      { id: one.outlet, terms: { fullText: 'allowed' } },
      { id: two.outlet, ...change },
    ])
    expect([refused.status, refused.body.errors[0]?.data.outlet]).toEqual([status, two.outlet])
    expect(await rowOf(one.outlet)).toMatchObject({ terms: { fullText: 'ask' }, waiting: 1 })
  })

  it('are saved with the version that the table had', async () => {
    const { outlet } = await atOutlet({ terms: atDefault })
    const expectedUpdatedAt = (await rowOf(outlet))?.updatedAt
    const change = { id: outlet, expectedUpdatedAt, terms: { fullText: 'allowed' } }
    expect((await save([change])).status).toBe(200)
    expect((await save([change])).status).toBe(409)
  })

  it('are for editors', async () => {
    const { outlet } = await atOutlet()
    const change = [{ id: outlet, terms: { fullText: 'allowed' } }]
    const author = (await desk.login('author')).token
    expect((await save(change, author)).status).toBe(403)
    expect((await desk.rest('POST', '/outlets/terms', { body: { outlets: change } })).status).toBe(
      403,
    )
  })

  it.each([
    ['no list', undefined],
    ['an empty list', []],
    ['too many', Array.from({ length: 501 }, () => ({ id: 'x', terms: {} }))],
    ['no id', [{ terms: {} }]],
    ['no terms', [{ id: '00000000-0000-7000-8000-000000000000' }]],
    ['another field', [{ id: '00000000-0000-7000-8000-000000000000', terms: { remarks: 'x' } }]],
    [
      'one outlet twice',
      ['a', 'A'].map((end) => ({ id: `00000000-0000-7000-8000-00000000000${end}`, terms: {} })),
    ],
  ])('are refused with %s', async (_, outlets) => {
    const { body, status } = await save<Refused>(outlets)
    expect([status, body.errors[0]?.name]).toEqual([400, 'InvalidRequest'])
  })

  it('are refused for an outlet that does not exist', async () => {
    const id = '00000000-0000-7000-8000-000000000000'
    expect((await save([{ id, terms: { fullText: 'allowed' } }])).status).toBe(404)
  })
})
