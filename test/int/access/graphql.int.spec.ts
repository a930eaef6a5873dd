// Anonymous GraphQL: no hidden values, no server errors, and no expensive queries.
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'

import type { Desk } from '../../helpers/bootPayload.ts'
import type { SecretDesk } from '../../helpers/secrets.ts'

import { bootPayload } from '../../helpers/bootPayload.ts'
import { makeSecrets, secret, secretDays } from '../../helpers/secrets.ts'

let desk: Desk
let made: SecretDesk

beforeAll(async () => {
  desk = await bootPayload()
  made = await makeSecrets(desk)
})
afterAll(() => desk.close())

/** The answer as text, and the status of each of its errors. */
async function ask(query: string) {
  const { body } = await desk.graphql(query)
  const statuses = (body.errors ?? []).map(({ extensions }) => extensions?.statusCode ?? 400)
  return { statuses, text: JSON.stringify(body) }
}

const inside = `title body acknowledgements dateline leadImage { caption image { filename caption } }
  permission { grantedBy evidence grantedOn } waived { reason by } snoozedUntil freeFrom importKey
  outlet { name terms { fullText remarks contactEmail embargoDays } touched }
  byline { author { name bio } }
  log(limit: 0) { docs { reason byName by { email } } hasNextPage }
  note(limit: -1) { docs { body author { name } article { body } } }
  republication { docs { mode article { body permission { grantedBy } } } }`

