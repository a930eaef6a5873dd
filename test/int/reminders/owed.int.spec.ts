import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import type { OwedResponse } from '../../../src/api/owed.ts'
import type { Article } from '../../../src/app/payload-types.ts'
import type { Outlook } from '../../../src/workflow/outlook.ts'
import type { Desk } from '../../helpers/bootPayload.ts'

import { query } from '../../../postgres/connection.ts'
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

const today = todayIn('UTC', new Date())
function on(days: number) {
  return `${addDays(today, days)}T00:00:00.000Z`
}

async function atOutlet(...[how]: [Parameters<typeof makeArticle>[1]?]) {
  const made = await makeArticle(desk.payload, how)
  await moveTo(desk.payload, made.article, 'published-at-outlet')
  return made
}

function edit(id: string, data: Partial<Article>) {
  return desk.payload.update({ id, collection: 'articles', data, overrideAccess: true })
}

async function owed(token = editor, query = '?limit=100'): Promise<OwedResponse> {
  const { body, status } = await desk.rest<OwedResponse>('GET', `/articles/owed${query}`, { token })
  expect(status).toBe(200)
  return body
}

const kinds = ['owed', 'soon', 'blocked'] as const
async function kindOf(id: string): Promise<string | undefined> {
  const answer = await owed()
  return kinds.find((kind) => answer[kind].some((line) => line.id === id))
}

describe('an article at its outlet', () => {
  it('is owed if the terms allow it today, with its free date and what is left to do', async () => {
    const { article } = await atOutlet({
      data: { bylineText: [], publishedAt: on(-9) },
      terms: { embargoDays: 4, fullText: 'after-embargo' },
    })
    const line = (await owed()).owed.find(({ id }) => id === article)
    expect(line).toMatchObject({
      freeFrom: addDays(today, -5),
      freeSince: addDays(today, -5),
      mode: 'full',
      outlet: expect.stringMatching(/^Outlet \d+$/),
      publishedOn: addDays(today, -9),
      refusals: [],
      todo: [{ code: 'byline-missing', field: 'bylineText' }],
    })
  })

  it('is soon free or blocked, by the day on which it becomes free', async () => {
    const how = (embargoDays: number) => ({
      data: { publishedAt: on(0) },
      terms: { embargoDays, fullText: 'after-embargo' as const },
    })
    expect(await kindOf((await atOutlet(how(7))).article)).toBe('soon')
    expect(await kindOf((await atOutlet(how(8))).article)).toBe('blocked')
  })

  it('is blocked if the outlet must be asked, until a permission is on record', async () => {
    const { article } = await atOutlet({ terms: { fullText: 'ask' } })
    const [line] = (await owed()).blocked.filter(({ id }) => id === article)
    expect(line?.refusals.map(({ code }) => code)).toEqual(['permission-missing'])
    await edit(article, { permission: { grantedBy: 'The editor', mode: 'excerpt' } })
    expect((await owed()).owed.find(({ id }) => id === article)?.mode).toBe('excerpt')
  })

  it('is blocked by pictures without rights if it needs its pictures', async () => {
    const { id } = await makePicture(desk.payload, 'unknown')
    const { article } = await atOutlet({ data: { leadImage: { image: id }, picturesNeeded: true } })
    expect(await kindOf(article)).toBe('blocked')
    await desk.payload.update({
      id,
      collection: 'media',
      data: { rights: 'licensed' },
      overrideAccess: true,
    })
    expect(await kindOf(article)).toBe('owed')
  })

  it.each([
    ['waived', { waived: { reason: 'Not worth it' } }],
    ['snoozed until tomorrow', { snoozedUntil: on(1) }],
  ] as [string, Partial<Article>][])('is not listed while it is %s', async (_, data) => {
    const { article } = await atOutlet()
    expect(await kindOf(article)).toBe('owed')
    await edit(article, data)
    expect(await kindOf(article)).toBeUndefined()
    await edit(article, { snoozedUntil: on(0), waived: { reason: '' } })
    expect(await kindOf(article)).toBe('owed')
  })

  it('is not listed on the blog, and again when it is taken down', async () => {
    const { article } = await atOutlet()
    await moveTo(desk.payload, article, 'republished-on-blog')
    expect(await kindOf(article)).toBeUndefined()
    await moveTo(desk.payload, article, 'published-at-outlet')
    expect(await kindOf(article)).toBe('owed')
  })
})

