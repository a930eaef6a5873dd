// A site and posts, long and short, as pages show them.
import type { Overview } from '../../../../src/blog/pages/Archive.tsx'
import type { NeighboursOfPost } from '../../../../src/blog/pages/Neighbours.tsx'
import type { PageSite } from '../../../../src/blog/pages/pageSite.ts'
import type { Post } from '../../../../src/blog/post.ts'
import type { PostRow } from '../../../../src/blog/postRow.ts'

import { toPost } from '../../../../src/blog/toPost.ts'
import { toSummary } from '../../../../src/blog/toSummary.ts'
import { documentOf, pictures, postRow } from '../rows.ts'

export const site: PageSite = {
  name: 'Low water',
  description: 'Articles on ports and tides by Ada Brook',
  fonts: '/fonts',
  language: 'en',
  url: 'https://blog.example',
}

const sentence =
  'The harbour board has never published the figures on which its plan rests, and the pilots say that nobody asked.'
const title = 'Whose mud is it? Sediment, tolls and the politics of the small port'
const usual: Partial<PostRow> = {
  byline: ['Ada Brook', 'Emeka Sundqvist'].map((name) => ({
    name,
    slug: name.toLowerCase().replace(' ', '-'),
    affiliations: [{ institution: 'Institute of Tides', printed: '', role: 'Fellow' }],
    orcid: null,
  })),
  byline_text: [`Ada Brook is a fellow of the Institute of Tides. ${sentence}`],
  outlet_issue: '12:2',
  outlet_name: 'The Journal of Small Ports',
  outlet_slug: 'the-journal-of-small-ports',
  outlet_url: 'https://smallports.example/12/2/whose-mud-is-it',
  path: '/2024/02/03/whose-mud-is-it-sediment-tolls-and-the-politics-of-the-small-port',
  standfirst: [sentence],
  title,
  topics: ['Ports', 'Local government', 'Tides'],
}

export const neighbours: NeighboursOfPost = {
  next: { language: 'en', path: '/2024/03/04/who-reads-the-tide-gauge', title: sentence },
  previous: { language: 'en', path: '/2024/01/02/ports-at-night', title: 'Ports at night' },
}

export const overview: Overview = {
  topics: group(['Ports', 'Local government', 'Tides', 'Rivers', 'Trade', 'Books']),
  years: group(['2021', '2022', '2023', '2024', '2025', '2026']),
}

/** Of so many paragraphs, with a note in each. */
export function longPost(paragraphs: number, changes: Partial<PostRow> = {}): Post {
  const numbers = Array.from({ length: paragraphs }, (_, index) => `${index + 1}`)
  const text = { type: 'text', format: 0, text: sentence.repeat(5), version: 1 }
  const body = documentOf(
    ...numbers.flatMap((label, index) => [
      ...(index % 10 === 3 ? [heading(`Part ${label}`)] : []),
      paragraph(text, { type: 'footnote-ref', label, noteId: label, version: 1 }),
    ]),
    {
      type: 'footnotes',
      children: numbers.map((label) => ({
        type: 'footnote',
        children: [paragraph(text)],
        label,
        noteId: label,
        version: 1,
      })),
      label: 'Notes',
      version: 1,
    },
  )
  return toPost(postRow({ ...usual, body, ...changes }), { pictures, site: site.url })
}

export function summaries(count: number) {
  return Array.from({ length: count }, (_, index) =>
    toSummary(postRow({ ...usual, slug: `post-${index}`, path: `${usual.path}-${index}` })),
  )
}

function group(names: string[]) {
  return names.map((name) => ({ name, slug: name.toLowerCase().replace(' ', '-') }))
}

function heading(text: string) {
  return { type: 'heading', children: [{ type: 'text', format: 0, text }], tag: 'h2', version: 1 }
}

function paragraph(...children: object[]) {
  return { type: 'paragraph', children, version: 1 }
}
