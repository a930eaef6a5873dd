import type { ArticleToWrite } from '../../../../src/import/intake/readArticle.ts'
// What a worker is asked to do, and what it answers.
import type { Compared } from '../../../../src/import/intake/sameArticle.ts'
import type { Said } from '../errors.ts'
import type { OwnSite } from '../sources/ownSite.ts'
import type { Source } from '../sources/types.ts'
import type { ParsedCorpus } from '../types.ts'

/** Bodies of requests are parsed by the worker as well: they may be as large as a source. */
interface RequestBody {
  bytes: Uint8Array
  contentType: string
}

interface ReadOptions {
  knownOutlets: string[]
  site?: OwnSite | undefined
}

/** By its name what each job is given, and what comes of it. */
export interface Jobs {
  /** A piece that is to be saved, of `POST /api/intake/articles`. */
  article: { given: RequestBody; result: ArticleToWrite }
  /** For the command. */
  corpus: { given: { source: Source } & ReadOptions; result: ParsedCorpus }
  /** The body of `POST /api/intake`. */
  request: {
    given: ReadOptions & RequestBody
    result: { address: string } | IntakeResult
  }
  /** A source that was fetched. */
  source: { given: { source: Source } & ReadOptions; result: IntakeResult }
}

export type JobName = keyof Jobs

export interface IntakeResult {
  compared: Compared[]
  /** `{ pieces, unplaced }` in JSON, as the endpoint answers it: bytes change hands without a copy. */
  json: Uint8Array<ArrayBuffer>
  /** Sentences on the source as a whole. */
  warnings: Said[]
}

export type Job = { [Name in JobName]: { given: Jobs[Name]['given']; name: Name } }[JobName]

export type Reply = { failure: Failure } | { result: unknown }

/** An error as it travels between threads, which keep no classes. */
export interface Failure {
  data: unknown
  message: string
  name: string
}
