import { describe, expect, it } from 'vitest'

import type { Facets } from '../../../../src/blog/facets.ts'
import type { EverythingPage } from '../../../../src/blog/pages/pageData.ts'
import type { PageSite } from '../../../../src/blog/pages/pageSite.ts'
import type { AuthorProfile, OutletProfile } from '../../../../src/blog/profiles.ts'

import { renderAuthor } from '../../../../src/blog/pages/renderAuthor.tsx'
import { renderEverything } from '../../../../src/blog/pages/renderEverything.tsx'
import { renderFront } from '../../../../src/blog/pages/renderFront.tsx'
import { renderIndex } from '../../../../src/blog/pages/renderIndex.tsx'
import { renderOutlet, renderTopic, renderYear } from '../../../../src/blog/pages/renderList.tsx'
import { renderNotFound } from '../../../../src/blog/pages/renderNotFound.tsx'
import { renderPage } from '../../../../src/blog/pages/renderPage.ts'
import { renderPost } from '../../../../src/blog/pages/renderPost.tsx'
import { renderSearch } from '../../../../src/blog/pages/renderSearch.tsx'
import { germanSite, linksOf, listOf, postOf, read, site, summaryOf, textOf } from './pages.ts'

const overview = {
  topics: [
    { name: 'AUKUS / Pacific', slug: 'aukus-pacific' },
    { name: '中文', slug: '中文' },
  ],
  years: [{ name: '2024', slug: '2024' }],
}
const author: AuthorProfile = {
  name: 'Ada Brook',
  slug: 'ada-brook',
  affiliations: [],
  bio: '',
  links: [],
  orcid: null,
  portrait: null,
}
const outlet: OutletProfile = {
  name: 'The Tide',
  slug: 'the-tide',
  kind: 'newspaper',
  url: 'https://tide.example',
}
const ada = { name: 'Ada Brook', slug: 'ada-brook', count: 3 }
const facets: Facets = {
  authors: [ada, { name: 'بو', slug: 'bo', count: 1 }],
  count: 3,
  outlets: [{ name: 'The Tide', slug: 'the-tide', count: 2 }],
  topics: [{ name: 'AUKUS / Pacific', slug: 'aukus-pacific', count: 1 }],
  years: [{ name: '2024', slug: '2024', count: 3 }],
}
const years = ['2025', '2024', '2021'].map((year) => ({ name: year, slug: year, count: 1 }))
const everything: EverythingPage = {
  after: '',
  entries: [
    {
      language: 'de',
      outlet: 'The Tide',
      path: '/2024/02/03/watt',
      precision: 'month',
      publishedOn: '2024-02-01',
      title: 'Watt',
      url: 'https://tide.example/watt',
      year: 2024,
    },
    {
      language: null,
      outlet: 'Sea <b>',
      path: null,
      precision: 'day',
      publishedOn: '2021-05-06',
      title: 'Elsewhere',
      url: 'https://sea.example/1',
      year: 2021,
    },
  ],
  next: 'CURSOR',
  total: 201,
}
const topic = { name: 'AUKUS / Pacific', slug: 'aukus-pacific' }
const list = listOf([summaryOf(), summaryOf({ path: '/b', title: 'Second' })], { next: 'CURSOR' })
const found = { next: 'CURSOR', posts: [{ ...summaryOf(), extract: 'a <mark>b</mark>' }] }

const pages: [string, (on: PageSite) => string, null | string][] = [
  ['front', (on) => renderFront(list, overview, on), '/'],
  [
    'author',
    (on) => renderAuthor({ author, facets, kind: 'author', list }, on),
    '/authors/ada-brook',
  ],
  [
    'outlet',
    (on) => renderOutlet({ facets, kind: 'outlet', list, outlet }, on),
    '/outlets/the-tide',
  ],
  [
    'topic',
    (on) => renderTopic({ facets, kind: 'topic', list, topic }, on),
    '/topics/aukus-pacific',
  ],
  ['year', (on) => renderYear({ facets, kind: 'year', list, year: 2024, years }, on), '/2024'],
  ['search', (on) => renderSearch('b', found, on), null],
]

