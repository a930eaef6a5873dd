// The error while the files of pictures cannot be reached.
import { APIError } from 'payload'

import { en } from '../languages/en.ts'

export class StorageUnavailable extends APIError<{ code: 'storage-unavailable' }> {
  /** @param cause Only for the log: it may name the bucket. */
  constructor(cause: unknown, message = en.storageUnavailable) {
    super(message, 503, { code: 'storage-unavailable' }, true)
    this.name = 'StorageUnavailable'
    this.cause = cause
  }
}
