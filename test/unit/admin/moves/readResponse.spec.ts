import { expect, it } from 'vitest'

import { readResponse } from '../../../../src/admin/moves/readResponse.ts'

function refusal(field: string, code = 'note-missing') {
  return {
    code,
    field,
    message: `change ${field}`,
  }
}

function replaceError(...refusals: ReturnType<typeof refusal>[]) {
  return {
    errors: [
      {
        data: {
          errors: refusals.map(({ field, message }) => ({ message, path: field })),
          refusals,
        },
        message: refusals.map(({ message }) => message).join(' '),
      },
    ],
  }
}

it('reports no problem for a successful transition', () => {
  expect(readResponse(200, { doc: {} }, 'not moved')).toBeNull()
})

it('distinguishes a conflict from a refusal', () => {
  expect(readResponse(409, replaceError(refusal('stage')), 'not moved')).toEqual({
    kind: 'conflict',
    message: 'change stage',
  })
})

it('asks the user to try again after a write conflict', () => {
  const body = { errors: [{ data: { code: 'busy' }, message: 'try again' }] }
  expect(readResponse(409, body, 'not moved')).toMatchObject({
    kind: 'refused',
    message: 'try again',
  })
})

it('separates problems of drawer fields from problems of the article', () => {
  const body = replaceError(
    refusal('note'),
    refusal('transition.reason', 'reason-missing'),
    refusal('republication.slug'),
  )
  expect(readResponse(400, body, 'not moved')).toMatchObject({
    kind: 'refused',
    ofFields: { slug: 'change republication.slug', reason: 'change transition.reason' },
    refusals: [refusal('note')],
  })
})

it('shows an invalid value at its field', () => {
  const path = 'republication.republishedAt'
  const data = { code: 'invalid-request', errors: [{ message: 'not yet', path }] }
  expect(readResponse(400, { errors: [{ data, message: 'not yet' }] }, 'not moved')).toEqual({
    kind: 'refused',
    message: 'not yet',
    ofFields: { republishedAt: 'not yet' },
    refusals: [],
  })
})

it.each([null, {}, { errors: [] }, { errors: [{}] }])(
  'reports a failure without a usable response: %j',
  (body) => {
    expect(readResponse(500, body, 'not moved')).toMatchObject({
      kind: 'refused',
      message: 'not moved',
      refusals: [],
    })
  },
)

it.each([
  [['title'], 'stale'],
  [null, 'stale'],
  [['stage', 'title'], 'conflict'],
])('distinguishes another user’s save from another user’s transition: %j is %s', (fields, kind) => {
  const body = { errors: [{ data: { code: 'stale', fields }, message: 'Ana saved' }] }
  expect(readResponse(409, body, 'not moved')).toMatchObject({ kind, message: 'Ana saved' })
})
