// Separates the authors of a page from its site and its publisher, which programs list among them.
import type { PartialFields } from '../../dom/metadata/types.ts'

import { wordsOf } from '../../document/fromHTML/dom.ts'
import { plain } from '../../values/plain.ts'
import { sameName } from './titles.ts'

export function siteNamesOf(
  stated: PartialFields,
  tags: PartialFields,
  address: string | undefined,
): string[] {
  const hosts = [address, stated.url, tags.url].flatMap((one) => {
    const host = one ? new URL(one).hostname.replace(/^(?:www|m|amp)\./, '') : ''
    return host ? [host, host.split('.').slice(0, -1).join('.')] : []
  })
  return [stated.siteName, tags.siteName, ...hosts].map((one) => plain(one)).filter(Boolean)
}

/** Names of the site are offices. One word may be a person whose site is called so. */
export function ofPeople(fields: PartialFields, sites: string[]): PartialFields {
  const { authors = [], offices = [] } = fields
  const isSite = (name: string) =>
    sites.some((site) => sameName(site, name)) && !/^\p{Lu}\p{L}+ \p{Lu}\p{L}+$/u.test(name)
  const own = authors.filter((name) => !isSite(name))
  return own.length === authors.length
    ? fields
    : { ...fields, authors: own, offices: [...offices, ...authors.filter(isSite)] }
}

/** In characters for each author: of an element that holds their names and little else. */
const longestName = 60

/** Meta tags of several programs: where the page prints some of their names, the others are none. */
export function confirmed(
  tags: PartialFields,
  marked: PartialFields,
  near: Element[],
): PartialFields {
  const { authors = [] } = tags
  const isMarked = (name: string) => marked.authors?.some((one) => sameName(one, name)) ?? false
  const own = authors.filter(isMarked)
  if (own.length === 0 || own.length === authors.length || own.length !== marked.authors?.length) {
    return tags
  }
  const beside = textsWith(own, near, longestName * authors.length)
  const printed = authors.filter(
    (name) => isMarked(name) || beside.some((text) => text.includes(name.toLowerCase())),
  )
  return { ...tags, authors: printed }
}

/** What is printed beside their names: markup may name one of several authors only. */
function textsWith(names: string[], near: Element[], longest: number): string[] {
  return near
    .filter((one) => (one.textContent ?? '').length < 4 * longest)
    .map((one) => wordsOf(one).toLowerCase())
    .filter((text) => text.length <= longest && names.some((n) => text.includes(n.toLowerCase())))
}
