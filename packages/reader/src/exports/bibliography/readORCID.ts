// Reads the works of an ORCID record (API 3.0): a group for each work, in which several sources may tell of it.
import type { Reference } from './types.ts'

import { readBibTeX } from './bibtex/readBibTeX.ts'
import { listOf, type Row, rowOf, textOf, valueIn } from './json.ts'
import { jsonKinds, kindIn } from './kinds.ts'
import { noReference } from './types.ts'
import { dateOf, languageOf, longestAbstract } from './values.ts'

export function readORCID(root: Row): Reference[] {
  const activities = rowOf(rowOf(root['activities-summary']).works)
  const groups = [root, activities, rowOf(root.works)].flatMap(({ group }) => listOf(group))
  const bulk = listOf(root.bulk).map((one) => [rowOf(rowOf(one).work ?? rowOf(one).error)])
  const single = root['put-code'] === undefined ? [] : [[root]]
  const works = [...groups.map((group) => summariesOf(rowOf(group))), ...bulk, ...single]
  const owner = ownerOf(root)
  return works.map((versions, index) => joined(versions, owner, `#${index + 1}`))
}

/** The one that the owner prefers comes first. */
function summariesOf(group: Row): Row[] {
  const rankOf = ({ 'display-index': rank }: Row) => Number(rank) || 0
  return listOf(group['work-summary'])
    .map(rowOf)
    .toSorted((one, other) => rankOf(other) - rankOf(one))
}

/** Of a whole record. Lists of works name nobody. */
function ownerOf(root: Row): string {
  const name = rowOf(rowOf(root.person).name)
  const names = [valueIn(name, 'given-names'), valueIn(name, 'family-name')]
  return valueIn(name, 'credit-name') || names.filter(Boolean).join(' ')
}

/** What the first version does not say, another may. */
function joined(versions: Row[], owner: string, place: string): Reference {
  const [first = noReference, ...others] = versions.map((version) => toReference(version))
  const found = others.reduce<Reference>(filled, first)
  const authors = found.authors.length === 0 && owner ? [owner] : found.authors
  return { ...found, authors, kind: kindIn(jsonKinds, found.type, found.outlet), place }
}

function filled(reference: Reference, other: Reference): Reference {
  const missing = Object.entries(other).filter(([name]) => {
    const value = reference[name as keyof Reference]
    return name !== 'left' && (value === '' || (Array.isArray(value) && value.length === 0))
  })
  const isFiner =
    other.published.length > reference.published.length &&
    other.published.startsWith(reference.published)
  return {
    ...reference,
    ...(Object.fromEntries(missing) as Partial<Reference>),
    ...(isFiner ? { published: other.published } : {}),
  }
}

function toReference(work: Row): Reference {
  const date = rowOf(work['publication-date'])
  const title = valueIn(work, 'title', 'title')
  const subtitle = valueIn(work, 'title', 'subtitle')
  const [cited] = citedIn(work)
  return {
    ...noReference,
    type: textOf(work.type).toLowerCase().replaceAll('_', '-'),
    abstract: textOf(work['short-description'], longestAbstract),
    authors: authorsOf(work),
    doi: identifierOf(work, 'doi'),
    issue: cited?.issue ?? '',
    language: languageOf(textOf(work['language-code'])),
    outlet: valueIn(work, 'journal-title') || (cited?.outlet ?? ''),
    pages: cited?.pages ?? '',
    published: dateOf(valueIn(date, 'year'), valueIn(date, 'month'), valueIn(date, 'day')),
    title: subtitle && !title.endsWith(subtitle) ? `${title}: ${subtitle}` : title,
    url: valueIn(work, 'url'),
    volume: cited?.volume ?? '',
  }
}

/** Whole works may hold the same as BibTeX. */
function citedIn(work: Row): Reference[] {
  const citation = rowOf(work.citation)
  const isBibTeX = textOf(citation['citation-type']).toLowerCase() === 'bibtex'
  const value = citation['citation-value']
  return isBibTeX && typeof value === 'string' ? readBibTeX(value.slice(0, 100_000)) : []
}

/** Of the work itself, and not of the book that it is a part of. */
function identifierOf(work: Row, type: string): string {
  const ids = listOf(rowOf(work['external-ids'])['external-id']).map(rowOf)
  const own = ids.find(
    (id) =>
      textOf(id['external-id-type']).toLowerCase() === type &&
      textOf(id['external-id-relationship'] ?? 'self').toLowerCase() === 'self',
  )
  return own ? textOf(own['external-id-value']) : ''
}

/** Editors and translators are no authors. */
function authorsOf(work: Row): string[] {
  const rows = listOf(rowOf(work.contributors).contributor).map(rowOf)
  return rows.flatMap((row) => {
    const role = textOf(rowOf(row['contributor-attributes'])['contributor-role'])
    return !role || /author|writing/i.test(role) ? valueIn(row, 'credit-name') || [] : []
  })
}
