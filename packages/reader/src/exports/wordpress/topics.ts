// Categories and tags of a post, and what plugins store in the same way.
import type { WordPressItem, WordPressTerm } from './types.ts'

import { languageIn, plain } from '../../values/values.ts'

const domains = new Set(['', 'category', 'post_tag', 'tag'])

/** What a post is in that is in nothing. */
const none =
  /^(?:allgemein|non-classe|sin-categoria|sem-categoria|senza-categoria|uncategori[sz]ed|geen-categorie)$/

const most = 100

export function topicsOf({ terms }: WordPressItem): string[] {
  const names = terms
    .filter(({ slug, domain }) => domains.has(domain) && !none.test(slug))
    .map(({ name }) => termName(name))
  return [...new Set(names)].filter(Boolean).slice(0, most)
}

export function languageOf({ terms }: WordPressItem, ofSite: string): string | undefined {
  const own = terms.find(({ domain }) => domain === 'language')?.slug
  return languageIn(own) ?? languageIn(ofSite)
}

export function seriesOf({ terms }: WordPressItem): string {
  return termName(terms.find(({ domain }) => domain === 'series')?.name ?? '')
}

/** What the fields are made of. */
export function ownTerms({ terms }: WordPressItem): string[] {
  const found = terms.filter(({ slug, domain }) => own.has(domain) && !none.test(slug))
  return [...new Set(found.map(({ name }) => termName(name)))]
}

const own = new Set(['author', 'series', ...domains])

const silent = new Set(['language', 'post_format', 'post_translations'])

/** Those of other taxonomies. */
export function otherTerms({ terms }: WordPressItem): WordPressTerm[] {
  return terms.filter(({ domain }) => !own.has(domain) && !silent.has(domain))
}

/** Names are stored escaped, and escaped once more by programs that move them. */
function termName(name: string): string {
  return plain(plain(plain(name, 200), 200), 200)
}
