// Puts the fields together again: the proof that nothing was lost or reworded.
import type {
  Block,
  FootnoteList,
  SourceLine,
  TextArticle,
  TextCorpus,
} from '../../src/text/words/types.ts'

import { stripBullet } from '../../src/text/words/line.ts'
import { printedFigure, printedText } from './printed.ts'

/** Every line with text, in its order, as `normaliseLine` writes it. */
export function reassemble(corpus: TextCorpus): string[] {
  const wrapped = new Map(corpus.wrapped?.map(({ line, parts }) => [line, parts]))
  const texts = new Map<number, string>()
  const lines = [...corpus.pieces.flatMap(linesOfArticle), ...(corpus.separators ?? [])]
  // "Abstract:" and the abstract are one line.
  for (const { line, text } of lines) {
    texts.set(line, [texts.get(line) ?? [], text].flat().join(' '))
  }
  return [...texts]
    .sort(([a], [b]) => a - b)
    .flatMap(([line, text]) => unwrap(normaliseLine(text), wrapped.get(line)))
}

/** Cuts a joined paragraph where its source lines ended: only their lengths are taken from the source. */
function unwrap(text: string, parts: readonly string[] = []): string[] {
  let at = 0
  const lines = parts.map((part, index) => {
    const isLast = index === parts.length - 1
    const length = index === 0 ? normaliseLine(part).length : part.replace(/\s+/gu, ' ').length
    const line = text.slice(at, isLast ? undefined : at + length)
    at += length + (text.charAt(at + length) === ' ' ? 1 : 0)
    return normaliseLine(line)
  })
  return lines.length > 0 ? lines : [text]
}

function linesOfArticle(piece: TextArticle): SourceLine[] {
  return [
    ...(piece.boilerplate ?? []),
    ...piece.note,
    ...(piece.title.text ? [piece.title] : []),
    ...piece.standfirst,
    ...(piece.leadImage
      ? [{ line: piece.leadImage.line, text: printedFigure(piece.leadImage) }]
      : []),
    ...piece.bylineText,
    ...piece.acknowledgements,
    ...[piece.outletIssue, piece.dateline].filter((line) => line !== null),
    ...piece.body.map((block) => ({ line: block.line, text: printedBlock(block) })),
    ...piece.footnoteLists.flatMap(linesOfList),
  ]
}

/** Paragraphs of one note keep their order by fractions of a line: only the first has its number. */
function linesOfList({ footnotes, label, labelLine }: FootnoteList): SourceLine[] {
  return [
    ...(label !== null && labelLine !== null ? [{ line: labelLine, text: label }] : []),
    ...footnotes.flatMap(({ lines, prefix, text }) =>
      text.map((paragraph, index) => ({
        line: lines[0] + index / (text.length + 1),
        text: index === 0 ? prefix + paragraph : paragraph,
      })),
    ),
  ]
}

function printedBlock(block: Block): string {
  return block.type === 'figure' ? printedFigure(block) : printedText(block.inlines)
}

/** For comparing source lines: runs of white space become one space, a bullet is removed. */
export function normaliseLine(text: string): string {
  return stripBullet(text.replace(/\s+/gu, ' ').trim())
}
