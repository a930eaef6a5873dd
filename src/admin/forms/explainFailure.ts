// Why a save failed, from what is known of it afterwards: Payload's form does not pass the answer on.
import type { SentTranslator } from '../../translations/sentTranslator.ts'
import type { SentWord } from '../../translations/sentWords.ts'

export interface Facts {
  /** Fields of the form have an error now. */
  hasInvalidFields: boolean
  /** The row was changed by somebody else in the meantime. */
  isStale: boolean
  /** Payload's own sentences for these refusals, in the same language. */
  known: { notAllowed: string[]; notFound: string[] }
  /** What the server said, in the language of the desk; null where it did not answer. */
  sentence: null | string
  /** Of an answer that is not one of the API: a proxy's page. */
  status: null | number
  /** The browser knew of no connection when the save began. */
  wasOffline: boolean
  /** As the server says it afterwards. */
  whoIsSignedIn: 'nobody' | 'same' | 'unknown'
}

export interface Failure {
  /** The connection is worth waiting for. */
  isConnection: boolean
  reason?: string
  word: SentWord
}

export function explainFailure(facts: Facts): Failure {
  const { known, sentence, status, whoIsSignedIn } = facts
  if (whoIsSignedIn === 'nobody') {
    return failureOf('save-signed-out')
  }
  if (status !== null) {
    return ofStatus(status)
  }
  if (sentence === null) {
    return failureOf(facts.wasOffline ? 'save-offline' : 'save-unconfirmed', true)
  }
  if (facts.isStale) {
    return refused(sentence)
  }
  if (known.notAllowed.includes(sentence)) {
    return failureOf('save-not-allowed')
  }
  if (known.notFound.includes(sentence)) {
    return failureOf('save-deleted')
  }
  return facts.hasInvalidFields ? failureOf('save-invalid') : refused(sentence)
}

/** Another sentence follows. Payload's "The following field is invalid: Title" has no full stop. */
function refused(sentence: string): Failure {
  return { ...failureOf('save-refused'), reason: sentence.replace(/[\p{L}\p{N})]$/u, '$&.') }
}

const ofStatuses: Partial<Record<number, SentWord>> = {
  401: 'save-not-allowed',
  403: 'save-not-allowed',
  404: 'save-deleted',
  413: 'save-too-large',
  429: 'save-wait',
}

/** The page of a proxy: it knows whether it passed the request on, and says so with its status. */
function ofStatus(status: number): Failure {
  const word = ofStatuses[status]
  if (word) {
    return failureOf(word)
  }
  return status === 503
    ? { ...failureOf('save-server', true), reason: String(status) }
    : failureOf('save-unconfirmed', true)
}

function failureOf(word: SentWord, isConnection = false): Failure {
  return { isConnection, word }
}

/** The sentence of a failure: under the button that saves, and in a drawer that saves first. */
export function failureMessage(
  { reason = '', word }: Failure,
  translate: SentTranslator['translate'],
): string {
  return translate(word, { reason, status: reason })
}
