// What was read of a page, a Word file or Markdown as the fields of a piece.
import type { Loss } from '../document/fromHTML/losses.ts'
import type { PlacedPicture } from '../document/fromHTML/pictureSources.ts'
import type { Unpaired } from '../document/notes/types.ts'
import type { RichTextDocument } from '../document/types.ts'
import type { PieceInput, Remark } from '../piece/report/input.ts'
import type { ParsedAuthor, SourceImage } from '../types.ts'
import type { Contributors } from './closing/contributors.ts'
import type { Origin } from './findOrigin.ts'
import type { PrintedByline } from './head/findByline.ts'
import type { PageMetadata } from './metadata/types.ts'
import type { OutletLine } from './outletLine.ts'

export interface PageText {
  acknowledgements?: string[]
  boilerplate?: string[]
  byline?: PrintedByline
  contributors?: Contributors
  document: RichTextDocument
  /** Whether the text holds formulas, which became TeX. */
  hasFormulas?: boolean
  images?: SourceImage[]
  isForSubscribers?: boolean
  leadImage?: null | SourceImage
  losses: Loss[]
  metadata: PageMetadata
  origin: null | Origin
  /** Where there is no origin. */
  outletLine?: null | OutletLine | undefined
  pictures?: PlacedPicture[]
  standfirst: null | string | string[]
  unpaired: Unpaired
}

/** True of a single article: imports bring such pictures. */
export const pictureLost =
  'A picture has no caption: where it cannot be fetched, nothing stands in its place.'

const lossMessages: Record<Loss, string> = {
  'caption-format': 'Italics or links of a caption were left out: captions hold plain text.',
  'caption-mark':
    'The mark of a footnote stands in a caption, which holds plain text: set it anew.',
  embed: 'A film, a recording or a widget was left out.',
  'large-table':
    'A table has more cells than the editor can hold: it became a line of text for each row.',
  'nested-table':
    'A table stands in another one, in a list or in a note: it became a line of text for each row.',
  numbering: 'A list is numbered with letters or Roman numerals: here it has plain numbers.',
  picture: pictureLost,
}

/** Where the page names another outlet, it is a copy: its own date and address are not those of the original. */
export function pieceInputOf(text: PageText): { remarks: Remark[] } & PieceInput {
  const { document, metadata, origin, outletLine, standfirst } = text
  const { fields, sources } = metadata
  const authors = authorsOf(text)
  return {
    acknowledgements: unique(text.acknowledgements),
    authors,
    boilerplate: unique(text.boilerplate),
    bylineText: unique([...(text.byline?.lines ?? []), ...(text.contributors?.lines ?? [])]),
    canonicalUrl: fields.canonicalUrl,
    dateline: outletLine && outletLine.text !== outletLine.outlet ? outletLine.text : null,
    document,
    doi: fields.doi,
    hasOriginalDate: origin ? origin.published !== undefined : undefined,
    images: text.images ?? [],
    isCopy: origin !== null,
    kind: fields.kind ?? (fields.issue ? 'journal-article' : 'other'),
    language: fields.language,
    leadImage: text.leadImage ?? null,
    note: origin?.statement ? [origin.statement] : [],
    outlet: ((origin ?? outletLine)?.outlet ?? fields.siteName) || null,
    outletIssue: fields.issue ?? null,
    outletUrl: origin ? origin.url : fields.url,
    pictures: text.pictures ?? [],
    published: (origin ?? outletLine)?.published ?? fields.published,
    remarks: remarksOn(text, authors),
    series: fields.series,
    siteName: fields.siteName,
    sources: { ...sources, ...originSources(text), ...authorSource(text) },
    standfirst: unique([standfirst ?? []].flat().filter(Boolean)),
    title: fields.title ?? '',
    topics: fields.topics,
    translationOf: fields.translationOf,
    url: fields.url,
  }
}

function unique(texts: string[] = []): string[] {
  return [...new Set(texts)]
}

/** Data name the people; what they are where, data or the notes below the text. */
function authorsOf({ contributors, metadata }: PageText): ParsedAuthor[] {
  const { affiliations = [], authors = [] } = metadata.fields
  const noted = contributors?.authors ?? []
  return authors.length === 0
    ? noted
    : authors.map((name) => {
        const stated = affiliations
          .filter((one) => one.name === name)
          .map(({ acronym, institution, printed, role }) => ({
            acronym,
            institution,
            printed,
            role,
          }))
        const inNotes = noted.find((one) => nameKey(one.name) === nameKey(name))?.affiliations ?? []
        return { name, affiliations: stated.length > 0 ? stated : inNotes, inferred: false }
      })
}

function nameKey(name: string): string {
  return name.replace(/^(?:(?:dr|prof|professor|sir)\.?\s+)+/iu, '').toLowerCase()
}

function authorSource({ contributors, metadata }: PageText): PieceInput['sources'] {
  const isNoted = !metadata.sources.authors && (contributors?.authors.length ?? 0) > 0
  return isNoted ? { authors: 'text' } : {}
}

function originSources({ metadata, origin, outletLine }: PageText): PieceInput['sources'] {
  const said = outletLine ? 'text' : metadata.sources.siteName
  const outlet = origin ? (origin.guess ? 'guess' : 'text') : said
  return {
    ...(outlet ? { outlet } : {}),
    ...((origin ?? outletLine)?.published ? { published: 'text' } : {}),
  }
}

function remarksOn(text: PageText, authors: ParsedAuthor[]): Remark[] {
  const { losses, origin, unpaired } = text
  const guess: Remark[] = origin?.guess
    ? [{ kind: 'other', message: guessMessages[origin.guess](origin.outlet) }]
    : []
  return [...guess, ...doubtsOf(text, authors), ...losses.map(lossOf), ...unpairedOf(unpaired)]
}

const guessMessages: Record<Origin['guess'] & string, (host: string) => string> = {
  address: (host) =>
    `The page says that its original is at ${host}: that stands for the name of the outlet.`,
  link: (host) =>
    `The text leads to ${host}: it may have appeared there first, or be about something else.`,
}

/** What was left out because nobody can be sure of it. */
function doubtsOf(
  { hasFormulas, isForSubscribers, metadata }: PageText,
  authors: ParsedAuthor[],
): Remark[] {
  const { doubts = [], fields } = metadata
  const offices = authors.length === 0 ? [...new Set(fields.offices)] : []
  return [
    ...doubts,
    ...offices.map(
      (name) => `The page names “${name}” as its author: that is no person, and was left out.`,
    ),
    ...(hasFormulas ? ['The formulas of the text became TeX: check them.'] : []),
    ...(isForSubscribers
      ? ['The page says that its text is for subscribers: check that the end is there.']
      : []),
  ].map((message) => ({ kind: 'other', message }))
}

function lossOf(loss: Loss): Remark {
  return { kind: 'other', message: lossMessages[loss] }
}

function unpairedOf({ marks, notes }: Unpaired): Remark[] {
  const orphan = (label: string, message: string): Remark => ({
    kind: 'orphan-footnote',
    label,
    message,
  })
  return [
    ...marks.map((label) =>
      orphan(label, `The text refers to footnote ${label}, which is missing.`),
    ),
    ...notes.map((label) => orphan(label, `Nothing in the text refers to footnote ${label}.`)),
  ]
}
