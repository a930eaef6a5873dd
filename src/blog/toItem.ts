// Makes a line in a list of the API of a database row: a summary with description, note and picture.
import { escapeHTML, excerptOf, toHTML } from 'offprint-reader/document'

import type { PostItem } from './post.ts'
import type { ItemRow } from './postRow.ts'

import { stringsIn } from './pages/strings.ts'
import { leadImageOf, type Pictures } from './pictures.ts'
import { mostOfNote } from './schemas.ts'
import { toSummary } from './toSummary.ts'

export function toItem(row: ItemRow, pictures: Pictures): PostItem {
  const summary = toSummary(row)
  return {
    ...summary,
    description: descriptionOf(row, summary),
    leadImage: row.mode === 'full' ? leadImageOf(row, pictures) : null,
    note: noteOf(row, summary),
  }
}

/** Escaped, they are at most six times as long. */
const mostOfWords = 600

/** The standfirst, or the first words of the note. */
export function descriptionOf(
  { note }: Pick<ItemRow, 'note'>,
  { standfirst }: Pick<PostItem, 'standfirst'>,
): string {
  return standfirst.join(' · ') || excerptOf(note, 40)
}

/** The first words as a paragraph where it is long. Many notes share a page: their ids differ. */
function noteOf({ note }: ItemRow, { id, language }: Pick<PostItem, 'id' | 'language'>): string {
  const html = toHTML(note, { ...stringsIn(language).labels, idPrefix: `note-${id}-` })
  if (html.length <= mostOfNote) {
    return html
  }
  const words = excerptOf(note, 80)
    .slice(0, mostOfWords)
    .replace(/[\uD800-\uDBFF]$/, '')
  return words ? `<p>${escapeHTML(words)}</p>` : ''
}
