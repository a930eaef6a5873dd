// What the page of a new article works with, from the source to the saved article. Pure.
import type { BlockRole, Piece } from 'offprint-reader'

import type { Precision } from '../../domain/days.ts'
import type { IntakeResponse } from '../../import/intake/types.ts'
import type { ID } from '../../types.ts'

/** What was pasted, dropped, chosen, typed or sent. */
export type Source =
  | { file: File; type: 'file'; url?: string }
  | { html: string; type: 'html'; url?: string }
  | { text: string; type: 'text'; url?: string }
  | { type: 'url'; url: string }

/** The fields as they are typed: lines and names one a line. */
export interface Values {
  authors: string
  doi: string
  kind: Piece['kind']
  language: string
  outlet: string
  outletUrl: string
  precision: Precision
  /** `YYYY-MM-DD`, however precisely it is known; '' for none. */
  published: string
  standfirst: string
  title: string
}

export type FieldName = Exclude<keyof Values, 'precision'>

export type Stage = 'drafted' | 'published-at-outlet'

type Duplicate = Omit<IntakeResponse['duplicates'][number], 'piece'>

export interface Saved {
  id: ID
  /** Names that only an editor may add: the article is without them. */
  missing: string[]
  title: string
  update: boolean
  warnings: string[]
}

/** One piece: what was read, and what somebody has decided about it. */
export interface Work {
  /** Places in `piece.proposals`. */
  accepted: number[]
  duplicates: Duplicate[]
  /** As it was read. */
  piece: Piece
  /** By the place of the block in `piece.blocks`. */
  roles: Record<string, BlockRole>
  saved: null | Saved
  /** With the roles, and with the accepted proposals. */
  shown: Piece
  /** Null for the one that follows from what is known. */
  stage: null | Stage
  typed: Partial<Values>
  /** The article that takes what the piece says, in place of a new one. */
  update: ID | null
}

/** All that would be lost with the page. */
export interface IntakeState {
  /** Place in `works`. */
  current: number
  /** What was read, where it holds pictures of the article; it is not in the copy of what is not saved. */
  file?: File | undefined
  /** What the source is called: the name of a file, or an address; '' for what was pasted. */
  name: string
  unplaced: IntakeResponse['unplaced']
  warnings: string[]
  works: Work[]
}

export interface Kind {
  label: string
  value: Piece['kind']
}

/** An outlet on record, under all its names. */
export interface OutletNames {
  acronym?: null | string
  aliases?: null | string[]
  name: string
}
