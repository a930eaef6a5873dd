// Against the vocabulary of schema.org, and what Google documents for articles, breadcrumbs and profiles.
import { describe, expect, it } from 'vitest'

import { headOfList, headOfPost } from '../../../src/blog/pages/heads.ts'
import { breadcrumbs, profilePage } from '../../../src/blog/pages/structuredData.ts'
import { postOf, site } from './pages/pages.ts'
import { picture } from './rows.ts'

type Data = { '@type'?: string } & Record<string, unknown>

/** Of these types, those properties that schema.org knows and we use. */
const thing = ['name', 'description', 'identifier', 'image', 'mainEntityOfPage', 'sameAs', 'url']
const work = [
  ...thing,
  ...['author', 'creditText', 'dateModified', 'datePublished', 'headline', 'inLanguage'],
  ...['isBasedOn', 'isPartOf', 'keywords', 'mainEntity', 'position', 'publisher'],
  ...['translationOfWork', 'workTranslation'],
]
const vocabulary: Record<string, string[]> = {
  Article: work,
  BlogPosting: work,
  BreadcrumbList: [...thing, 'itemListElement'],
  CreativeWorkSeries: work,
  ListItem: [...thing, 'item', 'position'],
  NewsArticle: work,
  Newspaper: work,
  Organization: thing,
  Periodical: work,
  Person: [...thing, 'affiliation'],
  ProfilePage: work,
  PublicationIssue: [...work, 'issueNumber'],
  PublicationVolume: [...work, 'volumeNumber'],
  Report: work,
  ScholarlyArticle: work,
}

function faultsIn(data: unknown): string[] {
  if (Array.isArray(data)) {
    return data.flatMap(faultsIn)
  }
  if (typeof data !== 'object' || data === null) {
    return data === null || data === '' ? ['an empty value'] : []
  }
  const { '@context': _, '@type': type = 'none', ...values } = data as Data
  const known = vocabulary[type] ?? []
  return [
    ...(known.length > 0 ? [] : [`the type ${type}`]),
    ...Object.keys(values)
      .filter((name) => !known.includes(name))
      .map((name) => `${type}.${name}`),
    ...Object.values(values).flatMap(faultsIn),
  ]
}

function inSeries(isOriginal: boolean) {
  return {
    series_part: { slug: 'tides', of: 3, part: 2, title: 'Tides' },
    translations: [{ isOriginal, language: 'de', path: '/2024/haefen', title: 'Häfen' }],
  }
}

const hash = 'a'.repeat(32)
const author = {
  name: 'Ada Brook',
  slug: 'ada-brook',
  affiliations: [],
  bio: 'Writes on ports.',
  links: ['https://social.example/@ada'],
  orcid: 'https://orcid.org/0000-0002-1825-0097',
  portrait: null,
}

describe('structured data', () => {
  it('are of the vocabulary of schema.org', () => {
    const kinds = ['brief', 'journal', 'magazine', 'newspaper', 'website'] as const
    const all = [
      ...kinds.map(
        (kind) =>
          postOf({ link_picture: hash, outlet_issue: 'Vol. 4, No. 2', outlet_kind: kind }).jsonLd,
      ),
      ...[true, false].map((isOriginal) => postOf(inSeries(isOriginal)).jsonLd),
      breadcrumbs(site, [['Ports', '/topics/ports']]),
      profilePage(site, { ...author, portrait: { ...picture, url: '/a.webp' } as never }),
    ]
    expect(all.flatMap(faultsIn)).toEqual([])
    expect(faultsIn({ '@type': 'Person', born: 1 })).toEqual(['Person.born'])
  })

  it('of an article have what Google reads', () => {
    expect(postOf({ link_picture: hash }).jsonLd).toMatchObject({
      author: [{ name: 'Ada Brook', url: 'https://blog.example/authors/ada-brook' }],
      dateModified: expect.stringMatching(/^\d{4}-\d{2}-\d{2}T/),
      datePublished: expect.stringMatching(/^\d{4}-\d{2}-\d{2}/),
      headline: 'Ports at night',
      image: `https://blog.example/og/${hash}.png`,
    })
  })

  it('say where a page stands, from the front page to itself', () => {
    const { breadcrumbs: trail } = headOfPost(site, postOf())
    expect(trail).toMatchObject({
      itemListElement: [
        { name: 'The Blog', item: 'https://blog.example/', position: 1 },
        { name: 'The Tide', item: 'https://blog.example/outlets/the-tide', position: 2 },
        { name: 'Ports at night', item: expect.stringMatching(/^https:/), position: 3 },
      ],
    })
    const list = headOfList({ ...site, folder: '/w' }, '/topics/ports', '', { title: 'Ports' })
    expect(list.breadcrumbs).toMatchObject({
      itemListElement: [
        { item: 'https://blog.example/w' },
        { item: 'https://blog.example/w/topics/ports' },
      ],
    })
    expect(headOfList(site, '/', '')).not.toHaveProperty('breadcrumbs')
  })

  it('of an author are a profile', () => {
    expect(profilePage(site, author)).toMatchObject({
      '@type': 'ProfilePage',
      mainEntity: {
        name: 'Ada Brook',
        '@type': 'Person',
        sameAs: [author.orcid, 'https://social.example/@ada'],
        url: 'https://blog.example/authors/ada-brook',
      },
    })
  })
})

