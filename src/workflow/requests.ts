import type { Mode } from '../domain/terms.ts'
import type { Stage } from '../domain/transitions.ts'
// What a move carries from the door to the hooks: for one call, kept outside the request.
import type { Republication, Transition } from '../types.ts'
import type { Decision } from './decide.ts'

export interface RepublicationInput {
  creditLine?: string
  mode?: Mode
  /** ISO date-time; now when empty. */
  republishedAt?: string
  republishedAtPrecision?: 'day' | 'unknown'
  slug?: string
  url?: string
  /** Only with the pictures: refused where one has no owned or licensed rights. */
  withPictures?: boolean
}

export interface MoveRequest {
  /** The seed's door. */
  alreadyOnBlog?: boolean
  /** A republication that is being made or deleted by hand: it follows the move instead of being made by it. */
  byHand?: boolean
  /** The stage that the caller believes it has: another one is a conflict. */
  expectedStage?: string
  /** `updatedAt` of the article that the caller has seen, in milliseconds: another one is a conflict. */
  expectedUpdatedAt?: null | number
  from: Stage
  reason?: null | string
  republication?: RepublicationInput
  to: string
  /** Id of the row in the log of the move to the blog that this one undoes. */
  undoes?: string
  via: Transition['via']
}

export interface MoveResult {
  republication: null | Republication
  transition: Transition
}

interface Moving {
  /** Articles whose republication a move is making or deleting just now: nobody's hand does. */
  busy: Set<string>
  decided: Map<string, { decision: Extract<Decision, { allowed: true }>; request: MoveRequest }>
  /** Says of data that it is a duplicate's; drawn anew for each process, so that nobody outside can say it. */
  duplicate: string
  permits: Map<string, MoveRequest>
  results: Map<string, MoveResult>
}

/** With a Node server around Next this module is evaluated more than once: so the maps hang on globalThis. */
export function moving(): Moving {
  const home = globalThis as { [key: symbol]: Moving | undefined }
  const key = Symbol.for('offprint.moving')
  home[key] ??= {
    busy: new Set(),
    decided: new Map(),
    duplicate: crypto.randomUUID(),
    permits: new Map(),
    results: new Map(),
  }
  return home[key]
}

/** Does work on an article's republication as part of a move: for as long as it takes. */
export async function asPartOfMove<Result>(
  article: string,
  work: () => Promise<Result>,
): Promise<Result> {
  const { busy } = moving()
  busy.add(article)
  try {
    return await work()
  } finally {
    busy.delete(article)
  }
}
