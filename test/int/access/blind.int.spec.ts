// Filters and sorts by hidden values are refused, or do not reveal them.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import type { Desk } from '../../helpers/bootPayload.ts'
import type { SecretDesk } from '../../helpers/secrets.ts'

import { bootPayload } from '../../helpers/bootPayload.ts'
import { makeSecrets, secret } from '../../helpers/secrets.ts'

let desk: Desk
let made: SecretDesk

beforeAll(async () => {
  desk = await bootPayload()
  made = await makeSecrets(desk)
})
afterAll(() => desk.close())

interface List {
  docs?: { id: string }[]
  errors?: unknown
  totalDocs?: number
}

async function tell(path: string, token?: string) {
  const { body, status } = await desk.rest<List>('GET', path, { token })
  return { ids: body.docs?.map(({ id }) => id), status, total: body.totalDocs }
}

/** Paths from an article, each with a guess that is true of one and a guess that is true of none. */
const hiddenOfArticles = [
  ['permission.grantedBy', 'like', secret, 'qqqq'],
  ['permission.evidence', 'contains', secret, 'qqqq'],
  ['permission.mode', 'equals', 'full', 'link'],
  ['permission.grantedOn', 'exists', 'true', 'false'],
  ['permission__grantedBy', 'exists', 'true', 'false'],
  ['permission.from', 'exists', 'true', 'false'],
  ['heldBack.by', 'like', secret, 'qqqq'],
  ['heldBack.on', 'exists', 'true', 'false'],
  ['waived.reason', 'like', secret, 'qqqq'],
  ['waived.at', 'exists', 'true', 'false'],
  ['snoozedUntil', 'greater_than', '2001-01-01', '2100-01-01'],
  ['freeFrom', 'less_than', '2100-01-01', '2001-01-01'],
  ['assignee', 'exists', 'false', 'true'],
  ['assignee.email', 'like', secret, 'qqqq'],
  ['checklist.letter', 'exists', 'false', 'true'],
  ['importKey', 'like', secret, 'qqqq'],
  ['picturesNeeded', 'equals', 'false', 'true'],
  ['pictures', 'exists', 'true', 'false'],
  ['pictures.caption', 'like', secret, 'qqqq'],
  ['body', 'like', secret, 'qqqq'],
  ['body.root.children.text', 'like', secret, 'qqqq'],
  ['acknowledgements', 'like', secret, 'qqqq'],
  ['dateline', 'like', secret, 'qqqq'],
  ['leadImage.caption', 'like', secret, 'qqqq'],
  ['leadImage.image.caption', 'like', secret, 'qqqq'],
  ['leadImage.image.rights', 'equals', 'outlet-only', 'owned'],
  ['outlet.terms.fullText', 'equals', 'after-embargo', 'ask'],
  ['outlet.terms.embargoDays', 'equals', '4711', '4712'],
  ['outlet.terms.allowedSince', 'less_than', '4712-01-01', '4710-01-01'],
  ['outlet.terms.freeAfterDays', 'equals', '4714', '4712'],
  ['outlet.letterTemplates.body', 'like', secret, 'qqqq'],
  ['outlet.terms.remarks', 'like', secret, 'qqqq'],
  ['outlet.terms.contactEmail', 'like', secret, 'qqqq'],
  ['log.reason', 'like', secret, 'qqqq'],
  ['log.by.email', 'like', secret, 'qqqq'],
  ['note.body', 'like', 'open', 'qqqq'],
  ['note.author.name', 'like', secret, 'qqqq'],
  ['transition', 'exists', 'true', 'false'],
  ['expectedStage', 'exists', 'true', 'false'],
  ['expectedUpdatedAt', 'exists', 'true', 'false'],
  ['updatedBy', 'exists', 'true', 'false'],
] as const

const ways = [
  ['/articles?depth=0&where[', ''],
  ['/articles/count?where[', ''],
  ['/articles?depth=0&where[or][0][and][0][', ''],
  ['/republications?depth=0&where[article.', ''],
  ['/republications/count?where[article.', ''],
  ['/notes?depth=0&where[article.', ''],
  ['/republications?depth=0&where[note.article.', ''],
  ['/articles?depth=0&joins[republication][where][article.', ''],
  ['/articles?depth=0&joins[note][where][article.', ''],
] as const

