// Profiles of authors and outlets that have articles on the blog.
import type { Payload } from 'payload'

import type { Author, Outlet } from '../types.ts'
import type { PostImage } from './post.ts'

import { dayOf, todayIn } from '../domain/days.ts'
import { addressOfOrcid, readOrcid } from '../domain/orcid.ts'
import { requireOptions, slugsOf } from '../options.ts'
import { imageOf } from './pictures.ts'
import { storedLines, webAddressOf } from './storedValues.ts'

export interface AuthorAffiliation {
  /** A year; '' where it is not known. */
  from: string
  institution: string
  isPast: boolean
  role: string
  to: string
  url: null | string
}

export interface AuthorProfile {
  /** Those of today first, then the latest. */
  affiliations: AuthorAffiliation[]
  /** Plain text; '' where there is none. */
  bio: string
  /** Web addresses. */
  links: string[]
  name: string
  /** Address of the ORCID iD. */
  orcid: null | string
  /** Where readers may see it. */
  portrait: null | PostImage
  slug: string
}

export interface OutletProfile {
  /** Null where it says nothing. */
  kind: Exclude<Outlet['kind'], 'other' | undefined>
  name: string
  slug: string
  url: null | string
}

/** Null also for an author of whom nothing is on the blog. */
export async function findAuthor(payload: Payload, slug: string): Promise<AuthorProfile | null> {
  if (!isSlug(slug)) {
    return null
  }
  const { docs } = await payload.find({
    ...asThePublic(slug),
    collection: slugsOf(payload).authors,
    // With its institutions and the portrait, of which the public gets what is public.
    depth: 1,
  })
  const [author] = docs as unknown as Author[]
  if (!author) {
    return null
  }
  const { name, bio, links, portrait } = author
  const orcid = readOrcid(author.orcid)
  const addresses = storedLines(links).filter((link) => webAddressOf(link))
  return {
    name,
    slug,
    affiliations: affiliationsOf(author, todayIn(requireOptions(payload).timeZone, new Date())),
    bio: bio?.trim() ?? '',
    links: addresses,
    orcid: orcid && addressOfOrcid(orcid),
    portrait: portrait && typeof portrait === 'object' && portrait.url ? imageOf(portrait) : null,
  }
}

/** @param today `YYYY-MM-DD` */
export function affiliationsOf(
  { affiliations }: Pick<Author, 'affiliations'>,
  today: string,
): AuthorAffiliation[] {
  const rows = (affiliations ?? []).flatMap(({ from, institution, role, to }) => {
    const found = typeof institution === 'object' ? institution : null
    const [first, last] = [dayOf(from) ?? '', dayOf(to) ?? '']
    return found && first <= today
      ? [
          {
            begin: first,
            from: first.slice(0, 4),
            institution: found.name,
            isPast: last !== '' && last < today,
            role: role ?? '',
            to: last.slice(0, 4),
            url: webAddressOf(found.url),
          },
        ]
      : []
  })
  return rows
    .toSorted(
      (one, other) =>
        Number(one.isPast) - Number(other.isPast) ||
        other.to.localeCompare(one.to) ||
        other.begin.localeCompare(one.begin),
    )
    .map(({ begin: _, ...row }) => row)
}

/** Null also for an outlet of which nothing is on the blog. */
export async function findOutlet(payload: Payload, slug: string): Promise<null | OutletProfile> {
  if (!isSlug(slug)) {
    return null
  }
  const select = { name: true, kind: true, url: true } as const
  const { docs } = await payload.find({
    ...asThePublic(slug),
    collection: slugsOf(payload).outlets,
    select,
  })
  const [outlet] = docs as Pick<Outlet, 'kind' | 'name' | 'url'>[]
  if (!outlet) {
    return null
  }
  const { name, kind, url } = outlet
  return { name, slug, kind: kind && kind !== 'other' ? kind : null, url: webAddressOf(url) }
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
