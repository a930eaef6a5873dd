import type { Pool } from 'pg'

import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import type { PostCursor } from '../../../src/blog/readPosts.ts'
import type { Desk, Login } from '../../helpers/bootPayload.ts'

import { query } from '../../../postgres/connection.ts'
import { findMoved, findPost, listPosts } from '../../../src/blog/posts.ts'
import { fillRelated } from '../../../src/blog/related/refreshRelated.ts'
import { bootPayload } from '../../helpers/bootPayload.ts'
import { makeArticle, moveTo, textDocument } from '../../helpers/documents.ts'

let desk: Desk
let editor: Login

beforeAll(async () => {
  desk = await bootPayload()
  editor = await desk.login('editor')
})
afterAll(() => desk.close())

type PieceOptions = NonNullable<Parameters<typeof makeArticle>[1]>

/** An article on the blog, and the path that its record names. */
async function publish(options: PieceOptions = {}, input: object = {}) {
  const made = await makeArticle(desk.payload, options)
  await moveTo(desk.payload, made.article, 'published-at-outlet')
  await desk.payload.update({
    id: made.article,
    collection: 'articles',
    data: { stage: 'republished-on-blog', transition: { republication: input } },
    overrideAccess: true,
  })
  const { docs } = await desk.payload.find({
    collection: 'republications',
    depth: 0,
    overrideAccess: true,
    where: { article: { equals: made.article } },
  })
  return { ...made, path: docs[0]?.path ?? '' }
}

const longText = `${'word '.repeat(20)}and then the end of it.`

describe('a post', () => {
  it('is found at its path, with its related documents', async () => {
    const { path } = await publish(
      { data: { title: 'Found' } },
      { republishedAt: '2023-05-06T10:00:00.000Z' },
    )
    expect(path).toBe('/2023/05/06/found')
    const post = await findPost(desk.payload, path)
    expect(post).toMatchObject({
      authors: [
        {
          name: expect.stringMatching(/^Author/),
          affiliations: [expect.stringMatching(/^fellow, Institute/)],
        },
      ],
      body: '<p>The full text of it.</p>',
      mode: 'full',
      note: '<p>A new article.</p>',
      outlet: { name: expect.stringMatching(/^Outlet/) },
      path,
      republishedOn: '2023-05-06',
      title: 'Found',
    })
  })

  it('is at its slug only if the day is unknown', async () => {
    const { path } = await publish(
      { data: { title: 'Undated' } },
      { republishedAtPrecision: 'unknown' },
    )
    expect(path).toBe('/undated')
    expect(await findPost(desk.payload, '/undated')).toMatchObject({ path, republishedOn: null })
  })

  it('is on this site too if its record has an address elsewhere', async () => {
    const { path } = await publish({}, { url: 'https://blog.example/elsewhere' })
    expect(await findPost(desk.payload, path)).toMatchObject({ path })
  })

  it.each([
    ['drafted', []],
    ['published at its outlet', ['published-at-outlet']],
  ] as const)('is 404 while the article is only %s', async (stage, moves) => {
    const slug = stage.replaceAll(' ', '-')
    const { article } = await makeArticle(desk.payload, { data: { slug, title: 'Hidden' } })
    await moveTo(desk.payload, article, ...moves)
    expect(await findPost(desk.payload, `/${slug}`)).toBeNull()
    const { posts } = await listPosts(desk.payload)
    expect(posts.map(({ title }) => title)).not.toContain('Hidden')
  })

  it('is 404 after it was taken down', async () => {
    const { article, path } = await publish()
    await moveTo(desk.payload, article, 'published-at-outlet')
    expect(await findPost(desk.payload, path)).toBeNull()
  })

  it('is 404 at a path that only resembles its own', async () => {
    const { path } = await publish()
    for (const other of [`${path}/`, path.toUpperCase(), path.slice(1), '/', '', `${path}%`]) {
      expect(await findPost(desk.payload, other)).toBeNull()
    }
  })
})

