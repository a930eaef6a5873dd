// Separates the authors of a page from its site and its publisher, which programs list among them.
import type { PartialFields } from './types.ts'

import { plain } from './plain.ts'
import { sameName } from './titles.ts'

/** What the site is called, in data and in its address. */
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

/** Meta tags of several programs: where the page prints some of their names, the others are none. */
export function confirmed(tags: PartialFields, marked: PartialFields): PartialFields {
  const { authors = [] } = tags
  const printed = authors.filter((name) => marked.authors?.some((one) => sameName(one, name)))
  return printed.length > 0 && printed.length === marked.authors?.length
    ? { ...tags, authors: printed }
    : tags
}
