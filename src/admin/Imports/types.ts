// What the API says of a run.
import type { ImportStatus, ItemDecision, ItemState } from '../../domain/imports.ts'
import type { ItemGroup, ItemGroups } from '../../import/run/groups.ts'
import type { RunCounts } from '../../import/run/runs.ts'
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
  decision: ItemDecision
  doubts: { code: string; message: string }[]
  key: string
  leftOut: { reason: string; text: string }[]
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

/** `label` says what the name means. */
export type Groups = Record<keyof ItemGroups, ({ label?: string } & ItemGroup)[]>

export interface Filter {
  kind: FilterKind
  value: string
}

/** As the API calls its parameters. */
export type FilterKind = 'author' | 'doubt' | 'outlet' | 'state' | 'status' | 'topic' | 'year'
