// What was read of a page, as the importer takes it.
import type { Loss } from '../../richtext/fromHTML/toDocument.ts'
import type { Unpaired } from '../../richtext/intake/types.ts'
import type { RichTextDocument } from '../../richtext/types.ts'
import type { ParsedPiece, Proposal, SourceImage } from '../types.ts'
import type { Origin } from './findOrigin.ts'
import type { PageMetadata } from './metadata/types.ts'

export interface PageText {
  document: RichTextDocument
  images?: SourceImage[]
  losses: Loss[]
  metadata: PageMetadata
  origin: null | Origin
  standfirst: null | string
  unpaired: Unpaired
}

const lossMessages: Record<Loss, string> = {
  embed: 'A film, a recording or a widget was left out.',
  table: 'A table became a line of text for each row.',
}

/** Where the page names another outlet, it is a copy: its own date and address are not those of the original. */
export function toPiece(text: PageText): ParsedPiece {
  const { document, metadata, origin, standfirst } = text
  const { fields, sources } = metadata
  return {
    acknowledgements: [],
    authors: (fields.authors ?? []).map((name) => ({ name, affiliations: [], inferred: false })),
    body: [],
    bylineText: [],
    canonicalUrl: fields.canonicalUrl,
    dateline: null,
    document,
    doi: fields.doi,
    footnoteLists: [],
    images: text.images ?? [],
    isCopy: origin !== null,
    kind: fields.issue ? 'journal-article' : 'other',
    language: fields.language,
    leadImage: null,
    lines: [1, 1],
    note: [],
    outlet: (origin?.outlet ?? fields.siteName) || null,
    outletIssue: fields.issue ? { line: 1, text: fields.issue } : null,
    outletUrl: origin ? origin.url : fields.url,
    proposals: proposalsOf(text),
    published: fields.published,
    siteName: fields.siteName,
    sources: { ...sources, ...outletSource(text) },
    standfirst: standfirst ? [{ line: 1, text: standfirst }] : [],
    title: { line: 1, text: fields.title ?? '' },
    topics: fields.topics,
    url: fields.url,
  }
}

function outletSource({ metadata, origin }: PageText): ParsedPiece['sources'] {
  const outlet = origin ? (origin.isGuess ? 'guess' : 'text') : metadata.sources.siteName
  return outlet ? { outlet } : {}
}

function proposalsOf({ losses, origin, unpaired }: PageText): Proposal[] {
  const guess: Proposal[] = origin?.isGuess
    ? [
        {
          kind: 'other',
          lines: [1, 1],
          message: `The page says that its original is at ${origin.outlet}: that stands for the name of the outlet.`,
        },
      ]
    : []
  return [...guess, ...losses.map(lossOf), ...unpairedOf(unpaired)]
}

function lossOf(loss: Loss): Proposal {
  return { kind: 'other', lines: [1, 1], message: lossMessages[loss] }
}

function unpairedOf({ marks, notes }: Unpaired): Proposal[] {
  return [
    ...marks.map((label) => `The text refers to footnote ${label}, which is missing.`),
    ...notes.map((label) => `Nothing in the text refers to footnote ${label}.`),
  ].map((message) => ({ kind: 'orphan-footnote', lines: [1, 1], message }))
}
