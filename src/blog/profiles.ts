// Profiles of authors and outlets that have articles on the blog.
import type { Payload } from 'payload'

import type { Author, Outlet } from '../types.ts'

import { addressOfOrcid, readOrcid } from '../domain/orcid.ts'
import { slugsOf } from '../options.ts'
import { storedLines, webAddressOf } from './storedValues.ts'

export interface AuthorProfile {
  /** Plain text; '' where there is none. */
  bio: string
  /** Web addresses. */
  links: string[]
  name: string
  /** Address of the ORCID iD. */
  orcid: null | string
  slug: string
}

export interface OutletProfile {
  name: string
  slug: string
  url: null | string
}

/** Null also for an author of whom nothing is on the blog. */
export async function findAuthor(payload: Payload, slug: string): Promise<AuthorProfile | null> {
  if (!isSlug(slug)) {
    return null
  }
  const select = { name: true, bio: true, links: true, orcid: true } as const
  const { docs } = await payload.find({
    ...asThePublic(slug),
    collection: slugsOf(payload).authors,
    select,
  })
  const [author] = docs as Pick<Author, 'bio' | 'links' | 'name' | 'orcid'>[]
  if (!author) {
    return null
  }
  const { name, bio, links } = author
  const orcid = readOrcid(author.orcid)
  const addresses = storedLines(links).filter((link) => webAddressOf(link))
  return {
    name,
    slug,
    bio: bio?.trim() ?? '',
    links: addresses,
    orcid: orcid && addressOfOrcid(orcid),
  }
}

/** Null also for an outlet of which nothing is on the blog. */
export async function findOutlet(payload: Payload, slug: string): Promise<null | OutletProfile> {
  if (!isSlug(slug)) {
    return null
  }
  const select = { name: true, url: true } as const
  const { docs } = await payload.find({
    ...asThePublic(slug),
    collection: slugsOf(payload).outlets,
    select,
  })
  const [outlet] = docs as Pick<Outlet, 'name' | 'url'>[]
  return outlet ? { name: outlet.name, slug, url: webAddressOf(outlet.url) } : null
}

/** The access rule of the collection says which documents are public. */
function asThePublic(slug: string) {
  return {
    depth: 0,
    limit: 1,
    overrideAccess: false,
    pagination: false,
    where: { slug: { equals: slug } },
  }
}

/** The database refuses some control characters with an error. */
export function isSlug(text: string): boolean {
  return text !== '' && text.length <= 300 && !/\p{Cc}/u.test(text)
}
