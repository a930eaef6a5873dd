// What a source is refused for. Each error has the code of its sentence and the values in it: `messages.ts` has the English.
import { type MessageCode, messageText } from './messages.ts'

/** A source that cannot be read or fetched. Its message is in English; `code` and `values` make it in other languages. */
export class SourceError extends Error {
  constructor(
    readonly code: MessageCode,
    readonly values: Record<string, string> = {},
  ) {
    super(messageText({ code, values }))
    this.name = 'SourceError'
  }
}

/** A source of an article that cannot be read. */
export class SourceUnreadable extends SourceError {
  override name = 'SourceUnreadable'
}

/** A source of more bytes than are read. */
export class SourceTooLarge extends SourceError {
  override name = 'SourceTooLarge'

  /** @param limit in bytes */
  constructor(readonly limit: number) {
    super('source-large', { megabytes: String(Math.round(limit / 1_000_000)) })
  }
}

/** A page that shows its text to subscribers only. */
export class SourcePaywalled extends SourceError {
  override name = 'SourcePaywalled'

  constructor() {
    super('source-paywalled')
  }
}

/** More sources are to be read at once than can be. */
export class SourcesBusy extends SourceError {
  override name = 'SourcesBusy'

  constructor() {
    super('source-too-many')
  }
}

/** An address within a private network, or of another kind than http and https. */
export class AddressNotPublic extends SourceError {
  override name = 'AddressNotPublic'
}

/** The other server refused, or could not be reached: then `status` is null. */
export class SourceFailed extends SourceError {
  override name = 'SourceFailed'

  constructor(
    code: MessageCode,
    values?: Record<string, string>,
    readonly status: null | number = null,
  ) {
    super(code, values)
  }
}

/** The other server took too long. */
export class SourceTimeout extends SourceError {
  override name = 'SourceTimeout'

  constructor(seconds: number) {
    super('source-timeout', { seconds: String(seconds) })
  }
}

/** A text file that cannot be read. The message says why, with the line. */
export class CorpusUnreadable extends Error {
  constructor(
    readonly code: 'binary' | 'empty' | 'encoding' | 'no-note' | 'too-large',
    message: string,
    readonly line: null | number = null,
  ) {
    super(message)
    this.name = 'CorpusUnreadable'
  }
}