describe('an article on the blog without its full text', () => {
  async function asLink(...[how]: Parameters<typeof atOutlet>) {
    const made = await atOutlet(how)
    const republication = { mode: 'link' as const }
    await desk.payload.update({
      id: made.article,
      collection: 'articles',
      data: { stage: 'republished-on-blog', transition: { republication } },
      overrideAccess: true,
    })
    return made
  }
  const lineOf = async (id: string) => (await owed()).owed.find((line) => line.id === id)

  it('is owed in full while that is allowed', async () => {
    const { article, outlet } = await asLink({
      terms: { embargoDays: 36_000, fullText: 'after-embargo' },
    })
    const setTerms = (embargoDays: number) =>
      desk.payload.update({
        id: outlet,
        collection: 'outlets',
        data: { terms: { embargoDays } as never },
        overrideAccess: true,
      })
    expect(await kindOf(article)).toBeUndefined()
    await setTerms(1)
    expect(await lineOf(article)).toMatchObject({
      freeSince: '2024-01-03',
      group: 'ready',
      mode: 'full',
      refusals: [],
      upgradeFrom: 'link',
    })
    await setTerms(36_000)
    expect(await kindOf(article)).toBeUndefined()
    await edit(article, { permission: { grantedBy: 'The editor', mode: 'full' } })
    expect(await kindOf(article)).toBe('owed')
    await edit(article, { permission: { grantedBy: 'The editor', mode: 'excerpt' } })
    expect(await kindOf(article)).toBeUndefined()
  })

  it('is not owed while pictures that it needs have no rights, nor once it is there in full', async () => {
    const { id } = await makePicture(desk.payload, 'unknown')
    const { article } = await asLink({ data: { leadImage: { image: id } } })
    expect(await kindOf(article)).toBe('owed')
    await edit(article, { picturesNeeded: true })
    expect(await kindOf(article)).toBeUndefined()
    await edit(article, { picturesNeeded: false })
    const { status } = await desk.rest('POST', `/articles/${article}/transition`, {
      body: { republication: { mode: 'full' }, to: 'republished-on-blog' },
      token: editor,
    })
    expect([status, await kindOf(article)]).toEqual([200, undefined])
  })

  it('can be snoozed and waived, and is among the deferred then', async () => {
    const { article } = await asLink()
    const outlook = async () =>
      (await desk.rest<Outlook>('GET', `/articles/${article}/transition`, { token: editor })).body
    for (const data of [{ snoozedUntil: on(3) }, { waived: { reason: 'A link is enough' } }]) {
      const { body, status } = await desk.rest('PATCH', `/articles/${article}`, {
        body: data,
        token: editor,
      })
      expect([status, body]).toMatchObject([200, {}])
      const { deferred, owed: lines } = await owed()
      expect(lines.some(({ id }) => id === article)).toBe(false)
      expect(deferred.lines.some(({ id }) => id === article)).toBe(true)
      expect((await outlook()).deferral).not.toBeNull()
      await edit(article, { snoozedUntil: null, waived: { reason: '' } })
      expect(await kindOf(article)).toBe('owed')
    }
  })

  it('is in the lists of its author alone', async () => {
    const { article, author } = await asLink()
    await asLink()
    const { token } = await desk.login('author', { author })
    expect((await owed(token)).owed).toMatchObject([{ id: article, upgradeFrom: 'link' }])
  })
})

