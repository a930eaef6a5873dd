// What was read of a page, as the importer takes it.
import type { Loss } from '../document/fromHTML/toDocument.ts'
import type { Unpaired } from '../document/notes/types.ts'
import type { RichTextDocument } from '../document/types.ts'
import type { ParsedAuthor, ParsedPiece, Proposal, SourceImage, SourceLine } from '../types.ts'
import type { Contributors } from './contributors.ts'
import type { PrintedByline } from './findByline.ts'
import type { Origin } from './findOrigin.ts'
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
  /** Whether the page says that its text is for subscribers. */
  isForSubscribers?: boolean
  leadImage?: null | SourceImage
  losses: Loss[]
  metadata: PageMetadata
  origin: null | Origin
  /** Where there is no origin. */
  outletLine?: null | OutletLine | undefined
  standfirst: null | string | string[]
  unpaired: Unpaired
}

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
  picture:
    'A picture without a caption was left out: add it to the article yourself, if it belongs there.',
}

/** Where the page names another outlet, it is a copy: its own date and address are not those of the original. */
export function toPiece(text: PageText): ParsedPiece {
  const { document, metadata, origin, outletLine, standfirst } = text
  const { fields, sources } = metadata
  const authors = authorsOf(text)
  return {
    acknowledgements: linesOf(text.acknowledgements),
    authors,
    body: [],
    boilerplate: linesOf(text.boilerplate),
    bylineText: linesOf([...(text.byline?.lines ?? []), ...(text.contributors?.lines ?? [])]),
    canonicalUrl: fields.canonicalUrl,
    dateline: outletLine && outletLine.text !== outletLine.outlet ? lineOf(outletLine.text) : null,
    document,
    doi: fields.doi,
    footnoteLists: [],
    hasOriginalDate: origin ? origin.published !== undefined : undefined,
    images: text.images ?? [],
    isCopy: origin !== null,
    kind: fields.kind ?? (fields.issue ? 'journal-article' : 'other'),
    language: fields.language,
    leadImage: leadImageOf(text),
    lines: [1, 1],
    note: linesOf(origin?.statement ? [origin.statement] : []),
    outlet: ((origin ?? outletLine)?.outlet ?? fields.siteName) || null,
    outletIssue: fields.issue ? { line: 1, text: fields.issue } : null,
    outletUrl: origin ? origin.url : fields.url,
    proposals: proposalsOf(text, authors),
    published: (origin ?? outletLine)?.published ?? fields.published,
    series: fields.series,
    siteName: fields.siteName,
    sources: { ...sources, ...originSources(text), ...authorSource(text) },
    standfirst: linesOf([standfirst ?? []].flat().filter(Boolean)),
    title: { line: 1, text: fields.title ?? '' },
    topics: fields.topics,
    url: fields.url,
  }
}

function linesOf(texts: string[] = []): SourceLine[] {
  return [...new Set(texts)].map(lineOf)
}

function lineOf(text: string): SourceLine {
  return { line: 1, text }
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

function authorSource({ contributors, metadata }: PageText): ParsedPiece['sources'] {
  const isNoted = !metadata.sources.authors && (contributors?.authors.length ?? 0) > 0
  return isNoted ? { authors: 'text' } : {}
}

function leadImageOf({ leadImage }: PageText): ParsedPiece['leadImage'] {
  return leadImage ? { caption: leadImage.caption, credit: leadImage.credit, line: 1 } : null
}

function originSources({ metadata, origin, outletLine }: PageText): ParsedPiece['sources'] {
  const said = outletLine ? 'text' : metadata.sources.siteName
  const outlet = origin ? (origin.isGuess ? 'guess' : 'text') : said
  return {
    ...(outlet ? { outlet } : {}),
    ...((origin ?? outletLine)?.published ? { published: 'text' } : {}),
  }
}

function proposalsOf(text: PageText, authors: ParsedAuthor[]): Proposal[] {
  const { losses, origin, unpaired } = text
  const guess: Proposal[] = origin?.isGuess
    ? [
        {
          kind: 'other',
          lines: [1, 1],
          message: `The page says that its original is at ${origin.outlet}: that stands for the name of the outlet.`,
        },
      ]
    : []
  return [...guess, ...doubtsOf(text, authors), ...losses.map(lossOf), ...unpairedOf(unpaired)]
}

/** What was left out because nobody can be sure of it. */
function doubtsOf(
  { hasFormulas, isForSubscribers, metadata }: PageText,
  authors: ParsedAuthor[],
): Proposal[] {
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
  ].map((message) => ({ kind: 'other', lines: [1, 1], message }))
}

function lossOf(loss: Loss): Proposal {
  return { kind: 'other', lines: [1, 1], message: lossMessages[loss] }
}

function unpairedOf({ marks, notes }: Unpaired): Proposal[] {
  const orphan = (label: string, message: string): Proposal => ({
    kind: 'orphan-footnote',
    label,
    lines: [1, 1],
    message,
  })
  return [
    ...marks.map((label) =>
      orphan(label, `The text refers to footnote ${label}, which is missing.`),
    ),
    ...notes.map((label) => orphan(label, `Nothing in the text refers to footnote ${label}.`)),
  ]
}
