// What is done to each of many articles: whether the caller may, whether it is done, what is refused, the write, its undo.
import type { PayloadRequest, SelectType } from 'payload'

import type { ResolvedOptions } from '../options.ts'
import type { Article, ID, Refusal } from '../types.ts'
import type { Run } from './runs.ts'

/** An article in a run. It is locked, unless the run is dry. */
export interface Row {
  article: Article
  options: ResolvedOptions
  req: PayloadRequest
  run: Pick<Run, 'createdAt' | 'isDry' | 'via'>
}

/** What is told of an article besides that it is done. */
export interface RowDetails {
  /** Of a schedule: the day on which it goes, or null. */
  due?: null | string
  ended?: 'schedule' | 'snooze'
  /** Of a schedule: what it still needs by then. */
  todo?: Refusal[]
}

/** Who made it so, and when, where that is known. */
export interface Since {
  at?: Date | string | undefined
  by?: { id: ID } | ID | null | undefined
}

export interface Written<Kept> {
  details?: RowDetails
  /** What takes it back. */
  kept: Kept
}

export interface Action<Input, Kept> {
  /** @throws TransitionRefused `not-allowed`, or Forbidden */
  allow: (row: Row, input: Input) => Promise<void> | void
  /** What `write` would throw, without a write. */
  check: (row: Row, input: Input) => Promise<RowDetails>
  /** Null where it is still to be done. */
  findDone: (row: Row, input: Input) => null | Promise<null | Since> | Since
  /** What `allow`, `findDone`, `undo` and `write` look at. @default the whole article, which `check` always has */
  reads?: SelectType
  /** @throws what refuses it: it was changed since, or its time is over */
  undo: (row: Row, kept: Kept) => Promise<void>
  write: (row: Row, input: Input) => Promise<Written<Kept>>
}

/** As the others see it: what it is given was read by its schema, or written by itself. */
export type AnyAction = Action<unknown, unknown>

export function defineAction<Input, Kept>(action: Action<Input, Kept>): AnyAction {
  return action as unknown as AnyAction
}
