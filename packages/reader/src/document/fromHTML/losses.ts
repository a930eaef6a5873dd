// What a page has that no document holds.

/**
 * What a document has no form for: an `embed` was left out, the `caption-mark` of a note and the formats of a caption
 * (`caption-format`), too, a list numbered with letters (`numbering`) has numbers, a table within a table, a list or a
 * note, or with too many cells, became lines, and a `picture` without words left no trace.
 */
export type Loss =
  | 'caption-format'
  | 'caption-mark'
  | 'embed'
  | 'large-table'
  | 'nested-table'
  | 'numbering'
  | 'picture'

export interface ConversionContext {
  figures: number
  /** Whether this stands in a cell, an item of a list or a note, which hold no tables. */
  isWithin: boolean
  losses: Set<Loss>
}
