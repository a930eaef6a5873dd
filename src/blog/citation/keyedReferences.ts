// The keys of references in files, such as `brook2024ports`: author, year and the first word that says something.
import slugify from '@sindresorhus/slugify'

import type { PostSummary } from '../post.ts'

import { type CitedSite, type CitedVersion, type Reference, toReference } from './reference.ts'

export interface KeyedReference extends Reference {
  /** Plain letters and digits, because people type it. Unique in its file. */
  key: string
}

/**
 * Where several have one key, each gets the end of its id: none may be cited for another.
 * @param isPart of a list whose other parts may have the same keys.
 */
export function keyedReferences(
  posts: PostSummary[],
  of: CitedVersion,
  site: CitedSite,
  isPart = false,
): KeyedReference[] {
  const keyed = posts.map((post) => {
    const reference = toReference(post, of, site)
    return { end: endOf(post.id), key: keyOf(reference, endOf(post.id)), reference }
  })
  const seen = new Set<string>()
  const shared = new Set<string>()
  for (const { key } of keyed) {
    ;(seen.has(key) ? shared : seen).add(key)
  }
  const suffix = of === 'copy' ? 'copy' : ''
  return keyed.map(({ end, key, reference }) => ({
    ...reference,
    key: `${key}${isPart || shared.has(key) ? end : ''}${suffix}`,
  }))
}

function keyOf({ authors: [first], date, title }: Reference, otherwise: string): string {
  const words = title.split(/[^\p{L}\p{M}\p{N}'’]+/u).map((word) => word.replace(elided, ''))
  const word = words.map(plainLetters).find((plain) => plain !== '' && !fillers.has(plain))
  const family = plainLetters(first?.family ?? first?.whole ?? '') || 'post'
  return `${family}${date[0] ?? ''}${word ?? otherwise}`
}

// cspell:ignore avec cette cdjlmnst pourquoi
const fillers = new Set(
  `a about after an and are as at by can did do does for from has have how if in into is it its not of
  on or our that the their this to was were what when where who why will with you your das dem den der
  des die ein eine einer eines im ist mit und vom von warum was wer wie zum zur au aux avec ce cette
  comment dans de du en est et la le les ou par pour pourquoi que qui sur un une`.split(/\s+/),
)

/** French words that are written together with the next. */
const elided = /^(?:[cdjlmnst]|qu)['’]/i

function plainLetters(text: string): string {
  const bare = text.normalize('NFKD').replaceAll(/\p{M}+/gu, '')
  return slugify(bare, { decamelize: false, separator: '' }).slice(0, 20)
}

/** Ids that are made one after the other begin alike. */
function endOf(id: string): string {
  return id.replaceAll(/[^a-z\d]/gi, '').slice(-6)
}