describe('a filter by a hidden field is refused', () => {
  it.each(hiddenOfArticles)('articles by %s', async (path, operator, right, wrong) => {
    for (const [before] of ways) {
      const [yes, no] = await Promise.all(
        [right, wrong].map((guess) => tell(`${before}${path}][${operator}]=${guess}`)),
      )
      expect([before, yes]).toEqual([before, { status: 400 }])
      expect([before, no]).toEqual([before, { status: 400 }])
    }
  })

  it.each([
    ['outlets', 'terms.fullText', 'equals', 'after-embargo'],
    ['outlets', 'terms.contactEmail', 'like', secret],
    ['outlets', 'touched', 'exists', 'true'],
    ['notes', 'body', 'like', 'open'],
    ['articles', 'log][contains][reason', 'like', secret],
    ['articles', 'log][contains][by.email', 'like', secret],
    ['articles', 'note][contains][author.name', 'like', secret],
    ['republications', 'article.log][contains][reason', 'like', secret],
    ['articles', 'id][equals', 'nested', 'x'],
    ['articles', 'version.title', 'like', secret],
    ['articles', 'nonsense', 'like', secret],
    ['republications', 'article.outlet.nonsense', 'like', secret],
    ['republications', 'note.article.nonsense.more', 'like', secret],
  ])('%s by %s', async (slug, path, operator, value) => {
    for (const endpoint of [slug, `${slug}/count`]) {
      const answer = await tell(`/${endpoint}?where[${path}][${operator}]=${value}`)
      expect([endpoint, answer.status]).toEqual([endpoint, 400])
    }
  })
})

describe('a filter through a relationship to a hidden document finds nothing', () => {
  it.each([
    ['articles', 'title', 'like', `${secret}drafted`],
    ['articles', 'stage', 'equals', 'drafted'],
    ['articles', 'stage', 'equals', 'published-at-outlet'],
    ['articles', 'outlet.name', 'like', `${secret}drafted`],
    ['articles', 'byline.author.name', 'like', `${secret}drafted`],
    ['articles', 'byline.author.affiliations.institution.name', 'like', secret],
    ['notes', 'article.title', 'like', `${secret}drafted`],
    ['notes', 'article.stage', 'equals', 'drafted'],
    ['notes', 'author.name', 'like', secret],
    ['notes', 'title', 'like', secret],
    ['republications', 'article.stage', 'equals', 'drafted'],
    ['republications', 'article.title', 'like', secret],
    ['republications', 'note.author.name', 'like', secret],
    ['republications', 'note.isPublic', 'equals', 'false'],
    ['authors', 'name', 'like', secret],
    ['authors', 'affiliations.institution.name', 'like', secret],
    ['authors', 'isPublic', 'equals', 'false'],
    ['institutions', 'name', 'like', secret],
    ['outlets', 'name', 'like', secret],
    ['outlets', 'isPublic', 'equals', 'false'],
    ['media', 'filename', 'like', secret],
    ['media', 'rights', 'equals', 'outlet-only'],
  ])('%s by %s %s %s finds nothing', async (slug, path, operator, value) => {
    const where = `where[${path}][${operator}]=${value}`
    expect(await tell(`/${slug}?${where}`)).toMatchObject({ ids: [], status: 200, total: 0 })
    expect(await tell(`/${slug}/count?${where}`)).toMatchObject({ status: 200, total: 0 })
  })
})

describe('sorting by a hidden field is refused', () => {
  const paths = hiddenOfArticles.map(([path]) => path).filter((path) => !path.includes('root'))

  it.each(paths)('articles by %s', async (path) => {
    for (const sort of [path, `-${path}`, `title,${path}`]) {
      expect([sort, await tell(`/articles?sort=${sort}`)]).toEqual([sort, { status: 400 }])
      expect(await tell(`/republications?sort=${sort.replace(path, `article.${path}`)}`)).toEqual({
        status: 400,
      })
    }
    expect(await tell(`/articles?joins[republication][sort]=article.${path}`)).toEqual({
      status: 400,
    })
  })

  it.each([
    'notes?sort=author.name',
    'notes?sort=-author.name',
    'notes?sort[]=id&sort[]=author.name',
    'republications?sort=note.author.name',
    'articles?joins[note][sort]=author.name',
    'outlets?sort=terms.embargoDays',
    'outlets?sort=-terms.remarks',
  ])('%s', async (path) => {
    expect(await tell(`/${path}`)).toEqual({ status: 400 })
  })

  it.each([
    'republications?sort=-article.publishedAt',
    'articles?sort=outlet.name',
    'notes?sort=title',
  ])('%s uses visible values only', async (path) => {
    expect(await tell(`/${path}`)).toMatchObject({ status: 200, total: 3 })
  })
})

describe('a filter of an author on documents of others', () => {
  it.each([
    [`articles?where[title][like]=${secret}drafted`, 0],
    [`articles?where[log.reason][like]=${secret}`, 0],
    [`articles/versions?where[version.title][like]=${secret}drafted`, 0],
    [`articles/versions?where[parent.title][like]=${secret}drafted`, 0],
    [`notes?where[article.title][like]=${secret}drafted`, 0],
    [`transitions?where[by.email][like]=${secret}`, 0],
    [`users?where[email][like]=${secret}login1`, 0],
  ])('%s', async (path, total) => {
    expect(await tell(`/${path}`, made.author.token)).toMatchObject({ status: 200, total })
  })

  it.each([
    'transitions?sort=by.email',
    'articles?sort=log.by.email',
    `articles?where[log][contains][by.email][like]=${secret}`,
    `articles?where[log.by.email][like]=${secret}`,
  ])('%s is refused', async (path) => {
    expect((await tell(`/${path}`, made.author.token)).status).toBe(400)
  })
})
