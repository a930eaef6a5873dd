// What the API says of a run.
import type { LeftOut } from 'offprint-reader/document'

import type { ImportStatus, ItemDecision, ItemState } from '../../domain/imports.ts'
import type { ItemGroup, ItemGroups } from '../../import/run/groups.ts'
import type { ItemChoices } from '../../import/run/items.ts'
import type { RunCounts } from '../../import/run/runs.ts'
import type { SampleReason } from '../../import/run/samples.ts'
import type { ID } from '../../types.ts'

export interface Run {
  counts?: RunCounts
  id: ID
  name: string
  problem?: { message: string } | null
  site?: null | string
  size: number
  status: ImportStatus
  system?: null | string
  warnings?: { message: string }[] | null
}

export interface Item {
  article: ID | null
  choices: ItemChoices
  decision: ItemDecision
  doubts: { code: string; message: string }[]
  key: string
  leftOut: LeftOut[]
  message: null | string
  outlet: null | string
  place: string
  published: null | string
  refused: { path: string; reason: string }[]
  state: ItemState
  status: null | string
  title: string
}

export interface Items {
  docs: Item[]
  nextCursor: null | number
}

export interface Samples {
  docs: ({ why: SampleReason } & Item)[]
}

/** Addresses of a post: on the old blog, and here by either choice. */
export interface Addresses {
  from: string
  new: string
  old: string
}

/** `label` says what the name means. */
export interface Groups extends Record<keyof ItemGroups, ({ label?: string } & ItemGroup)[]> {
  /** Null where nothing was on a blog. */
  example: Addresses | null
}

export interface Filter {
  kind: FilterKind
  value: string
}

/** As the API calls its parameters. */
export type FilterKind =
  'author' | 'doubt' | 'leftOut' | 'outlet' | 'refused' | 'state' | 'status' | 'topic' | 'year'

/** What is decided about: a filter, or keys. */
export type Where = Record<string, string | string[]>
