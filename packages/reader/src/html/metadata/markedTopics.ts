// The topics that a page links to as tags of its article: `rel="tag"`, and what programs call such lists.
import { wordsOf } from '../../document/fromHTML/dom.ts'
import { titleOf } from '../../dom/head/titleOf.ts'
import { plain } from '../../values/plain.ts'

const articles = 'article, .hentry, .h-entry, .post, .blog-post, main, [role="main"]'

const tags =
  'a[rel~="tag"], a.p-category, a[itemprop~="keywords"], .post-tags a, .tags-links a, .field--name-field-tags a'

/** Tags of other articles, which a page may list. */
const elsewhere =
  'nav, aside, [class*="related"], [class*="comment"], [class*="cloud"], [class*="widget"]'

/** A page with more is a list of them. */
const most = 20

/** Categories count where an article has no tags. */
export function topicsIn(document: Document): string[] {
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
