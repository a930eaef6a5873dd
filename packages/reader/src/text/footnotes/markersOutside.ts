// Finds footnote markers in the title, the byline, the standfirst or a caption, which cannot hold references.
import type { Footnote, OutsideMarker, SourceLine, TextArticle } from '../words/types.ts'
import type { Vocabulary } from '../words/vocabulary.ts'

import { referredIn } from '../words/blockText.ts'
import { chooseMarkers } from './placeMarkers.ts'

/** Looks only for the notes to which nothing in the body refers. */
export function markersOutside(piece: TextArticle, vocabulary: Vocabulary): OutsideMarker[] {
  const referred = referredIn(piece.body)
  const lines = outsideLines(piece)
  return piece.footnoteLists.flatMap(({ footnotes }) => {
    const orphans = footnotes.filter(({ noteId }) => !referred.has(noteId))
    return orphans.length > 0 ? findIn(lines, orphans, vocabulary) : []
  })
}

function findIn(
  lines: SourceLine[],
  footnotes: Footnote[],
  vocabulary: Vocabulary,
): OutsideMarker[] {
  return chooseMarkers(
    lines.map(({ text }) => text),
    footnotes,
    vocabulary,
  ).flatMap(({ block, label }) => {
    const noteId = footnotes.find((footnote) => footnote.label === label)?.noteId
    const line = lines[block]?.line
    return noteId !== undefined && line !== undefined ? [{ label, line, noteId }] : []
  })
}

/** In the order of the source, as labels are. */
function outsideLines({
  body,
  bylineText,
  leadImage,
  standfirst,
  title,
}: TextArticle): SourceLine[] {
  return [
    title,
    ...bylineText,
    ...standfirst,
    ...[...(leadImage ? [leadImage] : []), ...body.filter((block) => block.type === 'figure')].map(
      ({ caption, line }) => ({ line, text: caption }),
    ),
  ].sort((a, b) => a.line - b.line)
}
