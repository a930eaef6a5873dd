import { expect, it } from 'vitest'

import { readResponse } from '../../../../src/admin/MoveDrawer/readResponse.ts'

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

it('has no problem with a move that was made', () => {
  expect(readResponse(200, { doc: {} }, 'not moved')).toBeNull()
})

it('tells a move that somebody else made first from a refusal', () => {
  expect(readResponse(409, replaceError(refusal('stage')), 'not moved')).toEqual({
    kind: 'conflict',
    message: 'change stage',
  })
})

it('takes two writes that met for something that one tries again', () => {
  const body = { errors: [{ data: { code: 'busy' }, message: 'try again' }] }
  expect(readResponse(409, body, 'not moved')).toMatchObject({
    kind: 'refused',
    message: 'try again',
  })
})

it('keeps what belongs to a field of the drawer apart from what belongs to the article', () => {
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

it('shows what is wrong with a value at its field', () => {
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
  'says that it did not work where the answer says nothing: %j',
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
])('tells apart a save and a move by somebody else: %j is %s', (fields, kind) => {
  const body = { errors: [{ data: { code: 'stale', fields }, message: 'Ana saved' }] }
  expect(readResponse(409, body, 'not moved')).toMatchObject({ kind, message: 'Ana saved' })
})