describe.each(pages)('the page of the %s', (kind, renderOn, path) => {
  it('is in the language of the site', () => {
    const german = read(renderOn(germanSite))
    expect(german.documentElement.lang).toBe('de')
    expect(german.documentElement.dir).toBe('ltr')
    expect(german.querySelector('.h-entry .source')?.textContent).toBe(
      'Zuerst erschienen in: The Tide, 2. Januar 2024 · Hier veröffentlicht am 3. Februar 2024',
    )
    expect(german.querySelector('.h-entry .authors')?.textContent).toBe('Von Ada Brook')
    const french = read(renderOn({ ...site, language: 'fr-CA' }))
    expect(french.documentElement.lang).toBe('fr')
    expect(french.querySelector('.h-entry .source')?.textContent).toBe(
      'D’abord paru dans\u00a0: The Tide, 2 janvier 2024 · Publié ici le 3 février 2024',
    )
    expect(french.querySelector('.h-entry .authors')?.textContent).toBe('Par Ada Brook')
    expect(read(renderOn({ ...site, language: 'it' })).documentElement.lang).toBe('en')
  })

  it('is a feed of entries with one heading above, and leads on', () => {
    const page = read(renderOn(site))
    expect(page.querySelectorAll('h1')).toHaveLength(1)
    expect(page.querySelectorAll('.h-feed .h-entry').length).toBeGreaterThan(0)
    const next = page.querySelector('.pages [rel=next]')?.getAttribute('href')
    expect(next).toBe(path === null ? '/?after=CURSOR&q=b' : `${path}?after=CURSOR`)
  })

  it('says which address counts', () => {
    const page = read(renderOn(site))
    const canonical = page.querySelector('link[rel=canonical]')?.getAttribute('href')
    expect(canonical).toBe(path === null ? undefined : `https://blog.example${path}`)
    expect(page.querySelector('meta[name=robots]') === null).toBe(path !== null)
  })

  it('has one search form, which is not the first thing to read', () => {
    const page = read(renderOn(site))
    expect(page.querySelectorAll('form')).toHaveLength(1)
    expect(page.querySelector('form')?.getAttribute('action')).toBe('/')
    expect(page.querySelector('main form') === null).toBe(kind !== 'search')
  })

  it('runs nothing, and loads nothing from elsewhere', () => {
    const page = read(renderOn(site))
    expect(
      page.querySelectorAll('script:not([type$="json"]), iframe, [onclick], [src]'),
    ).toHaveLength(0)
    expect([...page.querySelectorAll('link[rel=stylesheet]')]).toEqual([])
  })
})

describe('a line of a list', () => {
  it('is in the language of its article, with words of the page around it', () => {
    const page = read(
      renderFront(listOf([summaryOf({ language: 'ar', title: 'الميناء' })]), overview, site),
    )
    const title = page.querySelector('h2.p-name')
    expect([title?.getAttribute('lang'), title?.getAttribute('dir')]).toEqual(['ar', 'rtl'])
    expect(page.querySelector('.h-entry .authors')?.hasAttribute('lang')).toBe(false)
  })

  it('says what is known of where it comes from', () => {
    const sources = [
      { outlet_name: null },
      { republished_precision: 'unknown' },
      { outlet_name: null, republished_precision: 'unknown' },
    ] as const
    const page = read(renderFront(listOf(sources.map((one) => summaryOf(one))), overview, site))
    expect([...page.querySelectorAll('.h-entry .source')].map((one) => one.textContent)).toEqual([
      'Posted 3 February 2024',
      'First published in The Tide, 2 January 2024',
      '',
    ])
  })
})