describe('the head of a post', () => {
  const tagsOf = (changes: Parameters<typeof postOf>[0], on = site) => {
    const { meta = [], openGraph = [] } = headOfPost(on, postOf(changes))
    return [...meta, ...openGraph]
  }
  const valuesOf = (name: string, ...given: Parameters<typeof tagsOf>) =>
    tagsOf(...given).flatMap(([one, value]) => (one === name ? [value] : []))

  it('names the account of its author, else of the blog', () => {
    const links = ['https://social.example/@ada']
    const own = { author_links: [links] }
    expect(valuesOf('fediverse:creator', own)).toEqual(['@ada@social.example'])
    const face = { links: ['https://blog.example/@blog'] } as never
    expect(valuesOf('fediverse:creator', {}, { ...site, face })).toEqual(['@blog@blog.example'])
    expect(valuesOf('fediverse:creator', {})).toEqual([])
  })

  it('is that of the blog for cards, also where the outlet’s address counts', () => {
    const changes = { outlet_url: 'https://tide.example/ports', policy: 'canonical' as const }
    expect(headOfPost(site, postOf(changes)).canonical).toBe('https://tide.example/ports')
    expect(valuesOf('og:url', changes)).toEqual([`https://blog.example${postOf(changes).path}`])
  })

  it('has all of Open Graph, and a picture only where there is one', () => {
    expect(valuesOf('article:author', {})).toEqual(['https://blog.example/authors/ada-brook'])
    for (const [language, locale] of [
      ['en', 'en_US'],
      ['de-CH', 'de_CH'],
      ['zh-Hant', 'zh_TW'],
    ] as const) {
      expect(valuesOf('og:locale', { language })).toEqual([locale])
    }
    expect(valuesOf('og:image', {})).toEqual([])
    expect(valuesOf('twitter:card', {})).toEqual([])
    const drawn = { link_picture: hash }
    expect(valuesOf('og:image', drawn)).toEqual([`https://blog.example/og/${hash}.png`])
    expect(valuesOf('og:image:width', drawn)).toEqual(['1200'])
    expect(valuesOf('og:image:alt', drawn)).toEqual(['Ports at night'])
  })
})

describe('the head of a list', () => {
  it('has what is drawn for the blog, before its portrait, also in files', () => {
    const portrait = { alt: 'Ada', height: 300, url: '/ada.jpg', width: 300 }
    const face = { picture: `/og/${hash}.png`, portrait } as never
    const shown = (on: typeof site) => {
      const { meta = [], openGraph = [] } = headOfList(on, '/', '')
      return [...meta, ...openGraph].flatMap(([name, value]) =>
        ['og:image', 'twitter:card'].includes(name) ? [value] : [],
      )
    }
    for (const isStatic of [false, true]) {
      expect(shown({ ...site, face, isStatic })).toEqual([
        'summary_large_image',
        `https://blog.example/og/${hash}.png`,
      ])
    }
  })
})
