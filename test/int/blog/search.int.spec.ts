// The search for anonymous clients.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import type { PostList } from '../../../src/blog/post.ts'
import type { Desk } from '../../helpers/bootPayload.ts'
import type { ArticleIds } from '../../helpers/documents.ts'

import { query } from '../../../postgres/connection.ts'
import { searchPosts } from '../../../src/blog/posts.ts'
import { postList } from '../../../src/blog/schemas.ts'
import { findIssues } from '../../../src/integrity/findIssues.ts'
import { repairIssues } from '../../../src/integrity/repair.ts'
import { bootPayload } from '../../helpers/bootPayload.ts'
import { makeArticle, moveTo, textDocument } from '../../helpers/documents.ts'

let desk: Desk

beforeAll(async () => {
  desk = await bootPayload()
})
afterAll(() => desk.close())

type Options = NonNullable<Parameters<typeof makeArticle>[1]>

async function publish(options: Options, mode: 'excerpt' | 'full' | 'link' = 'full') {
  const made = await makeArticle(desk.payload, options)
  await moveTo(desk.payload, made.article, 'published-at-outlet')
  await desk.payload.update({
    id: made.article,
    collection: 'articles',
    data: { stage: 'republished-on-blog', transition: { republication: { mode } } },
    overrideAccess: true,
  })
  return made
}

function search(q: string, more = '') {
  return desk.rest<PostList>('GET', `/blog/posts?q=${encodeURIComponent(q.toWellFormed())}${more}`)
}
async function titles(q: string, more?: string) {
  const { body, status } = await search(q, more)
  expect([q, status]).toEqual([q, 200])
  return postList
    .strict()
    .parse(body)
    .docs.map(({ title }) => title)
}
function edit(id: string, data: object) {
  return desk.payload.update({
    id,
    collection: 'articles',
    data: data as never,
    overrideAccess: true,
  })
}

