// Errors of sources that are read or fetched. Their sentences are translated where they are answered.
import { APIError } from 'payload'

import type { IntakeSentence, SourceSentence } from '../../../src/translations/refusals.ts'

import { inEnglish } from '../../../src/translations/translator.ts'

/** A sentence of ours: it is translated where it is answered. */
export interface Said {
  sentence: IntakeSentence | SourceSentence
  values?: Record<string, string> | undefined
}

/** What a source of an article, or another server, refuses. `said` makes its message in other languages. */
class SourceError<Data extends { code: string }> extends APIError<Data> {
  constructor(
    readonly said: Said,
    status: number,
    data: Data,
  ) {
    super(inEnglish(said.sentence, said.values), status, data, true)
  }
}

/** A malformed request to the intake: an `InvalidRequest` whose message is translated. */
export class InvalidIntake extends SourceError<{ code: string; errors: PathMessage[] }> {
  constructor(sentence: IntakeSentence, path = '', values?: Record<string, string>) {
    const message = inEnglish(sentence, values)
    super({ sentence, values }, 400, { code: 'invalid-request', errors: [{ message, path }] })
    this.name = 'InvalidRequest'
  }
}

interface PathMessage {
  message: string
  path: string
}

/** A source of an article that cannot be read. `reason` is a sentence for whoever gave it. */
export class SourceUnreadable extends SourceError<{ code: string; reason: string }> {
  constructor(sentence: Said['sentence'], values?: Record<string, string>) {
    const reason = inEnglish(sentence, values)
    super({ sentence, values }, 400, { code: 'source-unreadable', reason })
    this.name = 'SourceUnreadable'
  }
}

/** A source of more bytes than are read. */
export class SourceTooLarge extends SourceError<{ code: string; limit: number }> {
  /** @param limit in bytes */
  constructor(limit: number, sentence: SourceSentence = 'source-large') {
    const values = { megabytes: String(Math.round(limit / 1_000_000)) }
    super({ sentence, values }, 413, { code: 'source-too-large', limit })
    this.name = 'SourceTooLarge'
  }
}

/** A source of more articles than are shown at once. */
export class TooManyPieces extends SourceError<{ code: string; limit: number; pieces: number }> {
  constructor(pieces: number, limit: number) {
    const values = { count: String(pieces), limit: String(limit) }
    super({ sentence: 'source-pieces', values }, 413, { code: 'too-many-pieces', limit, pieces })
    this.name = 'TooManyPieces'
  }
}

/** An address within a private network, or of another kind than http and https. */
export class AddressNotPublic extends SourceError<{ code: string }> {
  constructor(sentence: SourceSentence, values?: Record<string, string>) {
    super({ sentence, values }, 403, { code: 'address-not-public' })
    this.name = 'AddressNotPublic'
  }
}

/** The other server refused, or could not be reached: then `status` is null. */
export class SourceFailed extends SourceError<{ code: string; status: null | number }> {
  constructor(
    sentence: SourceSentence,
    values?: Record<string, string>,
    status: null | number = null,
  ) {
    super({ sentence, values }, 502, { code: 'source-failed', status })
    this.name = 'SourceFailed'
  }
}

/** The other server took too long. */
export class SourceTimeout extends SourceError<{ code: string }> {
  constructor(seconds: number) {
    const values = { seconds: String(seconds) }
    super({ sentence: 'source-timeout', values }, 504, { code: 'source-timeout' })
    this.name = 'SourceTimeout'
  }
}

/** A page that shows its text to subscribers only. */
export class SourcePaywalled extends SourceError<{ code: string }> {
  constructor() {
    super({ sentence: 'source-paywalled' }, 422, { code: 'source-paywalled' })
    this.name = 'SourcePaywalled'
  }
}

/** As many sources are being read or fetched as at once may be. To clients it is what the database being away is. */
export class SourcesBusy extends SourceError<{ code: string }> {
  constructor(sentence: SourceSentence) {
    super({ sentence }, 503, { code: 'unavailable' })
    this.name = 'Unavailable'
  }
}
