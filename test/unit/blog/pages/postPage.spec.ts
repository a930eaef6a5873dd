import { headingsOf, readDocument } from 'offprint-reader/document'
import { describe, expect, it } from 'vitest'

import type { NeighboursOfPost } from '../../../../src/blog/pages/Neighbours.tsx'
import type { PageSite } from '../../../../src/blog/pages/pageSite.ts'
import type { PostRow } from '../../../../src/blog/postRow.ts'

import { renderPost } from '../../../../src/blog/pages/renderPost.tsx'
import { documentOf, textOf as textDocument } from '../rows.ts'
import {
  germanSite,
  heading,
  linksOf,
  longText,
  paragraph,
  postOf,
  read,
  site,
  textOf,
} from './pages.ts'

const alone: NeighboursOfPost = { next: null, previous: null }

function page(changes: Partial<PostRow> = {}, on: PageSite = site, neighbours = alone): Document {
  return read(renderPost(postOf(changes), neighbours, on))
}

function attributes(element: Element | null | undefined) {
  return [element?.getAttribute('lang') ?? null, element?.getAttribute('dir') ?? null]
}

it.each([
  ['es', 'Por Ada Brook, Bo Reed e Íñigo Hoz'],
  ['fr', 'Par Ada Brook, Bo Reed et Íñigo Hoz'],
  ['de', 'Von Ada Brook, Bo Reed und Íñigo Hoz'],
  ['en', 'By Ada Brook, Bo Reed and Íñigo Hoz'],
])('the names of several authors in %s', (language, names) => {
  const byline = ['Ada Brook', 'Bo Reed', 'Íñigo Hoz'].map((name) => ({
    name,
    slug: null,
    affiliations: [],
    orcid: null,
  }))
  expect(textOf(page({ byline, language }), '.authors')).toBe(names)
})

describe('a post in several languages', () => {
  const english = { isOriginal: true, language: 'en', path: '/ports', title: 'Ports' }
  const hebrew = { isOriginal: false, language: 'he', path: '/נמלים', title: 'נמלים' }
  const alternates = (html: Document) =>
    [...html.querySelectorAll('link[hreflang]')].map((link) => [
      link.getAttribute('hreflang'),
      link.getAttribute('href'),
    ])

  it('leads to the others, each named in the language of the page', () => {
    const html = page({ language: 'fr', path: '/les-ports', translations: [english, hebrew] })
    const lines = [...html.querySelectorAll('p.source')].map((line) => line.textContent)
    expect(lines).toEqual([
      'Cet article en anglais\u00a0: Ports',
      'Cet article en hébreu\u00a0: נמלים',
    ])
    const [, link] = html.querySelectorAll('p.source a')
    expect([...attributes(link), link?.getAttribute('hreflang')]).toEqual(['he', 'rtl', 'he'])
    const others = [
      ['en', 'https://blog.example/ports'],
      ['he', 'https://blog.example/%D7%A0%D7%9E%D7%9C%D7%99%D7%9D'],
    ]
    expect(alternates(html)).toEqual([
      ['fr', 'https://blog.example/les-ports'],
      ...others,
      ['x-default', 'https://blog.example/ports'],
    ])
    const post = postOf({ language: 'fr', translations: [english, hebrew] })
    expect(post.translationOf).toEqual({ language: 'en', path: '/ports', title: 'Ports' })
    expect(post.jsonLd).toMatchObject({ translationOfWork: { url: 'https://blog.example/ports' } })
  })

  it('is the one for all other readers, where it is the original', () => {
    const html = page({ path: '/ports', translations: [hebrew] })
    expect(alternates(html).at(-1)).toEqual(['x-default', 'https://blog.example/ports'])
    const { jsonLd, translationOf } = postOf({ translations: [hebrew] })
    expect(translationOf).toBeNull()
    expect(jsonLd).toMatchObject({ workTranslation: [{ headline: 'נמלים', inLanguage: 'he' }] })
  })

  it('says nothing where there is one alone', () => {
    expect(alternates(page())).toEqual([])
    expect(Object.keys(postOf().jsonLd).filter((key) => /translation/i.test(key))).toEqual([])
  })
})

