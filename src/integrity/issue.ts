// What the doctor looks at, and what it says.
import type { Mode, SearchPolicy, Terms } from '../domain/terms.ts'
import type { Stage } from '../domain/transitions.ts'
import type { ArticleFacts } from '../workflow/decide.ts'

/** A document that breaks an invariant of the workflow. */
export interface Ailment {
  /** The article that it belongs to; null for what several articles use. */
  article: null | string
  /** Such as `log-broken`, or the code of a refusal that stands in the way of where the piece is. */
  code: string
  collection: string
  /** True where it is worked out from the rest, so that `mendAilments` can put it right. */
  derived: boolean
  id: string
  /** What to do, as a sentence. */
  mend: string
  title: string
  /** What is wrong, as a sentence. */
  what: string
}

/** An article with all that is said of it elsewhere. */
export interface Patient {
  blogMode: Mode | null
  facts: Omit<ArticleFacts, 'stage'>
  /** `YYYY-MM-DD`. */
  freeFrom: null | string
  id: string
  /** Oldest first. */
  log: { from: Stage; to: Stage; via: string }[]
  /** The id of its own note. */
  note: null | string
  republication: {
    id: string
    mode: Mode
    note: null | string
    path: null | string
    republishedAt: string
    republishedAtPrecision: 'day' | 'unknown'
    searchPolicy: SearchPolicy
    slug: null | string
  } | null
  stage: Stage
  terms: null | Terms
  title: string
}

export const mendByProgram = 'Worked out from the rest: npm run doctor -- --mend'

/** An ailment of an article that no program can mend. */
export function ailmentOf(
  patient: Patient,
  code: string,
  said: Pick<Ailment, 'mend' | 'what'>,
): Ailment {
  const { id, title } = patient
  return { id, article: id, code, collection: 'articles', derived: false, title, ...said }
}