describe('an excerpt', () => {
  it('has as many words as the terms allow, and no response contains the rest', async () => {
    const { path } = await publish(
      { data: { body: textDocument(longText) }, terms: { excerptWords: 5 } },
      { mode: 'excerpt' },
    )
    const post = await findPost(desk.payload, path)
    expect(post).toMatchObject({ body: null, excerpt: 'word word word word word…' })
    expect(JSON.stringify(post)).not.toContain('end of it')
  })

  it.each([
    ['a permission allows it', { grantedBy: 'the editor', mode: 'excerpt' }, 'ask'],
    ['the full text is allowed', undefined, 'allowed'],
  ] as const)(
    'has 120 words if %s and no terms limit its length',
    async (_, permission, fullText) => {
      const { path } = await publish(
        { data: { body: textDocument('word '.repeat(200)), permission }, terms: { fullText } },
        { mode: 'excerpt' },
      )
      const post = await findPost(desk.payload, path)
      expect(post).toMatchObject({ body: null, excerpt: `${'word '.repeat(120).trim()}…` })
    },
  )
})

it('has no text in link mode', async () => {
  const { path } = await publish(
    { data: { body: textDocument(longText) }, terms: { excerptWords: 5, fullText: 'forbidden' } },
    { mode: 'link' },
  )
  const post = await findPost(desk.payload, path)
  expect(post).toMatchObject({ body: null, excerpt: null, mode: 'link' })
  expect(JSON.stringify(post)).not.toContain('word word')
})

describe('a post whose address changed', () => {
  const idAt = async (path: string) =>
    (
      await desk.payload.find({
        collection: 'republications',
        overrideAccess: true,
        where: { path: { equals: path } },
      })
    ).docs[0]?.id ?? ''
  const move = async (path: string, slug: string) =>
    desk.payload.update({
      id: await idAt(path),
      collection: 'republications',
      data: { slug },
      overrideAccess: true,
    })

  const putBack = async (article: string, republication: object) => {
    await desk.payload.update({
      id: article,
      collection: 'articles',
      data: { stage: 'republished-on-blog', transition: { republication } },
      overrideAccess: true,
    })
    const where = { article: { equals: article } }
    const { docs } = await desk.payload.find({
      collection: 'republications',
      depth: 0,
      overrideAccess: true,
      where,
    })
    return docs[0]?.path
  }
  const kept = async (path: string) =>
    (await query(desk.databaseURL, `select 1 from offprint_data.moved where path = '${path}'`))
      .length

  it('is found at each of its addresses, but not while it is taken down', async () => {
    const { article, path } = await publish({ data: { title: 'Moves about' } })
    await move(path, 'moved-once')
    const second = path.replace('moves-about', 'moved-once')
    await move(second, 'moved-twice')
    const third = path.replace('moves-about', 'moved-twice')
    for (const one of [path, second]) {
      expect(await findPost(desk.payload, one)).toBeNull()
      expect(await findMoved(desk.payload, one)).toBe(third)
    }
    await moveTo(desk.payload, article, 'published-at-outlet')
    for (const one of [path, second, third]) {
      expect(await findMoved(desk.payload, one)).toBeNull()
    }
    const address = await putBack(article, { slug: 'moved-and-back' })
    for (const one of [path, second, third]) {
      expect(await findPost(desk.payload, one)).toBeNull()
      expect(await findMoved(desk.payload, one)).toBe(address)
    }
  })

  it('back at its address from before it was taken down is found there without a redirect', async () => {
    const { article, path } = await publish({ data: { title: 'Down and up' } })
    await moveTo(desk.payload, article, 'published-at-outlet')
    expect(await putBack(article, { slug: 'down-and-up' })).toBe(path)
    expect(await findMoved(desk.payload, path)).toBeNull()
    expect(await findPost(desk.payload, path)).toMatchObject({ title: 'Down and up' })
  })

  it('loses an address that another post takes, also after that one is deleted', async () => {
    const { article, path } = await publish({ data: { title: 'Was here' } })
    await moveTo(desk.payload, article, 'published-at-outlet')
    const other = await publish({ data: { title: 'Other' } }, { slug: 'was-here' })
    expect(other.path).toBe(path)
    await putBack(article, { slug: 'was-there' })
    expect(await findPost(desk.payload, path)).toMatchObject({ title: 'Other' })
    await move(path, 'other-too')
    expect(await findMoved(desk.payload, path)).toBe(path.replace('was-here', 'other-too'))
    await moveTo(desk.payload, other.article, 'published-at-outlet')
    expect(await findMoved(desk.payload, path)).toBeNull()
  })

  it('keeps its addresses if its record is deleted', async () => {
    const { article, path } = await publish({ data: { title: 'By hand' } })
    await desk.payload.delete({
      id: await idAt(path),
      collection: 'republications',
      overrideAccess: true,
    })
    const address = await putBack(article, { slug: 'by-hand-again' })
    expect(await findMoved(desk.payload, path)).toBe(address)
  })

  it('does not prevent the deletion of its article, and leaves no addresses behind', async () => {
    const { article, path } = await publish({ data: { title: 'Ends' } })
    await moveTo(desk.payload, article, 'published-at-outlet', 'drafted')
    expect(await kept(path)).toBe(1)
    await desk.payload.delete({ id: article, collection: 'articles', overrideAccess: true })
    expect(await kept(path)).toBe(0)
  })

  it('that gets a previous address again causes no redirect loop', async () => {
    const { path } = await publish({ data: { title: 'Goes back' } })
    await move(path, 'elsewhere-for-now')
    const away = path.replace('goes-back', 'elsewhere-for-now')
    await move(away, 'goes-back')
    expect(await findMoved(desk.payload, path)).toBeNull()
    expect(await findMoved(desk.payload, away)).toBe(path)
    expect(await findPost(desk.payload, path)).toMatchObject({ title: 'Goes back' })
  })
})

