// Boils a parsed corpus down to what a person can check by eye in a paired file.
import { toReport } from '../../../src/corpus/toReport.ts'
import type { ParsedCorpus, ParsedPiece } from '../../../src/corpus/types.ts'

/** Paragraphs and notes are named by their first words; footnotes as `label: references`. */
export const summarise = (corpus: ParsedCorpus): unknown => ({
  pieces: toReport(corpus).pieces.map((report, index) => {
    const piece = corpus.pieces[index] as ParsedPiece
    return {
      title: report.title,
      lines: report.lines.join('-'),
      outlet: report.outlet,
      kind: report.kind,
      note: report.note.map(opening),
      standfirst: report.standfirst,
      authors: piece.authors.map(({ affiliations, inferred, name }) =>
        [inferred ? `${name}?` : name, ...affiliations.map(({ acronym, institution, role }) => [role, institution, acronym].join(' | '))].join(' + '),
      ),
      bylineText: report.bylineText,
      headings: report.headings,
      paragraphs: report.paragraphs.map(opening),
      speakers: piece.body.flatMap((block) => (block.type === 'paragraph' && block.speaker ? [block.speaker] : [])).join(' '),
      captions: report.captions.map(({ credit, text }) => `${text} || ${credit ?? ''}`),
      footnotes: report.footnotes.map(({ label, references }) => `${label}:${references}`).join(' '),
      dateline: piece.dateline?.text ?? null,
      outletIssue: piece.outletIssue?.text ?? null,
      acknowledgements: piece.acknowledgements.map(({ text }) => opening(text)),
      proposals: report.proposals.map(({ kind, lines }) => `${kind} ${lines.join('-')}`),
    }
  }),
  separators: (corpus.separators ?? []).map(({ line }) => line),
  unplaced: corpus.unplaced.map(({ line }) => line),
})

const opening = (text: string): string => text.split(/\s+/u).slice(0, 6).join(' ')
