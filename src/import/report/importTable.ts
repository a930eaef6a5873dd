// The report of an import as a table for people.
import type { Block, ParsedCorpus, ParsedPiece, Proposal } from 'offprint-reader'

import { reportDocument, toIntakePiece, toReport } from 'offprint-reader'

import type { ImportPlan, PlannedArticle } from '../write/plan.ts'

import { publishedAtOutlet } from '../publishedAtOutlet.ts'

type Column = [
  head: string,
  width: number,
  cell: (article: PlannedArticle, index: number) => string,
]

/**
 * Lines of text: one row an article, then what is proposed, what found no place and which facts were not used.
 * @param outcome What happened, or would happen, to the article at this index.
 */
export function importTable(
  corpus: ParsedCorpus,
  plan: ImportPlan,
  outcome: (index: number) => string,
): string[] {
  const columns: Column[] = [
    ['lines', 9, ({ parsed }) => parsed.lines.join('-')],
    ['title', 46, ({ parsed }) => parsed.title.text],
    ['outlet', 24, ({ outlet }) => outlet ?? '(not found)'],
    ['kind', 15, ({ facts, parsed }) => facts?.kind ?? parsed.kind],
    [
      'by',
      30,
      ({ authors }) =>
        authors.map(({ name, inferred }) => (inferred ? `${name}?` : name)).join(', '),
    ],
    [
      'date',
      10,
      ({ facts, parsed }) => facts?.outletDate ?? publishedAtOutlet(parsed) ?? 'unknown',
    ],
    ['text', 5, ({ parsed }) => String(paragraphs(parsed))],
    ['notes', 5, ({ parsed }) => String(notes(parsed) || '')],
    ['images', 6, ({ parsed }) => String(images(parsed) || '')],
    ['stage', 19, ({ stage }) => stage],
    ['what', 14, (_, index) => outcome(index)],
  ]
  const rows = plan.articles.map((article, index) =>
    columns.map(([, , cell]) => cell(article, index)),
  )
  return [...tableOf(columns, rows), '', ...remarks(corpus, plan)]
}

function remarks(corpus: ParsedCorpus, plan: ImportPlan): string[] {
  const inferred = plan.articles.some(({ authors }) => authors.some((author) => author.inferred))
  return [
    `${corpus.pieces.length} articles, ${plan.outlets.length} outlets, ${plan.institutions.length} institutions, blog of ${plan.blogAuthor ?? 'nobody known'}.`,
    ...(inferred
      ? ['? after a name: the byline names nobody; proposed from the other articles.']
      : []),
    ...toReport({ pieces: [], unplaced: [], warnings: corpus.warnings ?? [] }).warnings,
    ...proposals(corpus),
    ...leftOut(corpus),
    ...corpus.unplaced.map(({ line, text }) => `Line ${line} found no place: ${shorten(text)}`),
    ...plan.unusedFacts.map(
      (title) => `The facts name an article that is not in the text: ${title}`,
    ),
  ]
}

function proposals(corpus: ParsedCorpus): string[] {
  const lines = corpus.pieces.flatMap((piece) =>
    toIntakePiece(piece).proposals.map(
      (proposal) => `  ${placeOf(proposal, piece)}: ${proposal.message}`,
    ),
  )
  return lines.length > 0 ? ['Proposals (nothing was changed):', ...lines] : []
}

/** What stood in the text is shown; of the rest, how much it is. */
function leftOut({ pieces }: ParsedCorpus): string[] {
  const lines = pieces.flatMap((piece) => {
    const rows = toIntakePiece(piece).leftOut
    const others = rows.filter(({ reason }) => reason !== 'unread')
    const reasons = [...new Set(others.map(({ reason }) => reason))]
    const countOf = (one: string) => others.filter(({ reason }) => reason === one).length
    return [
      ...rows
        .filter(({ reason }) => reason === 'unread')
        .map(({ text }) => `  ${piece.title.text}: unread: ${shorten(text.replaceAll('\n', ' '))}`),
      ...reasons.map((reason) => `  ${piece.title.text}: ${reason}: ${countOf(reason)} blocks`),
    ]
  })
  return lines.length > 0 ? ['Left out:', ...lines] : []
}

/** Pages have no lines. */
function placeOf({ lines: [from, to] }: Proposal, { document, title }: ParsedPiece): string {
  if (document) {
    return title.text
  }
  return from === to ? `line ${from}` : `lines ${from}-${to}`
}

function paragraphs({ body, document }: ParsedPiece): number {
  return document
    ? reportDocument(document).paragraphs.length
    : body.filter(({ type }) => type === 'paragraph').length
}

function notes({ document, footnoteLists }: ParsedPiece): number {
  return document
    ? reportDocument(document).footnotes.length
    : footnoteLists.flatMap(({ footnotes }) => footnotes).length
}

function images({ body, document, leadImage }: ParsedPiece): number {
  return document
    ? reportDocument(document).captions.length
    : body.filter(({ type }: Block) => type === 'figure').length + (leadImage ? 1 : 0)
}

/** Columns of fixed width, two spaces apart; what is too long ends in `…`. */
function tableOf(columns: Column[], rows: string[][]): string[] {
  const heads = columns.map(([name]) => name)
  const rules = columns.map(([, width]) => '-'.repeat(width))
  return [heads, rules, ...rows].map((row) =>
    row
      .map((text, column) => shorten(text, columns[column]![1]).padEnd(columns[column]![1]))
      .join('  ')
      .trimEnd(),
  )
}

function shorten(text: string, length = 80): string {
  return text.length > length ? `${text.slice(0, length - 1)}…` : text
}