describe('the front page', () => {
  it('ends with the years and topics', () => {
    const page = read(renderFront(list, overview, site))
    expect(linksOf(page, '.archive')).toEqual([
      '/2024',
      '/topics/aukus-pacific',
      `/topics/${encodeURIComponent('中文')}`,
    ])
    expect(page.querySelector('main')?.lastElementChild?.className).toBe('archive')
  })

  it('says so where nothing is on the blog', () => {
    const page = read(renderFront(listOf([]), { topics: [], years: [] }, site))
    expect(textOf(page, 'main p')).toBe('No articles have been posted yet.')
    expect(page.querySelector('.archive')).toBeNull()
  })

  it('leads back from older articles', () => {
    const page = read(renderFront(listOf([summaryOf()], { after: 'X' }), overview, site))
    expect(textOf(page, 'h1')).toBe('Older articles')
    expect(linksOf(page, '.pages')).toEqual(['/'])
  })
})

it('a search that finds nothing says so, with what was asked for', () => {
  const page = read(renderSearch('<b>', { next: null, posts: [] }, germanSite))
  expect(textOf(page, 'main .list > p')).toBe('Keine Treffer für „<b>“.')
  expect(page.querySelector('input')?.value).toBe('<b>')
})

it('a profile tells where else an author is', () => {
  const links = ['https://www.ada.example/about']
  const page = read(
    renderAuthor(
      { author: { ...author, bio: 'Pilot.', links }, facets: null, kind: 'author', list },
      site,
    ),
  )
  expect(textOf(page, '.p-note')).toBe('Pilot.')
  expect(textOf(page, '.links a')).toBe('ada.example/about')
})

describe('the page for nothing', () => {
  it.each([
    [site, 'Page not found', 'Not found · The Blog'],
    [germanSite, 'Seite nicht gefunden', 'Nicht gefunden · The Blog'],
  ])('says so, and is kept by no search engine: %j', (on, heading, title) => {
    const page = read(renderNotFound(on))
    expect([textOf(page, 'h1'), page.title]).toEqual([heading, title])
    expect(page.querySelector('meta[name=robots]')?.getAttribute('content')).toContain('noindex')
    expect(page.querySelectorAll('[rel=canonical], [rel=alternate]')).toHaveLength(0)
  })
})

it('a page is rendered by its kind', () => {
  const neighbours = { next: null, previous: null }
  expect(renderPage({ kind: 'front', list, overview }, site)).toBe(
    renderFront(list, overview, site),
  )
  const page = { facets, list }
  const byAuthor = { ...page, author, kind: 'author' } as const
  expect(renderPage(byAuthor, site)).toBe(renderAuthor(byAuthor, site))
  const byOutlet = { ...page, kind: 'outlet', outlet } as const
  expect(renderPage(byOutlet, site)).toBe(renderOutlet(byOutlet, site))
  const onTopic = { ...page, kind: 'topic', topic } as const
  expect(renderPage(onTopic, site)).toBe(renderTopic(onTopic, site))
  const ofYear = { ...page, kind: 'year', year: 2024, years } as const
  expect(renderPage(ofYear, site)).toBe(renderYear(ofYear, site))
  expect(renderPage({ everything, kind: 'everything' }, site)).toBe(
    renderEverything(everything, site),
  )
  expect(renderPage({ groups: years, kind: 'index', of: 'years' }, site)).toBe(
    renderIndex('years', years, site),
  )
  expect(renderPage({ found, kind: 'search', q: 'b' }, site)).toBe(renderSearch('b', found, site))
  expect(renderPage({ kind: 'post', neighbours, post: postOf() }, site)).toBe(
    renderPost(postOf(), neighbours, site),
  )
})

