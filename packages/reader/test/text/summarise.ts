// Boils a parsed corpus down to what a person can check by eye in a paired file.
import type { TextCorpus } from '../../src/text/words/types.ts'

import { articleToPiece } from '../../src/corpus/articleToPiece.ts'

/** Paragraphs and notes are named by their first words; footnotes as `label: references`. */
export function summarise(corpus: TextCorpus): unknown {
  return {
    pieces: corpus.pieces.map((piece) => {
      const report = articleToPiece(piece)
      return {
        acknowledgements: piece.acknowledgements.map(({ text }) => opening(text)),
        authors: piece.authors.map(({ name, affiliations, inferred }) =>
          [
            inferred ? `${name}?` : name,
            ...affiliations.map(({ acronym, institution, role }) =>
              [role, institution, acronym].join(' | '),
            ),
          ].join(' + '),
        ),
        bylineText: report.bylineText,
        captions: report.captions.map(({ credit, text }) => `${text} || ${credit ?? ''}`),
        dateline: piece.dateline?.text ?? null,
        footnotes: report.footnotes
          .map(({ label, references }) => `${label}:${references}`)
          .join(' '),
        headings: report.headings,
        kind: report.kind,
        lines: (report.lines ?? [0, 0]).join('-'),
        note: report.note.map(opening),
        outlet: report.outlet,
        outletIssue: piece.outletIssue?.text ?? null,
        paragraphs: report.paragraphs.map(opening),
        proposals: report.proposals.map(({ kind, lines }) => `${kind} ${lines.join('-')}`),
        speakers: piece.body
          .flatMap((block) => (block.type === 'paragraph' && block.speaker ? [block.speaker] : []))
          .join(' '),
        standfirst: report.standfirst,
        title: report.title,
      }
    }),
    separators: (corpus.separators ?? []).map(({ line }) => line),
    unplaced: [],
  }
}

function opening(text: string): string {
  return text.split(/\s+/u).slice(0, 6).join(' ')
}
