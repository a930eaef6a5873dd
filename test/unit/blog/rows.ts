// A row as the database answers with it, and a picture.
import { paragraphsToDocument } from 'offprint-reader/document'

import type { Article, Media } from '../../../src/app/payload-types.ts'
import type { PostRow } from '../../../src/blog/postRow.ts'

type Body = NonNullable<Article['body']>

export function textOf(...paragraphs: string[]) {
  return paragraphsToDocument(paragraphs) as unknown as Body
}

export function documentOf(...children: object[]) {
  return {
    root: { type: 'root', children, direction: null, format: '', indent: 0, version: 1 },
  } as Body
}

export const picture: Media = {
  id: 'picture',
  alt: 'A harbour at night',
  caption: 'The harbour',
  createdAt: '2024-01-01T00:00:00.000Z',
  credit: 'A. Lind',
  filename: 'harbour.jpg',
  height: 1800,
  isPublic: true,
  rights: 'licensed',
  sizes: { page: { height: 800, url: '/api/media/file/harbour-1200.jpg', width: 1200 } },
  updatedAt: '2024-01-01T00:00:00.000Z',
  url: '/api/media/file/harbour.jpg',
  width: 2700,
}

/** The picture above, as what may be shown. */
export const pictures = new Map([[picture.id, picture]])

export function postRow(changes: Partial<PostRow> = {}): PostRow {
  return {
    id: 'republication',
    slug: 'ports-at-night',
    acknowledgements: ['Thanks to the pilots.'],
    article_id: 'article',
    article_updated_at: '2024-01-01T00:00:00.000Z',
    author_links: [['https://ada.example']],
    body: textOf('First words.', 'And the last ones.'),
    byline: [
      {
        name: 'Ada Brook',
        slug: 'ada-brook',
        affiliations: [{ institution: null, printed: 'Institute of Tides', role: null }],
        orcid: '0000-0002-1825-0097',
      },
    ],
    byline_text: ['Ada Brook is a fellow at the Institute of Tides'],
    credit_line: 'First published in The Tide, 2 January 2024.',
    dateline: 'Lower Harbour, 2 January 2024',
    doi: null,
    excerpt_words: null,
    kind: 'op-ed',
    language: 'en',
    lead_caption: null,
    lead_credit: null,
    lead_image: null,
    link_picture: null,
    mode: 'full',
    note: textOf('My article on ports.'),
    outlet_is_own: false,
    outlet_issue: null,
    outlet_kind: 'newspaper',
    outlet_name: 'The Tide',
    outlet_site: 'https://tide.example',
    outlet_slug: 'the-tide',
    outlet_url: 'https://tide.example/ports',
    path: '/2024/02/03/ports-at-night',
    pictures: null,
    policy: 'canonical',
    precision: 'day',
    published_at: '2024-01-02T00:00:00.000Z',
    republished_at: '2024-02-03T23:30:00.000Z',
    republished_precision: 'day',
    series: null,
    series_beside: null,
    series_part: null,
    standfirst: ['What the ports know'],
    title: 'Ports at night',
    topics: null,
    translations: null,
    updated_at: '2024-01-01T00:00:00.000Z',
    url: null,
    ...changes,
  }
}
