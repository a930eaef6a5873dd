import { APIError, Forbidden } from 'payload'
import { expect, it } from 'vitest'

import { refusedBy } from '../../../src/bulk/outcome.ts'
import { AlreadyDone, Busy, NotFound, StaleWrite, TransitionRefused } from '../../../src/errors.ts'

const refusal = { code: 'note-missing', field: 'note', message: 'A note is required.' } as const
const at = '2026-03-01T09:00:00.000Z'

it.each([
  ['refusals of the rules', new TransitionRefused([refusal]), 'refused', { refusals: [refusal] }],
  [
    'what is done already',
    new AlreadyDone('Ada has.', { at, by: 'Ada' }),
    'already',
    { error: { at, by: 'Ada', code: 'already', message: 'Ada has.' } },
  ],
  [
    'a change since',
    new StaleWrite('Newer.', { fields: null, updatedAt: at, updatedBy: { id: 1, name: 'Ada' } }),
    'refused',
    { error: { at, by: 'Ada', code: 'stale', message: 'Newer.' } },
  ],
  [
    'what is not there',
    new NotFound('article'),
    'refused',
    { error: { code: 'not-found', message: 'Article not found.' } },
  ],
  [
    'what one may not do',
    new Forbidden(),
    'refused',
    { error: { code: 'not-allowed', message: 'You are not allowed to perform this action.' } },
  ],
])('%s are told with a code', (_, error, state, result) => {
  expect(refusedBy(error)).toEqual({ result, state })
})

it.each([
  ['writes that met', new Busy('Again.')],
  ['a fault of ours', new APIError('Broken.', 500)],
  ['any other error', new TypeError('Broken.')],
])('%s are no refusal', (_, error) => {
  expect(refusedBy(error)).toBeNull()
})