describe('a search', () => {
  it('finds by title, note and text, in this order', async () => {
    await publish({ data: { body: textDocument('Of zebras and more.'), title: 'By its text' } })
    await publish({ data: { title: 'Zebras at dawn' } })
    const { note } = await publish({ data: { title: 'By its note' } })
    await desk.payload.update({
      id: note,
      collection: 'notes',
      data: { body: textDocument('I wrote of zebras.') },
      overrideAccess: true,
    })
    expect(await titles('zebra')).toEqual(['Zebras at dawn', 'By its note', 'By its text'])
  })

  it('ignores accents and stems the words of each language', async () => {
    await publish({
      data: { body: textDocument('Le déjà vu des élections.'), language: 'fr', title: 'Un' },
    })
    await publish({
      data: { body: textDocument('Über die Häuser am Hafen.'), language: 'de-AT', title: 'Zwei' },
    })
    expect(await titles('deja')).toEqual(['Un'])
    expect(await titles('élection')).toEqual(['Un'])
    expect(await titles('Haus Häuser')).toEqual(['Zwei'])
    expect(await titles('hafens')).toEqual(['Zwei'])
  })

  it('supports phrases and exclusions', async () => {
    await publish({ data: { body: textDocument('A quiet harbour wall.'), title: 'Wall' } })
    await publish({
      data: { body: textDocument('A harbour, and a wall that is quiet.'), title: 'Both' },
    })
    expect(await titles('"harbour wall"')).toEqual(['Wall'])
    expect(await titles('harbour -"harbour wall"')).toEqual(['Both'])
  })

  it('highlights the matches, and texts with markup stay text', async () => {
    await publish({
      data: {
        body: textDocument('Before the <script>alert(1)</script> xylophone & after.'),
        title: 'Marked',
      },
    })
    const { body } = await search('xylophones')
    expect(body.docs[0]?.extract).toContain('<mark>xylophone</mark> &amp; after')
    expect(body.docs[0]?.extract).not.toContain('<script>')
  })

  it('highlights matches at any position of a long text', async () => {
    const words = (from: number) => Array.from({ length: 3000 }, (_, n) => `w${from + n}`).join(' ')
    const whole = `${words(0)} a tapir there ${words(3000)} and an okapi grazes ${words(6000)}`
    await publish({ data: { body: textDocument(whole), title: 'Long' } })
    const extractOf = async (q: string) => (await search(q)).body.docs[0]?.extract
    expect(await extractOf('okapi')).toContain('an <mark>okapi</mark> grazes')
    expect(await extractOf('"okapi grazes" -zebra')).toContain(
      '<mark>okapi</mark> <mark>grazes</mark>',
    )
    expect(await extractOf('okapi tapir')).toContain('a <mark>tapir</mark> there')
    expect(await extractOf('w0 w8999')).toContain('<mark>w0</mark>')
  })

  it('distinguishes words from symbols that are not ASCII', async () => {
    await publish({
      data: { body: textDocument('He said “kiwis”… – «no».'), title: 'Kiwi’s “quoted” end' },
    })
    expect(await titles('kiwi')).toEqual(['Kiwi’s “quoted” end'])
    expect(await titles('“quoted end”')).toEqual(['Kiwi’s “quoted” end'])
    expect((await search('kiwis')).body.docs[0]?.extract).toContain('“<mark>kiwis</mark>')
  })

  it('has pages without gaps or repetitions, and the filters of a list', async () => {
    const made: ArticleIds[] = []
    for (let n = 0; n < 7; n += 1) {
      const words = 'quokka '.repeat((n % 3) + 1)
      made.push(await publish({ data: { body: textDocument(words), title: `Quokka ${n}` } }))
    }
    const seen: string[] = []
    let cursor = ''
    do {
      const { body } = await search('quokka', `&limit=2${cursor && `&cursor=${cursor}`}`)
      seen.push(...body.docs.map(({ title }) => title))
      cursor = body.nextCursor ?? ''
    } while (cursor)
    expect(seen.toSorted()).toEqual([0, 1, 2, 3, 4, 5, 6].map((n) => `Quokka ${n}`))
    const outlet = await desk.payload.findByID({
      id: made[3]?.outlet ?? '',
      collection: 'outlets',
      overrideAccess: true,
    })
    expect(await titles('quokka', `&outlet=${outlet.slug}`)).toEqual(['Quokka 3'])
  })

  it.each(['', '%00', 'x'.repeat(201)])('refuses "%s"', async (q) => {
    const { status } = await desk.rest('GET', `/blog/posts?q=${q}`)
    expect(status).toBe(400)
  })

  it.each([
    "'",
    '"',
    '\\',
    '& | ! ( ) :*',
    'the of and',
    "'); drop table articles; --",
    '<->',
    '∅ 💥',
    '-',
  ])('accepts "%s"', async (q) => {
    expect(await titles(q)).toEqual([])
  })

  it(
    'accepts any input in many languages without harming PostgreSQL',
    { tags: 'nightly' },
    async () => {
      for (const language of ['cs', 'de', 'en', 'es', 'fr', 'it', 'ru', 'tr']) {
        const body = textDocument('The jetty wall, or what is left of it. '.repeat(40))
        await publish({ data: { body, language, title: `Jetty ${language}` } })
      }
      for (const unit of typed) {
        for (const lead of ['', 'jetty ', '"', '-']) {
          const q = lead + unit.repeat(200).slice(0, 200 - lead.length)
          expect([q, (await search(q)).status]).toEqual([q, 200])
          // The page hands over what the API does not take.
          await searchPosts(desk.payload, { limit: 1, q: `${q}\0\ud800` })
        }
      }
      expect(await titles('jetty '.repeat(33), '&limit=100')).toHaveLength(8)
      expect(await titles('-'.repeat(33))).toEqual([])
    },
  )

  it('does not accept the cursor of a list, nor a list that of a search', async () => {
    const list = await desk.rest<PostList>('GET', '/blog/posts?limit=1')
    const found = await search('quokka', '&limit=1')
    expect((await search('quokka', `&cursor=${list.body.nextCursor}`)).status).toBe(400)
    const path = `/blog/posts?cursor=${found.body.nextCursor}`
    expect((await desk.rest('GET', path)).status).toBe(400)
  })
})

