// Tells the works of a list apart: the same work has the same identity in each list that names it.
import type { Reference } from './types.ts'

import { ifPossible } from '../../ifPossible.ts'
import { nameKey } from '../../names.ts'
import { addressIn } from '../../values/values.ts'

export interface IdentifiedReference extends Reference {
  /** Place of the entry that names the same work before; '' where none does. */
  again: string
  /** Unique within the list. */
  identity: string
}

/** By DOI, by address, or by title and date. */
export function findIdentities(references: Reference[]): IdentifiedReference[] {
  const before = new Map<string, Reference[]>()
  const taken = new Map<string, number>()
  return references.map((given) => {
    const reference = withAddresses(given)
    const isArticle = reference.kind !== null && reference.title !== '' && !reference.problem
    const signs = isArticle ? signsOf(reference) : []
    const found = signs
      .flatMap((sign) => before.get(sign) ?? [])
      .find((other) => isSameWork(other, reference))
    if (!found) {
      signs.forEach((sign) => before.set(sign, [...(before.get(sign) ?? []), reference]))
    }
    const again = found?.place ?? ''
    return { ...reference, again, identity: numbered(identityOf(reference), taken) }
  })
}

/** Many lists have the DOI as an address only. */
function withAddresses(reference: Reference): Reference {
  const url = addressIn(reference.url) ?? ''
  const isOfDOI = resolver.test(url)
  const doi = doiOf(reference.doi) || (isOfDOI ? doiOf(url) : '')
  const left = [
    ...(reference.doi && !doi ? [`doi: ${reference.doi}`] : []),
    ...(reference.url && !url ? [`url: ${reference.url}`] : []),
  ]
  return { ...reference, doi, left: [...reference.left, ...left], url: isOfDOI && doi ? '' : url }
}

const resolver = /^https?:\/\/(?:dx\.|www\.)?doi\.org\//i

/** Those of old hold signs of all kinds, `<` among them. */
function doiOf(text: string): string {
  const [bare = ''] = text
    .trim()
    .replace(resolver, '')
    .replace(/^(?:urn:)?doi:\s*/i, '')
    .split(/\s/)
  const doi = /%[\da-f]{2}/i.test(bare)
    ? ifPossible(() => decodeURIComponent(bare), bare, URIError)
    : bare
  return /^10\.\d{4,9}(?:\.\d+)*\/\S+$/.test(doi) ? doi.replace(/[.,;]+$/, '') : ''
}

function signsOf({ doi, title, url }: Reference): string[] {
  return [doi && `doi:${doi.toLowerCase()}`, url && `url:${url}`, `title:${nameKey(title)}`].filter(
    Boolean,
  )
}

/** A journal may give all its pieces one address, and a book all its chapters one DOI: the title has to agree. */
function isSameWork(one: Reference, other: Reference): boolean {
  const [first, second] = [nameKey(one.title), nameKey(other.title)]
  const isSameNumber = one.doi !== '' && one.doi.toLowerCase() === other.doi.toLowerCase()
  if (first !== second) {
    // With a subtitle, or without.
    return isSameNumber && (first.startsWith(`${second} `) || second.startsWith(`${first} `))
  }
  const isOtherNumber = one.doi !== '' && other.doi !== '' && !isSameNumber
  return (
    isSameNumber ||
    (one.url !== '' && one.url === other.url) ||
    (!isOtherNumber && mayBe(one, other))
  )
}

/** Of two dates, or outlets, one may be more precise, or not be there. */
function mayBe(one: Reference, other: Reference): boolean {
  const length = Math.min(one.published.length, other.published.length)
  const [first, second] = [nameKey(one.outlet), nameKey(other.outlet)]
  const isApart = (['issue', 'pages', 'volume'] as const).some(
    (name) => one[name] !== '' && other[name] !== '' && one[name] !== other[name],
  )
  return (
    !isApart &&
    one.published.slice(0, length) === other.published.slice(0, length) &&
    (first === second || first === '' || second === '')
  )
}

function identityOf({ doi, outlet, published, title, url }: Reference): string {
  if (doi) {
    return `doi:${doi.toLowerCase()}`
  }
  const words = [published.slice(0, 4), nameKey(outlet), nameKey(title)].join('|')
  return url || words.slice(0, 500)
}

/** Different works may share an address: then they are counted. */
function numbered(identity: string, taken: Map<string, number>): string {
  const times = (taken.get(identity) ?? 0) + 1
  taken.set(identity, times)
  return times === 1 ? identity : `${identity}#${times}`
}
