// Puts the fields together again: the proof that nothing was lost or reworded.
import type { FootnoteList, ParsedCorpus, ParsedPiece, SourceLine } from './types.ts'

import { printedBlock, printedFigure } from './blockText.ts'
import { normaliseLine } from './lines.ts'

/** Every line with text, in its order, as `normaliseLine` writes it. */
export const reassemble = (corpus: ParsedCorpus): string[] =>
  [...corpus.pieces.flatMap(linesOfPiece), ...(corpus.separators ?? []), ...corpus.unplaced]
    .sort((a, b) => a.line - b.line)
    .map(({ text }) => normaliseLine(text))

const linesOfPiece = (piece: ParsedPiece): SourceLine[] => [
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

/** Paragraphs of one note keep their order by fractions of a line: only the first has its number. */
const linesOfList = ({ footnotes, label, labelLine }: FootnoteList): SourceLine[] => [
  ...(label !== null && labelLine !== null ? [{ line: labelLine, text: label }] : []),
  ...footnotes.flatMap(({ lines, prefix, text }) =>
    text.map((paragraph, index) => ({
      line: lines[0] + index / (text.length + 1),
      text: index === 0 ? prefix + paragraph : paragraph,
    })),
  ),
]