const typed = [
  ...[
    '-',
    '"',
    '- ',
    '-a ',
    '-"a ',
    '-"a" ',
    'or ',
    'a OR ',
    'a b or ',
    'a and ',
    '& ',
    '| ',
    '! ',
  ],
  ...[
    '<-> ',
    'a:* ',
    '(',
    ')',
    "'",
    '\\',
    '…',
    '😀',
    '👩‍👩‍👧 ',
    '\u0301',
    'e\u0301 ',
    '-\u0301',
    '\u202e',
  ],
  ...[
    'שלום ',
    '中',
    '中文 ',
    '«a» ',
    'a.b/',
    'a@b.c ',
    'a-',
    '1.2.',
    '\u200b',
    '%_',
    '<b>',
    '&amp;',
  ],
  ...['jetty ', 'jetty wall or ', '"jetty wall" or it ', '-jetty ', 'jetty-wall-', 'İ ', 'ß'],
]

describe('the search index', () => {
  it('follows each change, and does not contain articles that were taken down', async () => {
    const { article } = await publish({ data: { title: 'Wombat' } })
    expect(await titles('wombat')).toEqual(['Wombat'])
    await edit(article, { title: 'Bilby' })
    expect([await titles('wombat'), await titles('bilby')]).toEqual([[], ['Bilby']])
    await moveTo(desk.payload, article, 'published-at-outlet')
    expect(await titles('bilby')).toEqual([])
  })

  it('does not contain articles that are not on the blog', async () => {
    const { article } = await makeArticle(desk.payload, { data: { title: 'Numbat' } })
    await moveTo(desk.payload, article, 'published-at-outlet')
    await edit(article, { series: 'x' })
    expect(await titles('numbat')).toEqual([])
  })

  it.each([
    ['excerpt', ['Cassowary']],
    ['link', []],
  ] as const)('of an article in %s mode contains what readers see', async (mode, shown) => {
    await publish(
      {
        data: {
          body: textDocument(`First ${mode}emu words and then the secret${mode}.`),
          title: 'Cassowary',
        },
        terms: { excerptWords: 2, fullText: 'ask' },
      },
      mode,
    )
    expect(await titles(`${mode}emu`)).toEqual(shown)
    expect(await titles(`secret${mode}`)).toEqual([])
    const rows = await query<{ whole: string }>(
      desk.databaseURL,
      `select whole from offprint_data.search where whole like '%secret${mode}%'`,
    )
    expect(rows).toEqual([])
  })

  it('follows the mode and the excerpt length of the outlet', async () => {
    const { article, outlet } = await publish(
      {
        data: { body: textDocument('One two platypus.'), title: 'Shy' },
        terms: { excerptWords: 2, fullText: 'allowed' },
      },
      'full',
    )
    expect(await titles('platypus')).toEqual(['Shy'])
    const { docs } = await desk.payload.find({
      collection: 'republications',
      overrideAccess: true,
      where: { article: { equals: article } },
    })
    const change = (mode: 'excerpt' | 'link') =>
      desk.payload.update({
        id: docs[0]?.id ?? '',
        collection: 'republications',
        data: { mode },
        overrideAccess: true,
      })
    await change('excerpt')
    expect(await titles('platypus')).toEqual([])
    await desk.payload.update({
      id: outlet,
      collection: 'outlets',
      data: { terms: { excerptWords: 3 } as never },
      overrideAccess: true,
    })
    expect(await titles('platypus')).toEqual(['Shy'])
    await change('link')
    expect(await titles('platypus')).toEqual([])
  })
})

describe('articles that are missing in the search index', () => {
  it('are found and indexed by the doctor', async () => {
    const { article } = await publish({ data: { title: 'Thylacine' } })
    await query(desk.databaseURL, `delete from offprint_data.search`)
    const missing = async () =>
      (await findIssues(desk.payload)).issues.filter(({ code }) => code === 'search-missing')
    expect((await missing()).map(({ id }) => id)).toContain(article)
    await repairIssues(desk.payload, await missing())
    expect(await missing()).toEqual([])
    expect(await titles('thylacine')).toEqual(['Thylacine'])
  })
})
