// What a reader of a format finds, before it is a piece.
import type { FieldSource, Piece, Proposal } from '../../types.ts'

/** Fields of a piece that a reader may find. */
type Found =
  | 'acknowledgements'
  | 'authors'
  | 'bylineText'
  | 'canonicalUrl'
  | 'dateline'
  | 'doi'
  | 'firstAppeared'
  | 'guid'
  | 'hasOriginalDate'
  | 'images'
  | 'isCopy'
  | 'kind'
  | 'language'
  | 'leadImage'
  | 'note'
  | 'oldPaths'
  | 'outlet'
  | 'outletIssue'
  | 'outletUrl'
  | 'permalink'
  | 'pictures'
  | 'postedAt'
  | 'published'
  | 'series'
  | 'siteName'
  | 'standfirst'
  | 'status'
  | 'topics'
  | 'translationOf'
  | 'updated'
  | 'url'

/** What a reader has found. What is absent was not there. */
export interface PieceInput extends Partial<Pick<Piece, Found>>, Pick<Piece, 'document' | 'title'> {
  /** Lines of its site that stood in the text: no part of the article. */
  boilerplate?: string[]
  /** Of a source that is read line by line: its blocks, where they stand, and all that could be repaired. */
  byLine?: Pick<Piece, 'blocks' | 'lines' | 'proposals'>
  remarks?: Remark[]
  /** Where each field was read; a field that is not named was read in the text. */
  sources?: Partial<Record<string, FieldSource>>
}

/** A proposal on a source that has no lines. */
export type Remark = Omit<Proposal, 'lines'>
