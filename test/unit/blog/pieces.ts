// A republication with everything that belongs to it, as the database hands it over.
import type { Article, Media, Note, Outlet, Republication } from '../../../src/app/payload-types.ts'

import { paragraphsToDocument } from '../../../src/import/write/toDocument.ts'

type Body = NonNullable<Article['body']>

const times = { createdAt: '2024-01-01T00:00:00.000Z', updatedAt: '2024-01-01T00:00:00.000Z' }

export function textOf(...paragraphs: string[]) {
  return paragraphsToDocument(paragraphs) as unknown as Body
}

export function documentOf(...children: object[]) {
  return {
    root: { type: 'root', children, direction: null, format: '', indent: 0, version: 1 },
  } as Body
}

export const outlet = {
  ...times,
  id: 'outlet',
  name: 'The Tide',
  slug: 'the-tide',
  url: 'https://tide.example',
} as Outlet

export const picture: Media = {
  ...times,
  id: 'picture',
  alt: 'A harbour at night',
  caption: 'The harbour',
  credit: 'A. Lind',
  filename: 'harbour.jpg',
  height: 1800,
  isPublic: true,
  rights: 'licensed',
  sizes: { page: { height: 800, url: '/api/media/file/harbour-1200.jpg', width: 1200 } },
  url: '/api/media/file/harbour.jpg',
  width: 2700,
}

export function article(changes: Partial<Article> = {}): Article {
  return {
    ...times,
    id: 'article',
    acknowledgements: ['Thanks to the pilots.'],
    body: textOf('First words.', 'And the last ones.'),
    byline: [
      {
        affiliations: [{ printed: 'Institute of Tides' }],
        author: { ...times, id: 'author', name: 'Ada Brook', slug: 'ada-brook' },
      },
    ],
    bylineText: ['Ada Brook is a fellow at the Institute of Tides'],
    dateline: 'Lower Harbour, 2 January 2024',
    kind: 'op-ed',
    language: 'en',
    outlet,
    outletUrl: 'https://tide.example/ports',
    publishedAt: '2024-01-02T00:00:00.000Z',
    publishedAtPrecision: 'day',
    stage: 'republished-on-blog',
    standfirst: ['What the ports know'],
    title: 'Ports at night',
    ...changes,
  }
}

export function republication(
  changes: Partial<Republication> = {},
  ofArticle: Partial<Article> = {},
): Republication {
  return {
    ...times,
    id: 'republication',
    slug: 'ports-at-night',
    article: article(ofArticle),
    creditLine: 'First published in The Tide, 2 January 2024.',
    mode: 'full',
    note: {
      ...times,
      id: 'note',
      article: 'article',
      body: textOf('My article on ports.'),
    } as Note,
    path: '/2024/02/03/ports-at-night',
    republishedAt: '2024-02-03T23:30:00.000Z',
    republishedAtPrecision: 'day',
    searchPolicy: 'canonical',
    ...changes,
  }
}
