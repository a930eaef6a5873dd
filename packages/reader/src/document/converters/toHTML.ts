// A document as HTML, with its footnotes numbered and linked both ways.
import { footnoteConverters } from '../footnotes/footnoteConverters.ts'
import { numberNotesOf } from '../footnotes/numberFootnotes.ts'
import { readSaved } from '../footnotes/removedNotes.ts'
import { headingIds } from '../headings.ts'
import { renderNodes } from '../renderNodes.ts'
import { tableConverters } from '../tables/tableConverters.ts'
import { blockConverters, headingConverters } from './blockConverters.ts'
import { inlineConverters } from './inlineConverters.ts'

export interface ToHTMLOptions {
  /** What the way back from a note is called, before the label of the note. @default 'Back to reference' */
  backLabel?: string
  /** Whether headings have ids, as `headingsOf` tells them. @default true */
  hasHeadingIds?: boolean
  /** Stands before every id, so that several documents can share a page. @default '' */
  idPrefix?: string
  /** What a mark is called, before its label. @default 'Footnote' */
  markLabel?: string
  /** What a list of notes without a heading is called for those who cannot see it. @default 'Notes' */
  notesLabel?: string
  /** What a table is called for those who cannot see it: it can be scrolled by keys. @default 'Table' */
  tableLabel?: string
}

/** Never throws, whatever was stored; everything that was text stays text. */
export function toHTML(stored: unknown, options: ToHTMLOptions = {}): string {
  const { hasHeadingIds = true, idPrefix = '', tableLabel = 'Table' } = options
  const { backLabel = 'Back to reference', markLabel = 'Footnote', notesLabel = 'Notes' } = options
  const children = readSaved(stored)
  const converters = {
    ...blockConverters,
    ...inlineConverters,
    ...footnoteConverters(numberNotesOf(children), { backLabel, idPrefix, markLabel, notesLabel }),
    ...tableConverters(tableLabel),
    ...headingConverters(hasHeadingIds ? headingIds(children, idPrefix) : new Map()),
  }
  return renderNodes(children, new Map(Object.entries(converters))).join('')
}
