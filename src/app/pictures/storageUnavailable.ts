// The error while the files of pictures cannot be reached.
import { APIError } from 'payload'

const messages = {
  de: 'Die Ablage der Bilder ist gerade nicht erreichbar. Versuchen Sie es später noch einmal.',
  en: 'The storage of pictures is not available at the moment. Try again later.',
}

export class StorageUnavailable extends APIError<{ code: 'storage-unavailable' }> {
  /** @param cause Only for the log: it may name the bucket. */
  constructor(cause: unknown, language = 'en') {
    super(messages[language === 'de' ? 'de' : 'en'], 503, { code: 'storage-unavailable' }, true)
    this.name = 'StorageUnavailable'
    this.cause = cause
  }
}
