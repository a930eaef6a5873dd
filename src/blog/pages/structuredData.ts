// Data of schema.org about pages: where a page stands on the site, and whose profile it is.
import type { PostImage } from '../post.ts'
import type { AuthorProfile } from '../profiles.ts'
import type { PageSite } from './pageSite.ts'

import { pathIn } from '../folder.ts'
import { pathOfAuthor } from './addresses.ts'
import { absolute } from './head.tsx'

/** @param steps from the front page on: name and path, that of the page itself last. */
export function breadcrumbs(site: PageSite, steps: [name: string, path: string][]): object {
  const all: typeof steps = [[site.name, pathIn(site.folder, '/')], ...steps]
  return {
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: all.map(([name, path], index) => ({
      name,
      '@type': 'ListItem',
      item: absolute(site, path),
      position: index + 1,
    })),
  }
}

type Profile = { portrait?: null | PostImage } & AuthorProfile

export function profilePage(site: PageSite, author: Profile): object {
  const { name, bio, links, orcid, portrait } = author
  const url = absolute(site, pathIn(site.folder, pathOfAuthor(author)))
  const sameAs = [...new Set([...(orcid ? [orcid] : []), ...links])]
  return {
    '@context': 'https://schema.org',
    '@type': 'ProfilePage',
    mainEntity: {
      name,
      '@type': 'Person',
      ...(bio ? { description: bio } : {}),
      ...(orcid ? { identifier: orcid } : {}),
      ...(portrait ? { image: absolute(site, portrait.url) } : {}),
      ...(sameAs.length > 0 ? { sameAs } : {}),
      url,
    },
    url,
  }
}
