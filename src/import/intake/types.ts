// What the intake endpoints answer, and what the dialog of a new article works with.
import type { BlockRole, CorpusReport, Piece } from 'offprint-reader'

import type { ID } from '../../types.ts'

export interface IntakeDuplicate {
  article: {
    id: ID
    outlet: null | string
    publishedAt: null | string
    stage: string
    title: string
  }
  by: 'doi' | 'title-date' | 'url'
  piece: number
}

export interface IntakeResponse {
  duplicates: IntakeDuplicate[]
  pieces: Piece[]
  unplaced: CorpusReport['unplaced']
  warnings: string[]
}

/** Body of `POST /api/intake`: one source, or a piece whose blocks were given other roles, or whose proposals were accepted. */
export type IntakeRequest =
  | { accepted?: number[]; piece: Piece; roles?: Record<string, BlockRole> }
  | { html: string; url?: string }
  | { markdown: string; url?: string }
  | { text: string; url?: string }
  | { url: string }

export interface IntakeArticleRequest {
  overrides?: {
    authors?: string[]
    standfirst?: string
  } & Partial<
    Pick<Piece, 'doi' | 'kind' | 'language' | 'outlet' | 'outletUrl' | 'published' | 'title'>
  >
  piece: Piece
  stage?: 'drafted' | 'published-at-outlet'
  /** The article that takes what the piece says, in place of a new one. */
  update?: ID
}
