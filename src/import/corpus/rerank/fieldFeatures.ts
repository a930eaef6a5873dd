// What the fields that are read from an article say about the roles of its lines.
import type { Fields } from '../articleFields.ts'

import { bucket } from '../roles/textForm.ts'

export function fieldFeatures(piece: Fields): string[] {
  const { bylineText, footnoteLists, outlet, title } = piece
  const authors = printedAuthors(piece)
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

/** Those of the text, not of other articles. */
function printedAuthors({ authors }: Fields): Fields['authors'] {
  return authors.filter(({ inferred }) => !inferred)
}

function authorFeatures(piece: Fields): string[] {
  const bylines = piece.bylineText.map(({ text }) => text).join(' ')
  return printedAuthors(piece).flatMap(({ name, affiliations }) => [
    ...(bylines.split(name).length > 2 ? ['author-again'] : []),
    ...(affiliations.length > 0 ? ['author-affiliated'] : []),
    ...(name.includes(' ') ? [] : ['author-one-word']),
    ...(piece.title.text.includes(name) ? ['author-in-title'] : []),
  ])
}