describe('a translation', () => {
  const refused = async (id: string | undefined, data: object) => {
    const write = id
      ? desk.rest('PATCH', `/articles/${id}`, { body: data, token: editor.token })
      : desk.rest('POST', '/articles', { body: { title: 'New', ...data }, token: editor.token })
    const { body, status } = await write
    return [status, (body as { errors: { data: { code: string } }[] }).errors[0]?.data.code]
  }

  it('names the original, in another language, and no translation', async () => {
    const original = (await makeArticle(desk.payload, { data: { language: 'en' } })).article
    const other = await makeArticle(desk.payload, {
      data: { language: 'fr', translationOf: original },
    })
    expect(await refused(original, { translationOf: original })).toEqual([400, 'translation-self'])
    expect(await refused(undefined, { language: 'de', translationOf: other.article })).toEqual([
      400,
      'translation-chain',
    ])
    const third = (await makeArticle(desk.payload, { data: { language: 'de' } })).article
    expect(await refused(original, { translationOf: third })).toEqual([400, 'translation-chain'])
    expect(await refused(undefined, { language: 'EN', translationOf: original })).toEqual([
      400,
      'translation-language',
    ])
    for (const [id, language] of [
      [other.article, 'en'],
      [original, 'fr'],
    ] as const) {
      expect(await refused(id, { language })).toEqual([400, 'translation-language'])
    }
    const nothing = '01234567-89ab-7def-8123-456789abcdef'
    expect(await refused(third, { translationOf: nothing })).toEqual([400, 'translation-unknown'])
    const author = await desk.login('author', { author: other.author })
    const { status } = await desk.rest('PATCH', `/articles/${other.article}`, {
      body: { translationOf: third },
      token: author.token,
    })
    expect(status).toBe(400)
  })

  it('loses its original with that article', async () => {
    const original = (await makeArticle(desk.payload)).article
    const { article } = await makeArticle(desk.payload, {
      data: { language: 'fr', translationOf: original },
    })
    await desk.payload.delete({ id: original, collection: 'articles', overrideAccess: true })
    const { translationOf } = await desk.payload.findByID({
      id: article,
      collection: 'articles',
      depth: 0,
      overrideAccess: true,
    })
    expect(translationOf).toBeNull()
  })

  it('says so to those who may read the original', async () => {
    const original = await makeArticle(desk.payload, { data: { title: 'Hidden original' } })
    const { article } = await publish({
      data: { language: 'fr', translationOf: original.article },
    })
    const author = await desk.login('author', { author: original.author })
    const stranger = await desk.login('author')
    const read = async (token?: string) => {
      const path = `/articles/${article}?depth=2`
      return (await desk.rest<{ translationOf?: string }>('GET', path, { token })).body
        .translationOf
    }
    expect([await read(), await read(stranger.token)]).toEqual([undefined, undefined])
    expect([await read(author.token), await read(editor.token)]).toEqual([
      original.article,
      original.article,
    ])
    const asked = '{ Articles(limit: 100) { docs { title translationOf { title } } } }'
    expect(JSON.stringify((await desk.graphql(asked)).body)).not.toMatch(
      /Hidden original|"translationOf":\{/,
    )
    for (const query of [
      `where[translationOf][equals]=${original.article}`,
      'where[translationOf][exists]=true',
      'where[translationOf.title][like]=Hidden',
      'sort=translationOf',
      'sort=translationOf.title',
    ]) {
      const both = [undefined, stranger.token].map(async (token) => {
        const { body, status } = await desk.rest('GET', `/articles?${query}`, { token })
        return { isFound: JSON.stringify(body).includes(article), status }
      })
      expect(await Promise.all(both)).toEqual(Array(2).fill({ isFound: false, status: 400 }))
    }
    await moveTo(desk.payload, original.article, 'published-at-outlet')
    await moveTo(desk.payload, original.article, 'republished-on-blog')
    expect(await read()).toBe(original.article)
  })

  it('leads to those that are on the blog, and each change of one is told of the others', async () => {
    const original = await publish({ data: { title: 'Harbours' } })
    const translate = { translationOf: original.article }
    const french = await publish({ data: { ...translate, language: 'fr', title: 'Les ports' } })
    const german = await makeArticle(desk.payload, {
      data: { ...translate, language: 'de', title: 'Versteckte Häfen' },
    })
    const shown = async (path: string) => {
      const { translationOf, translations } = (await findPost(desk.payload, path)) ?? {}
      return [translationOf?.title, ...(translations ?? []).map(({ title }) => title)]
    }
    const told = async () => {
      const events = await query<{ at: string; kind: string; path: string }>(
        desk.databaseURL,
        `select kind, path from offprint_data.events where public and at > '${since.toISOString()}' order by path`,
      )
      since = new Date()
      return events.map(({ kind, path }) => `${kind} ${path}`)
    }
    let since = new Date()
    expect(await shown(original.path)).toEqual([undefined, 'Les ports'])
    expect(await shown(french.path)).toEqual(['Harbours', 'Harbours'])
    await desk.payload.update({
      id: german.article,
      collection: 'articles',
      data: { title: 'Noch versteckt' },
      overrideAccess: true,
    })
    expect(await told()).toEqual([])
    await desk.payload.update({
      id: original.article,
      collection: 'articles',
      data: { title: 'Harbors' },
      overrideAccess: true,
    })
    expect(await shown(french.path)).toEqual(['Harbors', 'Harbors'])
    expect(await told()).toEqual(
      [original.path, french.path].sort().map((path) => `post.updated ${path}`),
    )
    await moveTo(desk.payload, german.article, 'published-at-outlet')
    await moveTo(desk.payload, german.article, 'republished-on-blog')
    expect(await shown(french.path)).toEqual(['Harbors', 'Harbors', 'Noch versteckt'])
    expect((await told()).filter((event) => event.startsWith('post.updated'))).toHaveLength(2)
    await moveTo(desk.payload, original.article, 'published-at-outlet')
    expect(await shown(french.path)).toEqual([undefined])
    expect(await told()).toContain(`post.updated ${french.path}`)
    await moveTo(desk.payload, original.article, 'republished-on-blog')
    await told()
    await desk.payload.update({
      id: french.article,
      collection: 'articles',
      data: { translationOf: null },
      overrideAccess: true,
    })
    expect(await shown(original.path)).toEqual([undefined, 'Noch versteckt'])
    expect(await told()).toContain(`post.updated ${original.path}`)
  })
})

describe('the list', () => {
  it('starts with the newest, by the technical date if the day is unknown', async () => {
    const now = Date.now()
    const hour = (number: number) => new Date(now + number * 3_600_000).toISOString()
    await publish(
      { data: { title: 'Second' } },
      { republishedAt: hour(2), republishedAtPrecision: 'unknown' },
    )
    await publish({ data: { title: 'First' } }, { republishedAt: hour(3) })
    await publish({ data: { title: 'Third' } }, { republishedAt: hour(1) })
    const { posts } = await listPosts(desk.payload)
    expect(posts.slice(0, 3).map(({ title }) => title)).toEqual(['First', 'Second', 'Third'])
  })

  it('contains no text and no note', async () => {
    const { posts } = await listPosts(desk.payload)
    expect(posts.length).toBeGreaterThan(5)
    expect(JSON.stringify(posts)).not.toMatch(/full text of it|A new piece|word word/)
  })

  it('continues after the last post of the previous page, to the end', async () => {
    const slugs = []
    let cursor: PostCursor | undefined
    do {
      const { next, posts } = await listPosts(desk.payload, { cursor, limit: 2 })
      slugs.push(...posts.map(({ slug }) => slug))
      cursor = next ?? undefined
    } while (cursor)
    const { posts } = await listPosts(desk.payload, { limit: 100 })
    expect(slugs).toEqual(posts.map(({ slug }) => slug))
  })

  it('needs the same number of queries for more articles', async () => {
    const { pool } = desk.payload.db as unknown as { pool: Pool }
    let queries = 0
    const count = () => {
      queries += 1
    }
    pool.on('acquire', count)
    await listPosts(desk.payload)
    const before = queries
    pool.off('acquire', count)
    for (let made = 0; made < 5; made += 1) {
      await publish()
    }
    queries = 0
    pool.on('acquire', count)
    await listPosts(desk.payload)
    pool.off('acquire', count)
    expect(before).toBeGreaterThan(0)
    expect(queries).toBeLessThanOrEqual(before)
  })
})

describe('related posts', () => {
  const on = (title: string, topics: string[], more: object = {}) =>
    publish({ data: { title, topics, ...more } as never })
  const relatedOf = async (path: string) => {
    const post = await findPost(desk.payload, path)
    return post?.related.map(({ title }) => title)
  }

  it('share rare topics, authors or words, and change with every post that is written', async () => {
    const first = await on('Dredging the harbour', ['Estuaries', 'Tides'])
    expect(await relatedOf(first.path)).toEqual([])
    const second = await on('Silt and barges', ['estuaries', 'Tides'])
    const author = [{ author: first.author }]
    const third = await on('Bakeries', ['Bread'], { byline: author })
    const fourth = await on('Why dredging fails', ['Money'])
    expect(await relatedOf(first.path)).toEqual([
      'Silt and barges',
      'Bakeries',
      'Why dredging fails',
    ])
    expect(await relatedOf(second.path)).toEqual(['Dredging the harbour'])
    const { payload } = desk
    const change = { collection: 'articles', overrideAccess: true } as const
    await payload.update({
      ...change,
      id: third.article,
      data: { byline: [{ author: fourth.author }] },
    })
    expect(await relatedOf(first.path)).toEqual(['Silt and barges', 'Why dredging fails'])
    expect(await relatedOf(third.path)).toEqual(['Why dredging fails'])
  })

  it('are on the blog, whatever the table says', async () => {
    const shown = await on('Locks of the canal', ['Canals'])
    const gone = await on('Weirs of the canal', ['Canals'])
    expect(await relatedOf(shown.path)).toEqual(['Weirs of the canal'])
    const pairs = `select count(*)::int as n from offprint_data.related
      where '${gone.article}' in (one_id, other_id)`
    await moveTo(desk.payload, gone.article, 'published-at-outlet')
    expect(await query(desk.databaseURL, pairs)).toEqual([{ n: 0 }])
    const ids = [shown.article, gone.article].toSorted().join("', '")
    await query(desk.databaseURL, `insert into offprint_data.related values ('${ids}', 9)`)
    expect(await relatedOf(shown.path)).toEqual([])
  })

  it('are worked out for posts that were there before', async () => {
    const one = await on('Glaciers', ['Ice'])
    await on('Icebergs', ['Ice'])
    await query(desk.databaseURL, 'delete from offprint_data.related')
    expect(await relatedOf(one.path)).toEqual([])
    await fillRelated(desk.payload)
    expect(await relatedOf(one.path)).toEqual(['Icebergs'])
  })
})
