import { describe, expect, it } from 'vitest'

import { explainFailure, type Facts } from '../../../../src/admin/forms/explainFailure.ts'

const facts: Facts = {
  hasInvalidFields: false,
  isStale: false,
  known: { notAllowed: ['Not allowed.'], notFound: ['Not Found'] },
  sentence: null,
  status: null,
  wasOffline: false,
  whoIsSignedIn: 'same',
}

describe('a failed save', () => {
  it.each<[string, Partial<Facts>, string]>([
    ['without a connection', { wasOffline: true, whoIsSignedIn: 'unknown' }, 'save-offline'],
    ['without an answer', {}, 'save-unconfirmed'],
    ['after the session', { sentence: 'Not allowed.', whoIsSignedIn: 'nobody' }, 'save-signed-out'],
    ['without the right', { sentence: 'Not allowed.' }, 'save-not-allowed'],
    ['of a deleted document', { sentence: 'Not Found' }, 'save-deleted'],
    ['with a fault in a field', { hasInvalidFields: true, sentence: 'Title' }, 'save-invalid'],
    ['that is too large for a proxy', { status: 413 }, 'save-too-large'],
    ['that was one of too many', { status: 429 }, 'save-wait'],
    ['while the server is down', { status: 503 }, 'save-server'],
    // It may have passed the request on.
    ['behind a proxy that got no answer', { status: 502 }, 'save-unconfirmed'],
    ['behind a proxy that waited too long', { status: 504 }, 'save-unconfirmed'],
  ])('%s is reported as such', (_, part, word) => {
    expect(explainFailure({ ...facts, ...part }).word).toBe(word)
  })

  it('shows the message of the server if it is more specific', () => {
    const part = { hasInvalidFields: true, isStale: true, sentence: 'Ada has saved.' }
    expect(explainFailure({ ...facts, ...part })).toMatchObject({
      reason: 'Ada has saved.',
      word: 'save-refused',
    })
  })

  it('ends that message with a full stop', () => {
    const part = { sentence: 'The following field is invalid: Title' }
    expect(explainFailure({ ...facts, ...part }).reason).toMatch(/: Title\.$/)
  })

  it('is repeated when the connection is restored, if there was none', () => {
    expect(explainFailure({ ...facts, wasOffline: true }).isConnection).toBe(true)
    expect(explainFailure({ ...facts, status: 413 }).isConnection).toBe(false)
  })
})
