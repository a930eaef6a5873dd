// The addresses of this site that count for search engines: https://www.sitemaps.org/protocol.html
import type { Post } from '../post.ts'

import { element, textElement, xmlDocument } from './xml.ts'

interface SitemapRow {
  /** The page in each of its languages. @default none */
  alternates?: [language: string, path: string][]
  /** Ready for a link. */
  path: string
  updatedAt: string
}

/** The protocol's limit. */
const most = 50_000

/** Of posts that `isInSitemap` lets through. The front page comes first: an empty list is not valid. */
export function toSitemap(
  siteURL: string,
  rows: SitemapRow[],
  frontAddress = `${siteURL}/`,
  /** Of pages that name posts: whole addresses. */
  listAddresses: string[] = [],
): string {
  const front = [frontAddress, ...listAddresses].map((address) =>
    element('url', {}, [textElement('loc', address)]),
  )
  const pages = rows
    .slice(0, most - front.length)
    .map(({ alternates = [], path, updatedAt }) =>
      element('url', {}, [
        textElement('loc', siteURL + path),
        textElement('lastmod', new Date(updatedAt).toISOString()),
        ...alternates.map(([hreflang, to]) =>
          element('xhtml:link', { href: siteURL + to, hreflang, rel: 'alternate' }),
        ),
      ]),
    )
  const namespace = {
    xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9',
    ...(rows.some(({ alternates }) => alternates?.length)
      ? { 'xmlns:xhtml': 'http://www.w3.org/1999/xhtml' }
      : {}),
  }
  return xmlDocument(element('urlset', namespace, [...front, ...pages]))
}

/** Whether this post's own address is the one that counts. */
export function isInSitemap(siteURL: string, { head, path }: Pick<Post, 'head' | 'path'>): boolean {
  const { canonical, noindex } = head
  return !noindex && (canonical === null || canonical === path || canonical === siteURL + path)
}