describe('what lists say besides', () => {
  it('an author: a portrait, affiliations of now and then, outlets and topics with counts, years', () => {
    const known: AuthorProfile = {
      ...author,
      affiliations: [
        {
          from: '2022',
          institution: 'RSIS',
          isPast: false,
          role: 'fellow',
          to: '',
          url: 'https://rsis.example',
        },
        { from: '2015', institution: 'RUSI', isPast: true, role: '', to: '2021', url: null },
      ],
      portrait: {
        alt: '',
        caption: '',
        credit: '',
        height: 400,
        sizes: [],
        square: { height: 200, url: '/api/media/file/ada-200.webp', width: 200 },
        url: '/api/media/file/ada.jpg',
        width: 300,
      },
    }
    const page = read(renderAuthor({ author: known, facets, kind: 'author', list }, site))
    const photo = page.querySelector('img.u-photo')
    expect(photo?.getAttribute('alt')).toBe('Ada Brook')
    expect(photo?.getAttribute('src')).toBe('/api/media/file/ada-200.webp')
    expect(
      [...page.querySelectorAll('.affiliations li')].map(({ textContent }) => textContent),
    ).toEqual(['fellow, RSIS', 'RUSI 2015–2021'])
    expect(linksOf(page, '.facets')).toEqual([
      '/outlets/the-tide',
      '/topics/aukus-pacific',
      '/authors/bo',
    ])
    expect(textOf(page, '.facets dd')).toBe('The Tide 2')
    expect(textOf(page, '.list > p')).toBe('3 articles')
    expect(textOf(page, '.list > h2')).toBe('2024')
    expect(page.querySelectorAll('li.h-entry h3')).toHaveLength(2)
  })

  it('an outlet: what it is; a year: those beside it in which there is something', () => {
    const page = read(renderOutlet({ facets, kind: 'outlet', list, outlet }, site))
    expect(textOf(page, '.profile')).toContain('Newspaper · tide.example')
    const year = read(renderYear({ facets, kind: 'year', list, year: 2024, years }, site))
    expect(linksOf(year, '.profile > p')).toEqual(['/2021', '/2025'])
  })

  it('everything: by year, with the way to each, and of what is not here four facts', () => {
    const page = read(renderEverything(everything, site))
    expect([...page.querySelectorAll('h2')].map(({ textContent }) => textContent)).toEqual([
      '2024',
      '2021',
    ])
    expect(linksOf(page, 'section:nth-of-type(1)')).toEqual([
      '/2024/02/03/watt',
      'https://tide.example/watt',
    ])
    expect(textOf(page, 'section:nth-of-type(2) li')).toBe(
      'ElsewhereSea <b>, 6 May 2021 · at the outlet',
    )
    expect(textOf(page, '.everything > p')).toBe('201 articles')
    expect(linksOf(page, 'nav.pages')).toEqual(['/everything?after=CURSOR'])
    expect(page.querySelector('a')?.closest('[lang]')?.getAttribute('lang')).toBe('en')
  })

  it('everything: what is undated in a group of its own, in each language of the pages', () => {
    const entries = everything.entries.map((entry) => ({ ...entry, year: null }))
    const headings = ['en', 'de', 'fr', 'es'].map((language) =>
      textOf(read(renderEverything({ ...everything, entries }, { ...site, language })), 'h2'),
    )
    expect(headings).toEqual(['Undated', 'Ohne Datum', 'Sans date', 'Sin fecha'])
  })

  it('an index: all of a kind with their numbers; that of outlets leads to their feeds', () => {
    const page = read(renderIndex('outlets', facets.outlets, site))
    expect(linksOf(page, '.facets')).toEqual(['/outlets/the-tide'])
    expect(page.querySelector('link[type="text/x-opml"]')?.getAttribute('href')).toBe('/opml.xml')
    const without = read(renderIndex('outlets', facets.outlets, { ...site, feeds: false }))
    expect(without.querySelector('[href="/opml.xml"]')).toBeNull()
  })

  it('the front page: the indexes to all of them', () => {
    const indexes = { authors: false, outlets: true, topics: true, years: true }
    const page = read(renderFront(list, { ...overview, hasEverything: true, indexes }, site))
    expect(linksOf(page, '.archive ul:last-of-type')).toEqual([
      '/outlets',
      '/topics',
      '/archive',
      '/everything',
    ])
  })
})
