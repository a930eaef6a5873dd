// What a page says of its article: the most explicit form counts first, field by field.
import type { FieldSources, PageMetadata, PartialFields } from '../../dom/metadata/types.ts'
import type { FieldSource } from '../../types.ts'
import type { ChosenTitle } from './titles.ts'

import { addField } from '../../dom/metadata/addField.ts'
import { dayInAddress, type DayOrder, dayOrderOf } from '../../values/dates.ts'
import { kindOfAddress, kindOfTitle, kindOfWords } from '../../values/kinds.ts'
import { languageIn } from '../../values/values.ts'
import { readJSONLD } from './jsonLd.ts'
import { loneDay, printedDay } from './markedDates.ts'
import { readMarkup } from './markup.ts'
import { ambiguousIn, readMetaTags, tagsOf } from './metaTags.ts'
import { confirmed, ofPeople, siteNamesOf } from './ownAuthors.ts'
import { titleOfPage } from './pageTitle.ts'
import { type Surroundings, surroundings } from './surroundings.ts'

/** @param address of the page, for relative links; it is also the address of last resort. */
export function readMetadata(document: Document, address?: string): PageMetadata {
  const own = languageIn(document.documentElement?.getAttribute('lang'))
  const order = dayOrderOf(own)
  const around = surroundings(document)
  const stated = readJSONLD(document)
  const tags = readMetaTags(document, address, order)
  const marked = readMarkup(document, around, address, order)
  const merged = mergeFields([
    ['json-ld', ofPeople(stated, siteNamesOf(stated, tags, address))],
    ['meta', ofPeople(confirmed(tags, marked, around.near), siteNamesOf(stated, tags, address))],
    ['microformats', marked],
    ['guess', { url: address }],
  ])
  addLanguage(merged, own)
  addDay(merged, document, around, order)
  addTitle(merged, document, [stated.title, tags.title], address)
  addKind(merged)
  return merged
}

function mergeFields(found: [FieldSource, PartialFields][]): PageMetadata {
  const merged: PageMetadata = { fields: {}, sources: {} }
  for (const [source, fields] of found) {
    for (const [name, value] of Object.entries(fields)) {
      addField(merged, name as keyof FieldSources, value, source)
    }
  }
  const { affiliations = [], authors = [] } = merged.fields
  // Those of people whom another form names are none of these authors'.
  merged.fields.affiliations = affiliations.filter(({ name }) => authors.includes(name))
  return merged
}

/** `en` of the page and `en_US`, which programs put there, are one language. */
function addLanguage(merged: PageMetadata, own: string | undefined): void {
  const { language } = merged.fields
  if (own && (!language || baseOf(own) === baseOf(language))) {
    merged.fields.language = own
    merged.sources.language ??= 'meta'
  }
}

function baseOf(tag: string): string {
  return tag.split('-')[0]?.toLowerCase() ?? ''
}

/** The day that is printed counts, where data name the one before or after it in Greenwich time. */
function addDay(
  merged: PageMetadata,
  document: Document,
  around: Surroundings,
  order: DayOrder | undefined,
): void {
  const { created, published, url } = merged.fields
  const printed = printedDay(around, order)
  if (published && printed && isNextDay(published, printed) && isGreenwich(document, published)) {
    Object.assign(merged.fields, { published: printed })
    merged.sources.published = 'text'
  }
  addField(merged, 'published', created, 'json-ld')
  addField(merged, 'published', loneDay(around, order), 'text')
  addField(merged, 'published', dayInAddress(url), 'guess')
  const ambiguous = ambiguousIn(tagsOf(document))
  if (!merged.fields.published && ambiguous) {
    merged.doubts = [`The date “${ambiguous}” can be read in two ways: it was left out.`]
  }
}

function isNextDay(one: string, other: string): boolean {
  return one.length === 10 && Math.abs(Date.parse(one) - Date.parse(other)) === 86_400_000
}

function isGreenwich(document: Document, day: string): boolean {
  const pattern = new RegExp(
    String.raw`${day}[T ]\d\d:?\d\d(?::?\d\d(?:\.\d+)?)?\s?(?:Z|[+-]00:?00|GMT|UTC)`,
  )
  return [
    ...document.querySelectorAll(
      'meta[content], time[datetime], script[type="application/ld+json"]',
    ),
  ]
    .slice(0, 600)
    .some((one) =>
      pattern.test(
        one.getAttribute('content') ??
          one.getAttribute('datetime') ??
          (one.textContent ?? '').slice(0, 100_000),
      ),
    )
}

function addTitle(
  merged: PageMetadata,
  document: Document,
  stated: (string | undefined)[],
  address: string | undefined,
): void {
  const { canonicalUrl, siteName } = merged.fields
  const addresses = [address, canonicalUrl].filter((one) => one !== undefined)
  const found = titleOfPage(document, stated, { addresses, siteName })
  if (found) {
    merged.fields.title = found.title
    merged.sources.title =
      found.from === 'stated'
        ? (merged.sources.title ?? 'meta')
        : found.from === 'heading'
          ? 'microformats'
          : 'guess'
    addField(merged, 'siteName', found.site, 'guess')
    merged.doubts = [...(merged.doubts ?? []), ...doubtsOfTitle(found)]
  }
}

function doubtsOfTitle({ other, shown }: ChosenTitle): string[] {
  return [
    ...(other
      ? [
          `The data of the page call the article “${other}”: the heading that readers see was taken.`,
        ]
      : []),
    ...(shown ? [`The article is headed “${shown}”: the title is what its data say.`] : []),
  ]
}

function addKind(merged: PageMetadata): void {
  const { section = '', title = '', topics = [], url } = merged.fields
  addField(merged, 'kind', kindOfWords(section.split(/[,|/>]/)), 'meta')
  addField(merged, 'kind', kindOfTitle(title) ?? kindOfAddress(url), 'guess')
  addField(merged, 'kind', kindOfWords(topics), 'guess')
}
