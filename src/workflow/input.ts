// Input and result of a transition.
import type { Mode } from '../domain/terms.ts'
import type { ID, Transition as LogRow, Republication } from '../types.ts'

export interface RepublicationInput {
  creditLine?: string
  mode?: Mode
  republishedAt?: string
  republishedAtPrecision?: 'day' | 'unknown'
  slug?: string
  url?: string
  /** Requires the pictures: refused if one is neither owned nor licensed. */
  withPictures?: boolean
}

export interface TransitionInput {
  /** Set by the import only: the article is on the blog already, so what no import can know is not required. */
  alreadyOnBlog?: boolean
  /** The caller creates or deletes the republication itself, so the transition does not. */
  byHand?: boolean
  expectedStage?: unknown
  /** `updatedAt` of the version that the caller has read, in milliseconds: any other is a conflict. */
  expectedUpdatedAt?: null | number
  reason?: null | string
  republication?: RepublicationInput
  to: string
  /** Set by schedules only: `YYYY-MM-DD`, the day for which the terms are judged. */
  today?: string
  /** Id of the log row of the transition to the blog that this one undoes. */
  undoes?: ID
  via: LogRow['via']
}

export interface TransitionResult {
  republication: null | Republication
  transition: LogRow
}
