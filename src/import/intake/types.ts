// What the intake endpoints answer, and what the dialog of a new article works with.
import type { DocumentNode } from '../../richtext/types.ts'
import type { ID } from '../../types.ts'
import type { CorpusReport, DocumentFields, FieldSource } from '../types.ts'

/** What a line of the source is. `note` is the introductory note ("First published in …"), `boilerplate` is left out. */
export type BlockRole =
  | 'acknowledgements'
  | 'body'
  | 'boilerplate'
  | 'byline'
  | 'caption'
  | 'credit'
  | 'footnote'
  | 'heading'
  | 'note'
  | 'standfirst'
  | 'title'

/** A line, a paragraph, a list, a table or a picture of the source, in the order of the source. */
export interface IntakeBlock {
  from: FieldSource
  /** Line of the source, counted from 1; only of sources that are read line by line. */
  line?: number
  /** What it is in the body, with its marks of footnotes; absent for what no body can hold. */
  node?: DocumentNode
  role: BlockRole
  text: string
}

/** A piece as the endpoints speak of it: all keys of the report, of any source. */
export type IntakePiece = { blocks: IntakeBlock[] } & Omit<
  CorpusReport['pieces'][number],
  keyof DocumentFields
> &
  Omit<DocumentFields, 'blocks'>

export interface IntakeDuplicate {
  article: {
    id: ID
    outlet: null | string
    publishedAt: null | string
    stage: string
    title: string
  }
  by: 'doi' | 'title-date' | 'url'
  /** Place in `pieces`. */
  piece: number
}

/** Of `POST /api/intake`. */
export interface IntakeResponse {
  duplicates: IntakeDuplicate[]
  pieces: IntakePiece[]
  unplaced: CorpusReport['unplaced']
  warnings: string[]
}

/** Body of `POST /api/intake`: one source, or a piece whose blocks were given other roles, or whose proposals were accepted. */
export type IntakeRequest =
  | { accepted?: number[]; piece: IntakePiece; roles?: Record<string, BlockRole> }
  | { html: string; url?: string }
  | { markdown: string; url?: string }
  | { text: string; url?: string }
  | { url: string }

/** Body of `POST /api/intake/articles`. */
export interface IntakeArticleRequest {
  overrides?: {
    /** Names of authors, in their order. */
    authors?: string[]
    standfirst?: string
  } & Partial<
    Pick<IntakePiece, 'doi' | 'kind' | 'language' | 'outlet' | 'outletUrl' | 'published' | 'title'>
  >
  piece: IntakePiece
  stage?: 'drafted' | 'published-at-outlet'
  /** The article that takes what the piece says, in place of a new one. */
  update?: ID
}
