// What a page says of its article in its markup: microformats (`h-entry`), microdata, and elements that programs name so.
import type { PartialFields } from './types.ts'

import { wordsOf } from '../../../richtext/fromHTML/dom.ts'
import { addressIn, dayIn, isName, namesIn, plain } from './values.ts'

const names =
  '.p-author .p-name, .p-author, .h-entry .p-author, [itemprop="author"] [itemprop="name"], [itemprop="author"], a[rel="author"], .author.vcard .fn, .byline .author, .byline-name, .post-author-name, .entry-author-name, .author-name'
const dates =
  'time.dt-published, [itemprop="datePublished"], time.entry-date, time.published, article header time[datetime], article time[datetime], time[datetime][pubdate]'
const titles =
  '.p-name.entry-title, h1.p-name, h1[itemprop="headline"], h1.entry-title, h1.post-title, article h1, main h1, h1, p.title, p.MsoTitle'

export function readMicroformats(document: Document, address?: string): PartialFields {
  const time = document.querySelector(dates)
  const found = [...document.querySelectorAll(names)].slice(0, 20).map(wordsOf)
  const authors = found.flatMap((text) => (isName(text) ? [text] : namesIn(text)))
  return {
    authors: [...new Set(authors)],
    published: dayIn(
      time?.getAttribute('datetime') ?? time?.getAttribute('content') ?? wordsOf(time),
    ),
    title: plain(wordsOf(document.querySelector(titles))),
    url: addressIn(document.querySelector('.h-entry a.u-url')?.getAttribute('href'), address),
  }
}