describe('the language of a post', () => {
  it.each([
    ['de', site, ['de', 'ltr'], ['de', 'ltr']],
    ['de-CH', site, ['de', 'ltr'], ['de-CH', 'ltr']],
    ['fr', germanSite, ['fr', 'ltr'], ['fr', 'ltr']],
    ['it', site, ['en', 'ltr'], ['it', 'ltr']],
    ['it', germanSite, ['de', 'ltr'], ['it', 'ltr']],
    ['en', germanSite, ['en', 'ltr'], ['en', 'ltr']],
    ['ar', site, ['en', 'ltr'], ['ar', 'rtl']],
    ['he', germanSite, ['de', 'ltr'], ['he', 'rtl']],
    ['fa', site, ['en', 'ltr'], ['fa', 'rtl']],
    ['ur-PK', site, ['en', 'ltr'], ['ur-PK', 'rtl']],
    ['az-Arab', site, ['en', 'ltr'], ['az-Arab', 'rtl']],
    ['zh-Hant', site, ['en', 'ltr'], ['zh-Hant', 'ltr']],
    ['qaa', site, ['en', 'ltr'], ['qaa', 'auto']],
    ['und', site, ['en', 'ltr'], ['und', 'auto']],
    ['no language at all', site, ['en', 'ltr'], ['no language at all', 'auto']],
  ] as const)('%s: of the page, and of the article', (language, on, ofPage, ofArticle) => {
    const html = page({ language }, on)
    expect(attributes(html.documentElement)).toEqual(ofPage)
    expect(attributes(html.querySelector('article'))).toEqual(ofArticle)
  })

  it('is said of words of the page that stand in an article of another language', () => {
    const words = ['.authors', '.source']
    const italian = page({ language: 'it' })
    expect(words.map((one) => attributes(italian.querySelector(one)))).toEqual([
      ['en', 'ltr'],
      ['en', 'ltr'],
    ])
    const english = page()
    expect(words.map((one) => attributes(english.querySelector(one)))).toEqual([
      [null, null],
      [null, null],
    ])
  })

  it('is that of the site where the page names the site', () => {
    expect(attributes(page({ language: 'de' }).querySelector('header.site > a'))).toEqual([
      'en',
      'ltr',
    ])
    expect(attributes(page().querySelector('header.site > a'))).toEqual([null, null])
  })

  it('names the marks of footnotes for those who cannot see them', () => {
    const ref = { type: 'footnote-ref', label: '', noteId: 'a', version: 1 }
    const note = {
      type: 'footnote',
      children: [paragraph('N')],
      label: '',
      noteId: 'a',
      version: 1,
    }
    const body = documentOf(
      { ...paragraph(''), children: [ref] },
      { type: 'footnotes', children: [note], label: '', version: 1 },
    )
    const labels = (language: string) =>
      [...page({ body, language }).querySelectorAll('.e-content [aria-label]')].map((one) =>
        one.getAttribute('aria-label'),
      )
    expect(labels('de')).toEqual(['Fußnote 1', 'Anmerkungen', 'Zurück zu Verweis 1'])
    expect(labels('en')).toEqual(['Footnote 1', 'Notes', 'Back to reference 1'])
  })
})

describe('the contents of a post', () => {
  const headings = [heading('The harbour'), heading('Tolls', 'h3'), heading('中文')]

  it('lead to its headings where it is long', () => {
    const html = page({ body: longText(2001, ...headings) })
    const hrefs = linksOf(html, '.contents')
    expect(hrefs).toEqual([
      '#section-the-harbour',
      '#section-tolls',
      `#${encodeURIComponent('section-中文')}`,
    ])
    const ids = [...html.querySelectorAll('.e-content :is(h2, h3)')].map(({ id }) => id)
    expect(hrefs.map((href) => decodeURIComponent(href?.slice(1) ?? ''))).toEqual(ids)
    expect(html.querySelectorAll('.contents .below')).toHaveLength(1)
  })

  it.each([
    ['is short', longText(2000, ...headings)],
    ['has one heading', longText(3000, heading('Alone'))],
    ['has no heading', longText(3000)],
  ])('are left out where it %s', (_, body) => {
    expect(page({ body }).querySelector('.contents')).toBeNull()
  })

  it('count characters where a script has no spaces', () => {
    const chinese = (count: number) => documentOf(...headings, paragraph('海'.repeat(count)))
    expect(page({ body: chinese(3200), language: 'zh' }).querySelector('.contents')).toBeNull()
    expect(page({ body: chinese(3300), language: 'zh' }).querySelector('.contents')).not.toBeNull()
  })

  it('have the ids that the API tells of', () => {
    const { body, document } = postOf({ body: longText(1, ...headings, heading('Tolls')) })
    const ids = [...read(body ?? '').querySelectorAll('[id]')].map(({ id }) => id)
    expect(headingsOf(readDocument(document)).map(({ id }) => id)).toEqual(ids)
    expect(ids).toContain('section-tolls-2')
  })
})