describe('an anonymous user', () => {
  it.each([
    `{ Articles(limit: 0) { totalDocs docs { ${inside} } } }`,
    `{ Articles(draft: true, trash: true, pagination: false) { docs { ${inside} } } }`,
    '{ Republications(limit: -1) { docs { article { body title permission { grantedBy } } note { body author { name } } } } }',
    '{ Notes(limit: 100) { docs { title body author { name } article { body importKey } } } }',
    '{ Outlets { docs { name terms { fullText remarks policyUrl } } } Authors { docs { name } } Institutions { docs { name } } }',
    '{ allMedia { docs { filename caption alt url } } }',
    '{ Users { docs { email } } countUsers { totalDocs } meUser { user { email } } initializedUser }',
    '{ Transitions { docs { reason byName } } countTransitions { totalDocs } }',
    '{ Reminders { docs { email key } } countReminders { totalDocs } }',
    '{ ReminderRuns { docs { error } } countReminderRuns { totalDocs } }',
    '{ versionsArticles { docs { version { title body importKey } } } }',
    '{ versionsNotes { docs { version { body } } } }',
    '{ PayloadPreferences { docs { key value } } }',
    '{ PayloadJobs { docs { queue } } }',
    '{ PayloadKvs { docs { key } } }',
    '{ PayloadLockedDocuments { totalDocs } }',
    '{ Access { canAccessAdmin } }',
    '{ Articles { docs { log(where: { reason: { like: "zq" } }) { docs { reason } } } } }',
    'mutation { verifyEmailUser(token: "a") }',
    'mutation { resetPasswordUser(token: "a", password: "b") { token } }',
    'mutation { unlockUser(email: "a@example.org") }',
    'mutation { refreshTokenUser { user { email } } }',
    'mutation { logoutUser }',
    'mutation { createArticle(data: { title: "x" }) { id } }',
  ])('reads nothing hidden and causes no server error: %s', async (query) => {
    const { statuses, text } = await ask(query)
    const days = Object.values(secretDays).filter((day) => text.includes(day))
    expect([text.match(new RegExp(`${secret}\\w*`)), days]).toEqual([null, []])
    expect(statuses).not.toContain(500)
    expect(text).not.toMatch(/"(?:grantedBy|importKey|freeFrom|snoozedUntil|email|remarks)":"/)
  })

  it('reads what is on the blog, in full in full mode', async () => {
    const { text } = await ask('{ Articles { docs { title body } } }')
    expect(text.match(/openfullbody/g)).toHaveLength(1)
    expect(text.match(/"body":null/g)).toHaveLength(2)
  })

  it('gets the same response for hidden and missing documents', async () => {
    const { article, note, outlet } = made.articles.drafted
    const queries: [string, string][] = [
      ['Article', article],
      ['docAccessArticle', article],
      ['docAccessNote', note],
      ['docAccessOutlet', outlet],
      ['versionArticle', article],
    ]
    for (const [query, id] of queries) {
      const fields = query.startsWith('docAccess') ? '{ read { permission } }' : '{ id }'
      const there = await ask(`{ one: ${query}(id: "${id}") ${fields} }`)
      const absent = await ask(
        `{ one: ${query}(id: "01234567-89ab-7def-8123-456789abcdef") ${fields} }`,
      )
      expect([query, there]).toEqual([query, absent])
    }
  })

  it.each([
    '{ Articles(where: { permission__grantedBy: { exists: true } }) { totalDocs } }',
    '{ Articles(where: { importKey: { like: "zq" } }) { totalDocs } }',
    '{ Articles(where: { OR: [{ AND: [{ waived__reason: { exists: true } }] }] }) { totalDocs } }',
    '{ countArticles(where: { snoozedUntil: { exists: true } }) { totalDocs } }',
    '{ Articles(where: { body: { contains: "zq" } }) { totalDocs } }',
    '{ Outlets(where: { terms__fullText: { equals: ask } }) { totalDocs } }',
    '{ Articles(sort: "freeFrom") { totalDocs } }',
    '{ Articles(sort: "-outlet.terms.embargoDays") { totalDocs } }',
    '{ Notes(sort: "author__name") { totalDocs } }',
    '{ Republications(sort: "note.author.name") { totalDocs } }',
  ])('is refused: %s', async (query) => {
    expect((await ask(query)).statuses).toEqual([400])
  })

  it('gets the same response to a forgotten password for known and unknown addresses', async () => {
    const known = await ask(`mutation { forgotPasswordUser(email: "${made.editor.email}") }`)
    expect(known).toEqual(await ask('mutation { forgotPasswordUser(email: "no@example.org") }'))
  })
})

describe('in production', () => {
  afterEach(() => {
    vi.unstubAllEnvs()
  })

  it('introspection is disabled', async () => {
    vi.stubEnv('NODE_ENV', 'production')
    const { text } = await ask('{ __schema { types { name } } }')
    expect(text).toContain('introspection is not allowed')
  })
})

describe('the cost of a query', () => {
  const many = (count: number, one: (n: number) => string) =>
    Array.from({ length: count }, (_, n) => one(n)).join(' ')
  const doubling = many(60, (n) => `fragment F${n} on Query { ...F${n + 1} ...F${n + 1} }`)

  it.each([
    ['lists under other names', `{ ${many(20, (n) => `a${n}: Articles { docs { id } }`)} }`],
    ['long lists', `{ ${many(15, (n) => `a${n}: Articles(limit: 100) { docs { id } }`)} }`],
    ['all of it', `{ ${many(15, (n) => `a${n}: Articles(limit: 0) { docs { id } }`)} }`],
    ['counts', `{ ${many(20, (n) => `a${n}: countArticles { totalDocs }`)} }`],
    [
      'logins',
      `mutation { ${many(5, (n) => `a${n}: loginUser(email: "a", password: "b") { token }`)} }`,
    ],
    [
      'joins of each',
      `{ Articles(limit: 100) { docs { ${many(8, (n) => `n${n}: note { docs { id } }`)} } } }`,
    ],
    [
      'joins within joins',
      `{ Articles(limit: 100) { docs ${'{ note { docs { article '.repeat(6)}{ id }${'} } }'.repeat(6)} } }`,
    ],
  ])('%s exceed the limit', async (_, query) => {
    expect((await ask(query)).text).toContain('exceeds the maximum complexity')
  })

  it('a page of a hundred articles with all visible fields does not', async () => {
    const { statuses } =
      await ask(`{ Republications(limit: 100) { docs { path mode creditLine note { body }
      article { title standfirst body byline { author { name slug } affiliations { role printed
      institution { name } } } outlet { name url } publishedAt } } } }`)
    expect(statuses).toEqual([])
  })

  it.each([
    ['fragments that double', `{ ...F0 } ${doubling} fragment F60 on Query { initializedUser }`],
    ['a circle', '{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }'],
    ['fields without end', `{ ${many(660, (n) => `a${n}: initializedUser`)} }`],
  ])('%s are refused before execution', async (_, query) => {
    const { body, status } = await desk.graphql(query)
    expect(status).toBe(200)
    expect(body.errors?.map(({ message }) => message)).toEqual([
      'The query exceeds the maximum complexity of 1000.',
    ])
  })
})

describe('the size of a request', () => {
  const repeat = (text: string, count: number) => text.repeat(count)
  const inLists = (levels: number) => repeat('[', levels) + repeat(']', levels)

  it.each([
    ['text', `{ initializedUser } #${repeat('x', 102_400)}`, 'longer than 100 kB'],
    ['tokens', `{ ${repeat('initializedUser ', 2000)} }`, 'more that 2000 tokens'],
    ['levels in the text', `{ a${repeat('{a', 5000)} }`, 'more that 2000 tokens'],
    ['a text that is none', '{ initializedUser', 'Syntax Error'],
  ])('with too much %s is refused with 400 InvalidQuery', async (_, query, reason) => {
    const { body, status } = await desk.graphql(query)
    expect([status, body.errors]).toEqual([
      400,
      [expect.objectContaining({ name: 'InvalidQuery', message: expect.stringContaining(reason) })],
    ])
    expect(body.errors?.[0]?.extensions).toMatchObject({ name: 'InvalidQuery', statusCode: 400 })
  })

  it('within the limits is accepted', async () => {
    const { body } = await desk.graphql(`{ initializedUser } #${repeat('x', 102_000)}`)
    expect(body.data).toEqual({ initializedUser: true })
  })

  it('endlessly nested variables are refused with 400 InvalidQuery', async () => {
    const { POST } = await import('../../../src/app/(payload)/api/graphql/route.ts')
    const ask = (body: string) =>
      POST(
        new Request('http://localhost:3000/api/graphql', {
          body,
          headers: { 'content-type': 'application/json' },
          method: 'POST',
        }),
      )
    const deep = await ask(`{"query":"{ initializedUser }","variables":{"a":${inLists(100_000)}}}`)
    expect([deep.status, await deep.json()]).toMatchObject([
      400,
      { errors: [{ name: 'InvalidQuery' }] },
    ])
    for (const body of ['[{"query":"{ initializedUser }"}]', '[', '7', '', inLists(100_000)]) {
      const answer = await ask(body)
      expect([answer.status, await answer.json()]).toMatchObject([
        400,
        { errors: [{ name: 'InvalidRequest' }] },
      ])
    }
  })

  it.each([
    ['wrong values', 'query ($a: [Int]) { Articles { totalDocs } }', Array(60_000).fill('x')],
    ['right values', 'query ($a: [String]) { Articles { totalDocs } }', Array(60_000).fill('x')],
    [
      'objects with nothing in them',
      'query ($a: [Article_where_or]) { Articles(where: { OR: $a }) { totalDocs } }',
      Array(60_000).fill({}),
    ],
  ])('variables with very many %s are refused before they are validated', async (_, query, a) => {
    const { body } = await desk.graphql(query, { variables: { a } })
    expect(body.errors?.map(({ message }) => message)).toEqual([
      'The variables have too many values.',
    ])
  })

  it('errors in variables are reported, a few of them, in short', async () => {
    const a = Object.fromEntries(Array.from({ length: 15_000 }, (_, n) => [`titl${n}`, 1]))
    const query = 'query ($a: Article_where) { Articles(where: $a) { totalDocs } }'
    const { body } = await desk.graphql(query, { variables: { a } })
    expect(body.errors).toHaveLength(6)
    expect(JSON.stringify(body).length).toBeLessThan(3000)
  })

  it.each([
    ['at the root', `{ ${repeat('Articles { docs { id } } ', 280)} }`, 'maximum complexity'],
    ['below it', `{ Articles { docs { ${repeat('id ', 900)} } } }`, 'too often'],
  ])(
    'a field that is repeated %s is refused before the overlap check',
    async (_, query, reason) => {
      expect((await ask(query)).text).toContain(reason)
    },
  )
})

describe('the cost of a REST query', () => {
  const wheres = (count: number, path: string, start = 'where') =>
    Array.from({ length: count }, (_, n) => `${start}[or][${n}][${path}][not_equals]=x${n}`).join(
      '&',
    )

  it.each([
    ['republications', wheres(6, 'article.title')],
    ['articles', wheres(6, 'outlet.name')],
    ['articles', wheres(6, 'topics')],
    ['notes', wheres(6, 'title')],
    ['articles', wheres(31, 'title')],
    ['articles', wheres(6, 'article.title', 'joins[republication][where]')],
    ['articles', `where[title][like]=${'a%20'.repeat(31)}`],
    ['articles', `where[title][contains]=${'%25a_'.repeat(300)}`],
  ])('%s by %s exceeds the limit of anonymous users, but not of editors', async (slug, query) => {
    const stranger = await desk.rest('GET', `/${slug}?depth=0&${query}`)
    expect(stranger.status).toBe(400)
    expect(JSON.stringify(stranger.body)).toContain('too much at once')
    const { token } = made.editor
    expect((await desk.rest('GET', `/${slug}?depth=0&${query}`, { token })).status).toBe(200)
  })

  it.each([
    ['republications', wheres(5, 'article.title')],
    ['articles', wheres(30, 'title')],
    ['articles', 'where[title][like]=a%20piece%20of%20a%20title%20with%20ten%20words%20in%20it'],
  ])('%s by %s does not exceed it', async (slug, query) => {
    expect((await desk.rest('GET', `/${slug}?depth=0&${query}`)).status).toBe(200)
  })

  it('sort fields are counted too', async () => {
    const sort = Array.from({ length: 6 }, () => 'article.title').join(',')
    const { body, status } = await desk.rest('GET', `/republications?sort=${sort}`)
    expect([status, JSON.stringify(body)]).toEqual([400, expect.stringContaining('too much')])
  })

  it('relationships may be at most four levels deep', async () => {
    expect(desk.config.maxDepth).toBe(4)
    const four = await desk.rest('GET', '/republications?depth=4')
    const ten = await desk.rest('GET', '/republications?depth=10')
    expect(ten.body).toEqual(four.body)
  })
})
