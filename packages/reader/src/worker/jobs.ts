// What a worker is asked to do, and what it answers.
import type { FeedLinks } from '../backlog/feedLinks.ts'
import type { OwnSite } from '../sources/ownSite.ts'
import type { Source } from '../sources/types.ts'
import type { ParsedSource } from '../types.ts'

/** By its name what each job is given, and what comes of it. Whoever has a script of its own adds jobs. */
export type JobTypes<Jobs> = { [Name in keyof Jobs]: { given: object; result: object } }

/** Of the script of this package. */
export interface ReaderJobs {
  corpus: {
    given: { knownOutlets: string[]; site?: OwnSite | undefined; source: Source }
    result: ParsedSource
  }
  /** What an answer to the address of a feed refers to. */
  links: { given: { source: Source }; result: FeedLinks }
}

export interface Job {
  given: object
  name: string
}

export type Reply = {
  /** The worker is left as no other job should find it: another one takes its place. */
  isSpent?: boolean
} & ({ failure: Failure } | { result: object })

/** An error as it travels between threads, which keep no classes: all that it has. */
export interface Failure {
  [property: string]: unknown
  message: string
  name: string
}

/** What each job does. */
export type JobHandlers<Jobs extends JobTypes<Jobs>> = {
  [Name in keyof Jobs]: (
    given: Jobs[Name]['given'],
  ) => Jobs[Name]['result'] | Promise<Jobs[Name]['result']>
}
