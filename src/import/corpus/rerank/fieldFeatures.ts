// What the fields that are read from an article say about the roles of its lines.
import type { ParsedPiece } from '../../types.ts'

import { bucket } from '../roles/textForm.ts'

export function fieldFeatures(piece: ParsedPiece): string[] {
  const { authors, bylineText, footnoteLists, outlet, title } = piece
  const notes = footnoteLists.reduce((sum, { footnotes }) => sum + footnotes.length, 0)
  const isSigned = authors.length > 0
  return [
    `authors=${Math.min(4, authors.length)}`,
    outlet === null ? 'no-outlet' : 'outlet',
    ...(outlet !== null && outlet === title.text ? ['outlet-title'] : []),
    ...(bylineText.length > 0 && !isSigned ? ['unread-byline'] : []),
    ...(notes > 0 ? [`notes=${bucket(notes, [1, 2, 4, 8])}`] : []),
    ...authorFeatures(piece),
  ]
}

function authorFeatures({ authors, bylineText, title }: ParsedPiece): string[] {
  const bylines = bylineText.map(({ text }) => text).join(' ')
  return authors.flatMap(({ name, affiliations }) => [
    ...(bylines.split(name).length > 2 ? ['author-again'] : []),
    ...(affiliations.length > 0 ? ['author-affiliated'] : []),
    ...(name.includes(' ') ? [] : ['author-one-word']),
    ...(title.text.includes(name) ? ['author-in-title'] : []),
  ])
}
