// A piece made of an article whose every word has its line in the source.
import type { RichTextDocument } from '../document/types.ts'
import type { FootnoteList, SourceLine, TextArticle } from '../text/words/types.ts'
import type { BlockRole, FootnoteReport, IntakeBlock, Piece, Proposal } from '../types.ts'

import { createPiece } from '../piece/createPiece.ts'
import { listBlocks, nodeBlocks, pictureBlocks } from '../piece/report/nodeBlocks.ts'
import { blocksToDocument } from '../text/blocksToDocument.ts'

export function articleToPiece(article: TextArticle): Piece {
  const { body, dateline, footnoteLists, lines, outletIssue, title, ...fields } = article
  const document = blocksToDocument(body, footnoteLists)
  const blocks = blocksOf(article, document)
  const proposals = article.proposals.map((one) => ({ ...placeOf(one, blocks), ...one }))
  const piece = createPiece({
    ...fields,
    acknowledgements: texts(article.acknowledgements),
    boilerplate: texts(article.boilerplate),
    byLine: { blocks, lines, proposals },
    bylineText: texts(article.bylineText),
    dateline: dateline?.text ?? null,
    document,
    note: texts(article.note),
    outletIssue: outletIssue?.text ?? null,
    standfirst: texts(article.standfirst),
    title: title.text,
  })
  return { ...piece, footnotes: withOutside(piece.footnotes, article) }
}

function texts(lines: SourceLine[] = []): string[] {
  return lines.map(({ text }) => text)
}

/** Marks above the text or in a caption count too. */
function withOutside(
  reports: FootnoteReport[],
  { footnoteLists, outsideMarkers = [] }: TextArticle,
): FootnoteReport[] {
  const notes = footnoteLists.flatMap(({ footnotes }) => footnotes)
  return reports.map((report, index) => {
    const outside = outsideMarkers.filter(({ noteId }) => noteId === notes[index]?.noteId)
    return { ...report, references: report.references + outside.length }
  })
}

function blocksOf(article: TextArticle, { root }: RichTextDocument): IntakeBlock[] {
  const { leadImage } = article
  const body = root.children.filter(({ type }) => type !== 'footnotes')
  const lists = root.children.filter(({ type }) => type === 'footnotes')
  const filled = article.footnoteLists.filter(({ footnotes }) => footnotes.length > 0)
  const blocks = [
    ...linesAs('note', article.note),
    ...linesAs('title', [article.title]),
    // "Abstract:" stands before the abstract on its line.
    ...linesAs('boilerplate', article.boilerplate ?? []),
    ...linesAs('standfirst', article.standfirst),
    ...pictureBlocks(leadImage?.caption ?? '', leadImage?.credit ?? null, 'text').map((block) => ({
      ...block,
      line: leadImage?.line ?? 0,
    })),
    ...linesAs('byline', [
      ...article.bylineText,
      ...[article.dateline, article.outletIssue].filter((line) => line !== null),
    ]),
    ...linesAs('acknowledgements', article.acknowledgements),
    ...article.body.flatMap(({ line }, index) =>
      nodeBlocks(body[index]).map((block) => ({ ...block, line })),
    ),
    ...filled.flatMap((list, index) => withLines(listBlocks(lists[index]), list)),
  ]
  return blocks.sort((a, b) => a.line - b.line)
}

function linesAs(role: BlockRole, lines: SourceLine[]) {
  return lines.flatMap(({ line, text }) =>
    text ? [{ from: 'text' as const, line, role, text }] : [],
  )
}

function withLines(blocks: IntakeBlock[], { footnotes, labelLine }: FootnoteList) {
  const notes = footnotes.map(({ lines }) => lines[0])
  const lines = blocks.length > notes.length ? [labelLine ?? notes[0], ...notes] : notes
  return blocks.map((block, index) => ({ ...block, line: lines[index] ?? 0 }))
}

/** The block at its first line, or the one that this line is a part of. */
function placeOf({ kind, lines }: Proposal, blocks: IntakeBlock[]): { block?: number } {
  const last = blocks.findLast(({ line = 0 }) => line <= lines[0])
  const block = blocks.findIndex(({ line }) => line === last?.line)
  return kind === 'other' || block < 0 ? {} : { block }
}