describe('the groups', () => {
  it('are counted by the texts of the articles, and by them as they are now', async () => {
    const { article, author, note } = await atOutlet()
    const { token } = await desk.login('author', { author })
    const groups = async () => (await owed(token)).groups
    expect(await groups()).toMatchObject({ 'needs-work': 0, ready: 1 })
    const setNote = (body: string) =>
      query(desk.databaseURL, `update notes set body = (${body}) where id = '${note}'`)
    await setNote(`select jsonb_set(body, '{root,children}', '[]') from notes where id = '${note}'`)
    expect(await groups()).toMatchObject({ 'needs-work': 1, ready: 0 })
    await setNote(`select body from articles where id = '${article}'`)
    expect(await groups()).toMatchObject({ 'needs-work': 0, ready: 1 })
    await edit(article, { body: null })
    expect(await groups()).toMatchObject({ 'needs-work': 1, ready: 0 })
  })

  it('are listed one alone, with the counts of all', async () => {
    const ready = await atOutlet()
    const { article } = await atOutlet({ data: { bylineText: [] } })
    const waiting = await atOutlet({ terms: { fullText: 'ask' } })
    const list = async (group: string) => {
      const { blocked, counts, owed: lines } = await owed(editor, `?limit=100&group=${group}`)
      return { counts, ids: [...lines, ...blocked].map(({ id }) => id) }
    }
    const whole = await owed()
    const work = await list('needs-work')
    expect(work.counts).toEqual(whole.counts)
    expect(work.ids).toContain(article)
    expect(work.ids).not.toContain(ready.article)
    expect((await list('waiting')).ids).toContain(waiting.article)
    expect((await list('ready')).ids).toContain(ready.article)
    expect((await list('ready')).ids).not.toContain(article)
  })
})

describe('a snoozed or waived article', () => {
  const deferralOf = async (id: string, token = editor) =>
    (await owed(token)).deferred.lines.find((line) => line.id === id)
  const byDoor = (id: string, body: object) =>
    desk.rest('PATCH', `/articles/${id}`, { body, token: editor })
  const outlookOf = async (id: string) =>
    (await desk.rest<Outlook>('GET', `/articles/${id}/transition`, { token: editor })).body

  it('is listed with its date, or with who waived it and why, until that is undone', async () => {
    const [later, never] = [(await atOutlet()).article, (await atOutlet()).article]
    const before = (await owed()).deferred.count
    await byDoor(later, { snoozedUntil: on(3) })
    await byDoor(never, { snoozedUntil: on(3), waived: { reason: 'The outlet said no' } })
    const waived = { at: today, by: expect.any(String), reason: 'The outlet said no' }
    const putOff = { snoozedUntil: addDays(today, 3), waived: null }
    expect((await owed()).deferred.count).toBe(before + 2)
    expect(await deferralOf(later)).toMatchObject(putOff)
    expect(await deferralOf(never)).toMatchObject({ snoozedUntil: addDays(today, 3), waived })
    expect((await outlookOf(later)).deferral).toEqual(putOff)
    expect((await outlookOf(never)).deferral).toMatchObject({ waived })
    await byDoor(later, { snoozedUntil: null })
    await byDoor(never, { snoozedUntil: null, waived: { reason: '' } })
    expect([await deferralOf(later), await deferralOf(never)]).toEqual([undefined, undefined])
    expect((await outlookOf(never)).deferral).toBeNull()
  })

  it('is owed again on its day, with any stored time of day', async () => {
    const { article } = await atOutlet()
    await edit(article, { snoozedUntil: `${today}T23:00:00.000Z` })
    expect([await deferralOf(article), await kindOf(article)]).toEqual([undefined, 'owed'])
    expect((await outlookOf(article)).deferral).toBeNull()
  })

  it('is listed also if a program waived it, and not on the blog', async () => {
    const { article } = await atOutlet()
    await edit(article, { waived: { reason: 'By a script' } })
    expect(await deferralOf(article)).toMatchObject({ waived: { at: today, by: null } })
    await moveTo(desk.payload, article, 'republished-on-blog')
    expect([await deferralOf(article), (await outlookOf(article)).deferral]).toEqual([
      undefined,
      null,
    ])
  })

  it('is listed for authors only if it is their own', async () => {
    const [own, other] = [await atOutlet(), await atOutlet()]
    await edit(own.article, { snoozedUntil: on(3) })
    await edit(other.article, { snoozedUntil: on(3) })
    const { token } = await desk.login('author', { author: own.author })
    const { count, lines } = (await owed(token)).deferred
    expect([count, lines.map(({ id }) => id)]).toEqual([1, [own.article]])
  })

  it('is counted at any number, and listed in pages', async () => {
    await query(
      desk.databaseURL,
      `insert into articles (id, title, stage, snoozed_until)
        select gen_random_uuid(), 'Many ' || n, 'published-at-outlet', now() + n * interval '2 day'
        from generate_series(1, 150) n`,
    )
    const deferred = async (page: number) => (await owed(editor, `?limit=60&page=${page}`)).deferred
    const pages = [await deferred(1), await deferred(2), await deferred(3), await deferred(9)]
    const { count } = pages[0]!
    expect(count).toBeGreaterThanOrEqual(150)
    expect(pages.map((one) => one.count)).toEqual([count, count, count, count])
    const ids = pages.flatMap(({ lines }) => lines.map(({ id }) => id))
    expect([ids.length, new Set(ids).size]).toEqual([count, count])
    await query(desk.databaseURL, `delete from articles where title like 'Many %'`)
  })
})

