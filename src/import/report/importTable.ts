// The report of an import as a table for people.
import type { ParsedSource, Piece, Proposal } from 'offprint-reader'

import { toReport } from 'offprint-reader'

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
  corpus: ParsedSource,
  plan: ImportPlan,
  outcome: (index: number) => string,
): string[] {
  const columns: Column[] = [
    ['lines', 9, ({ piece }) => piece.lines?.join('-') ?? ''],
    ['title', 46, ({ piece }) => piece.title],
    ['outlet', 24, ({ outlet }) => outlet ?? '(not found)'],
    ['kind', 15, ({ facts, piece }) => facts?.kind ?? piece.kind],
    [
      'by',
      30,
      ({ authors }) =>
        authors.map(({ name, inferred }) => (inferred ? `${name}?` : name)).join(', '),
    ],
    ['date', 10, ({ facts, piece }) => facts?.outletDate ?? publishedAtOutlet(piece) ?? 'unknown'],
    ['text', 5, ({ piece }) => String(piece.paragraphs.length)],
    ['notes', 5, ({ piece }) => String(piece.footnotes.length || '')],
    ['images', 6, ({ piece }) => String(piece.captions.length || '')],
    ['stage', 19, ({ stage }) => stage],
    ['what', 14, (_, index) => outcome(index)],
  ]
  const rows = plan.articles.map((article, index) =>
    columns.map(([, , cell]) => cell(article, index)),
  )
  return [...tableOf(columns, rows), '', ...remarks(corpus, plan)]
}

function remarks(corpus: ParsedSource, plan: ImportPlan): string[] {
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

function proposals(corpus: ParsedSource): string[] {
  const lines = corpus.pieces.flatMap((piece) =>
    piece.proposals.map((proposal) => `  ${placeOf(proposal, piece)}: ${proposal.message}`),
  )
  return lines.length > 0 ? ['Proposals (nothing was changed):', ...lines] : []
}

/** What stood in the text is shown; of the rest, how much it is. */
function leftOut({ pieces }: ParsedSource): string[] {
  const lines = pieces.flatMap((piece) => {
    const rows = piece.leftOut
    const others = rows.filter(({ reason }) => reason !== 'unread')
    const reasons = [...new Set(others.map(({ reason }) => reason))]
    const countOf = (one: string) => others.filter(({ reason }) => reason === one).length
    return [
      ...rows
        .filter(({ reason }) => reason === 'unread')
        .map(({ text }) => `  ${piece.title}: unread: ${shorten(text.replaceAll('\n', ' '))}`),
      ...reasons.map((reason) => `  ${piece.title}: ${reason}: ${countOf(reason)} blocks`),
    ]
  })
  return lines.length > 0 ? ['Left out:', ...lines] : []
}

/** Pages have no lines. */
function placeOf({ lines: [from, to] }: Proposal, { lines, title }: Piece): string {
  if (!lines) {
    return title
  }
  return from === to ? `line ${from}` : `lines ${from}-${to}`
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