describe('a post', () => {
  it('has topics that lead to their articles', () => {
    const html = page({ topics: ['AUKUS / Pacific', '中文', '!!!', 'AUKUS / Pacific'] })
    expect(linksOf(html, '.topics')).toEqual([
      '/topics/aukus-pacific',
      `/topics/${encodeURIComponent('中文')}`,
    ])
    expect([...html.querySelectorAll('.p-category')].map((one) => one.textContent)).toEqual([
      'AUKUS / Pacific',
      '中文',
      '!!!',
    ])
    expect(page().querySelector('.topics')).toBeNull()
  })

  it('leads to the posts before and after it', () => {
    const neighbours = {
      next: { language: 'ar', path: '/2024/03/01/newer', title: 'أحدث' },
      previous: { language: 'en', path: '/2024/01/01/older', title: 'Older <b>' },
    }
    const html = page({}, germanSite, neighbours)
    expect(linksOf(html, '.neighbours')).toEqual(['/2024/01/01/older', '/2024/03/01/newer'])
    expect(html.querySelector('[rel=prev]')?.textContent).toBe('Previous article Older <b>')
    expect(attributes(html.querySelector('[rel=next] span'))).toEqual(['ar', 'rtl'])
    expect(page().querySelector('.neighbours')).toBeNull()
  })

  it('is an h-entry with what programs look for', () => {
    const html = page({ topics: ['Ports'] })
    const [entry, ...others] = html.querySelectorAll('.h-entry')
    expect(others).toEqual([])
    for (const name of [
      ...['p-name', 'u-url', 'p-author', 'u-repost-of', 'dt-published'],
      ...['p-summary', 'e-content', 'p-category'],
    ]) {
      expect(entry?.querySelectorAll(`.${name}`)).toHaveLength(1)
    }
  })

  it.each([
    [{}, 'Read the whole article in The Tide'],
    [{ outlet_name: null }, 'Read the whole article'],
    [{ outlet_url: null }, 'The whole article is in The Tide.'],
    [{ outlet_name: null, outlet_url: null }, null],
    [{ language: 'de' }, 'Den ganzen Artikel lesen: The Tide'],
  ])('of which only an excerpt is here leads to the rest: %j', (changes, said) => {
    const html = page({ ...changes, excerpt_words: '1', mode: 'excerpt' })
    expect(textOf(html, '.elsewhere')).toBe(said)
    expect(textOf(html, '.excerpt')).toBe('First…')
  })

  it('has no id twice, whatever its note and text have', () => {
    const headings = ['Main', 'fn-a', 'Notes'].map((text) => heading(text))
    const html = page({ body: documentOf(...headings), note: documentOf(...headings) })
    const ids = [...html.querySelectorAll('[id]')].map(({ id }) => id)
    expect(ids).toHaveLength(7)
    expect(new Set(ids).size).toBe(7)
  })

  it('lets the note and the byline have a direction of their own in an article from right to left', () => {
    const note = textDocument('In English.')
    const dirs = (language: string) => {
      const html = page({ language, note })
      return ['.note > div', '.dateline', '.printed p'].map(
        (one) => html.querySelector(one)?.getAttribute('dir') ?? null,
      )
    }
    expect(dirs('ar')).toEqual(['auto', 'auto', 'auto'])
    expect(dirs('en')).toEqual([null, null, null])
  })

  it('shows whatever is stored as text', () => {
    const html = renderPost(
      postOf({
        byline_text: ['<script>1</script>'],
        credit_line: '<script>2</script>',
        outlet_name: '<script>3</script>',
        title: '</title><script>4</script>',
        topics: ['<script>5</script>'],
      }),
      alone,
      site,
    )
    const scripts = [...read(html).querySelectorAll('script')]
    const data = 'application/ld+json'
    expect(scripts.map(({ type }) => type)).toEqual([data, data])
  })
})

describe('the series of a post', () => {
  const part = { slug: 'on-tides', of: 3, part: 2, title: 'On tides' }
  const beside = {
    next: { language: 'de', path: '/2024/03/04/ebbe', title: 'Ebbe' },
    previous: { language: 'en', path: '/2024/01/02/flood', title: 'Flood' },
  }

  it('is named with the part that it is, and leads to the parts beside it', () => {
    const html = page({ series_beside: beside, series_part: part }, { ...site, folder: '/writing' })
    const nav = html.querySelector('nav[aria-label="On tides"]')
    expect(nav?.querySelector('p')?.textContent).toBe('Part 2 of 3 · On tides')
    expect([...nav!.querySelectorAll('a')].map((a) => a.getAttribute('href'))).toEqual([
      '/writing/series/on-tides',
      '/2024/01/02/flood',
      '/2024/03/04/ebbe',
    ])
    expect(attributes(nav?.querySelector('.next span'))).toEqual(['de', null])
    const german = page({ language: 'de', series_beside: beside, series_part: part })
    const previous = german.querySelector('nav[aria-label="On tides"] .prev')
    expect(previous?.textContent).toBe('Vorheriger Teil Flood')
  })

  it('is not, where no other part is on the blog', () => {
    expect(
      page({ series_part: { ...part, of: 1, part: 1 } }).querySelector('nav[aria-label]'),
    ).toBeNull()
  })
})

it('posts that belong to a post are named below it, each in its language', () => {
  const related = [
    { slug: 'watt', language: 'de', outlet: 'The Tide', path: '/2024/01/01/wätt', title: 'Watt' },
    { slug: 'mud', language: null, outlet: null, path: '/mud', title: '<Mud>' },
  ]
  const html = page({ related })
  expect(linksOf(html, '.related')).toEqual(['/2024/01/01/w%C3%A4tt', '/mud'])
  expect(attributes(html.querySelector('.related a'))).toEqual(['de', null])
  expect(textOf(html, '.related')).toBe('Related articlesWattThe Tide<Mud>')
  expect(page().querySelector('.related')).toBeNull()
})
