// What the byline below the title adds to the data of a page, and where it takes precedence.
import type { PageMetadata, PartialFields } from './types.ts'

import { addField } from './addField.ts'

/** The printed byline counts where the page has no data. */
export function withByline(
  { doubts, fields, sources }: PageMetadata,
  printed: { signed?: string[] } & Pick<PartialFields, 'authors' | 'published'>,
): PageMetadata {
  const merged: PageMetadata = { doubts, fields: { ...fields }, sources: { ...sources } }
  addSigned(merged, printed.signed ?? [])
  addField(merged, 'authors', printed.authors, 'text')
  if (sources.published === 'guess' && printed.published) {
    delete merged.sources.published
  }
  addField(merged, 'published', printed.published, 'text')
  return merged
}

/** The person who posted the page may not be the author, and markup or an account may name one of several authors. */
function addSigned(merged: PageMetadata, signed: string[]): void {
  const { authors = [] } = merged.fields
  const shared = authors.filter((name) => signed.some((one) => isSamePerson(one, name)))
  const isMore =
    ['file', 'microformats'].includes(merged.sources.authors ?? '') &&
    shared.length === authors.length &&
    signed.length > authors.length
  if (signed.length === 0 || authors.length === 0 || (shared.length > 0 && !isMore)) {
    return
  }
  Object.assign(merged.fields, { affiliations: [], authors: signed })
  merged.sources.authors = 'text'
  if (!isMore) {
    merged.doubts = [
      ...(merged.doubts ?? []),
      `The data of the page name “${authors.join('”, “')}” as its author: the byline that readers see was taken.`,
    ]
  }
}

/** By the surname: `J. Quill` and `Jane Quill`, `Quill`. */
function isSamePerson(one: string, other: string): boolean {
  const [a = '', b = ''] = [one, other].map((name) => name.toLowerCase())
  return a === b || a.split(' ').some((word) => word.length > 2 && b.split(' ').includes(word))
}
