// What a page says of its article: the most explicit form counts first, field by field.
import type { FieldSource } from '../../types.ts'
import type { FieldSources, PageMetadata, PartialFields } from './types.ts'

import { wordsOf } from '../../../richtext/fromHTML/dom.ts'
import { readJSONLD } from './jsonLd.ts'
import { readMetaTags } from './metaTags.ts'
import { readMicroformats } from './microformats.ts'
import { plain, withoutSiteName } from './values.ts'

/** @param address of the page, for relative links; it is also the address of last resort. */
export function readMetadata(document: Document, address?: string): PageMetadata {
  const found: [FieldSource, PartialFields][] = [
    ['json-ld', readJSONLD(document)],
    ['meta', readMetaTags(document, address)],
    ['microformats', readMicroformats(document, address)],
    ['guess', { title: plain(wordsOf(document.querySelector('head > title'))), url: address }],
  ]
  const merged: PageMetadata = { fields: {}, sources: {} }
  for (const [source, fields] of found) {
    for (const [name, value] of Object.entries(fields)) {
      addField(merged, name as keyof FieldSources, value, source)
    }
  }
  const { siteName, title } = merged.fields
  return title
    ? { ...merged, fields: { ...merged.fields, title: withoutSiteName(title, siteName) } }
    : merged
}

/** What is printed below the title counts where the page says nothing else. */
export function withByline(
  { fields, sources }: PageMetadata,
  printed: Pick<PartialFields, 'authors' | 'published'>,
): PageMetadata {
  const merged: PageMetadata = { fields: { ...fields }, sources: { ...sources } }
  addField(merged, 'authors', printed.authors, 'text')
  addField(merged, 'published', printed.published, 'text')
  return merged
}

/** The first that says anything counts. */
function addField(
  { fields, sources }: PageMetadata,
  name: keyof FieldSources,
  value: string | string[] | undefined,
  source: FieldSource,
): void {
  if (sources[name] === undefined && value !== undefined && value.length > 0) {
    Object.assign(fields, { [name]: value })
    sources[name] = source
  }
}
