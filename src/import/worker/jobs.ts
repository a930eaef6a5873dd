// The jobs of a worker: bodies of requests, which may be as large as a source, and sources that were fetched.
import type { Message, ParseOptions, Source } from 'offprint-reader'

import type { ArticleToWrite } from '../intake/readArticle.ts'
import type { RequestBody } from '../intake/readRequest.ts'
import type { Compared } from '../intake/sameArticle.ts'

/** By its name what each job is given, and what comes of it. */
export interface IntakeJobs {
  /** A piece that is to be saved, of `POST /api/intake/articles`. */
  article: { given: RequestBody; result: ArticleToWrite }
  /** The body of `POST /api/intake`. */
  request: { given: ParseOptions & RequestBody; result: { address: string } | IntakeResult }
  /** A source that was fetched. */
  source: { given: { source: Source } & ParseOptions; result: IntakeResult }
}

export interface IntakeResult {
  compared: Compared[]
  /** `{ pieces, unplaced }` in JSON, as the endpoint answers it: bytes change hands without a copy. */
  json: Uint8Array<ArrayBuffer>
  /** Of the source as a whole. */
  warnings: Message[]
}
