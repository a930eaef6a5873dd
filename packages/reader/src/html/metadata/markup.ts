// What a page says of its article in its markup: microformats, microdata, and elements that programs name so.
import type { PartialFields } from '../../dom/metadata/types.ts'
import type { DayOrder } from '../../values/dates.ts'
import type { Surroundings } from './surroundings.ts'

import { wordsOf } from '../../document/fromHTML/dom.ts'
import { titleOf } from '../../dom/head/titleOf.ts'
import { plain } from '../../values/plain.ts'
import { addressIn } from '../../values/values.ts'
import { authorsIn, officesAround } from './markedAuthors.ts'
import { datesIn } from './markedDates.ts'

export function readMarkup(
  document: Document,
  around: Surroundings,
  address?: string,
  order?: DayOrder,
): PartialFields {
  return {
    authors: authorsIn(around),
    offices: officesAround(around),
    published: datesIn(around, order),
    topics: topicsIn(document),
    url: addressIn(document.querySelector('.h-entry a.u-url')?.getAttribute('href'), address),
  }
}

const articles = 'article, .hentry, .h-entry, .post, .blog-post, main, [role="main"]'

const tags =
  'a[rel~="tag"], a.p-category, a[itemprop~="keywords"], .post-tags a, .tags-links a, .field--name-field-tags a'

/** Tags of other articles, which a page may list. */
const elsewhere =
  'nav, aside, [class*="related"], [class*="comment"], [class*="cloud"], [class*="widget"]'

/** A page with more is a list of them. */
const most = 20

/** Categories count where an article has no tags. */
function topicsIn(document: Document): string[] {
  const title = titleOf(document.body)
  const own = title?.closest(articles) ?? null
  const holder = title?.closest('article') ?? null
  const [only = null, other] = own?.querySelectorAll('article') ?? []
  const article = holder ?? (other ? null : only)
  const found = [...(own?.querySelectorAll(tags) ?? [])].filter((one) => {
    const beside = one.closest(elsewhere)
    return one.closest('article') === article && (!beside || beside.contains(title))
  })
  const isCategory = (one: Element) =>
    /(?:^|\s)category(?:\s|$)/.test(one.getAttribute('rel') ?? '')
  const named = found.filter((one) => !isCategory(one))
  const topics = (named.length > 0 ? named : found)
    .map((one) => plain(wordsOf(one), 80).replace(/^#\s?/, ''))
    .filter((topic) => topic && !/^(?:uncategori[sz]ed|allgemein|non classé)$/i.test(topic))
  const unique = [...new Set(topics)]
  return unique.length > most ? [] : unique
}
