// What a page has that no document holds, and the pictures that are found on the way.
import type { DocumentNode } from '../types.ts'

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

export interface FoundPicture {
  alt: string
  /** As printed: not the words that stand in place of the picture. */
  caption: string
  isEmbedded?: true
  sources: string[]
}

export interface ConversionContext {
  figures: number
  /** Figures that stand where no document holds one: they follow the list or table. */
  hoisted: DocumentNode[]
  /** Whether this stands in a cell, an item of a list or a note, which hold no tables. */
  isWithin: boolean
  losses: Set<Loss>
  /** By the node of their figure. */
  pictures: Map<DocumentNode, FoundPicture>
}