describe('the list', () => {
  it('says if the user is not linked to an author', async () => {
    const unlinked = (await desk.login('author')).token
    const { author } = await atOutlet()
    const linked = (await desk.login('author', { author })).token
    expect((await owed(unlinked)).isUnlinked).toBe(true)
    expect((await owed(linked)).isUnlinked).toBe(false)
    expect((await owed(editor)).isUnlinked).toBe(false)
    expect((await owed(editor, '?scope=own')).isUnlinked).toBe(true)
  })

  it('has all articles for an editor, and only their own for an author', async () => {
    const [own, other] = [await atOutlet(), await atOutlet()]
    const author = (await desk.login('author', { author: own.author })).token
    const ids = async (token: string, query?: string) =>
      (await owed(token, query)).owed.map(({ id }) => id)
    expect(await ids(editor)).toEqual(expect.arrayContaining([own.article, other.article]))
    expect(await ids(author)).toEqual([own.article])
    expect(await ids(author, '?scope=all')).toEqual([own.article])
    expect(await ids(editor, '?scope=own')).toEqual([])
  })

  it('is refused to the public', async () => {
    expect((await desk.rest('GET', '/articles/owed')).status).toBe(403)
  })

  it.each([
    '?limit=0',
    '?limit=101',
    '?limit=x',
    '?limit[]=1',
    '?scope=theirs',
    '?group=late',
    '?page=0',
    '?page=x',
  ])('is refused with %s', async (query) => {
    const { body, status } = await desk.rest('GET', `/articles/owed${query}`, { token: editor })
    expect([status, body]).toMatchObject([400, { errors: [{ name: 'InvalidRequest' }] }])
  })

  it('has the same counts whatever the limit', async () => {
    const whole = await owed()
    const short = await owed(editor, '?limit=1')
    expect(short.counts).toEqual(whole.counts)
    expect(short.owed).toEqual(whole.owed.slice(0, 1))
    expect(whole.counts.owed).toBeGreaterThan(1)
  })

  it('has the oldest of very many, counts all, and has the others on further pages', async () => {
    const before = (await owed()).counts
    const { article } = await atOutlet({ data: { publishedAt: '1980-01-01T00:00:00.000Z' } })
    await query(
      desk.databaseURL,
      `insert into articles (id, title, stage, outlet_id, published_at, free_from)
        select gen_random_uuid(), 'Many ' || n, 'published-at-outlet', outlet_id,
          '1990-01-01'::timestamptz + n * interval '1 day', '1990-01-01'::timestamptz + n * interval '1 day'
        from generate_series(1, 150) n, (select outlet_id from articles where id = '${article}') o`,
    )
    const [one, two, three] = [
      await owed(),
      await owed(editor, '?limit=100&page=2'),
      await owed(editor, '?limit=100&page=3'),
    ]
    expect(one.counts).toEqual({ ...before, owed: before.owed + 151 })
    expect([two.counts, two.page]).toEqual([one.counts, 2])
    expect(one.owed[0]?.id).toBe(article)
    const ids = [one, two, three].flatMap((page) => page.owed.map(({ id }) => id))
    expect([ids.length, new Set(ids).size]).toEqual([one.counts.owed, one.counts.owed])
    const since = [...one.owed, ...two.owed].map((line) => line.freeSince ?? line.publishedOn ?? '')
    expect(since).toEqual(since.toSorted())
    await query(desk.databaseURL, `delete from articles where title like 'Many %'`)
    expect((await owed()).counts).toEqual({ ...before, owed: before.owed + 1 })
  })
})
