import { expect, it } from 'vitest'

import { preserveErrorData } from '../../../src/errorResponses/preserveErrorData.ts'

const error = Object.assign(new Error('Not yet.'), {
  name: 'TransitionRefused',
  data: { code: 'embargoed' },
  isPublic: true,
  status: 400,
})
type Args = Parameters<typeof preserveErrorData>[0]
function told(change: object) {
  return preserveErrorData({
    context: {},
    error,
    result: { errors: [{ message: 'Not yet.' }] },
    ...change,
  } as unknown as Args)
}

it('keeps the data of an error of another copy of Payload', () => {
  expect(told({})).toEqual({
    response: {
      errors: [{ name: 'TransitionRefused', data: { code: 'embargoed' }, message: 'Not yet.' }],
    },
    status: 400,
  })
})

it.each([
  ['that is told already', { result: { errors: [{ data: {}, message: 'Not yet.' }] } }],
  ['that is no affair of others', { error: { ...error, isPublic: false } }],
  ['that carries nothing', { error: new Error('Not yet.') }],
  ['that GraphQL tells by itself', { graphqlResult: { message: 'Not yet.' } }],
])('does not change an error %s', (_, change) => {
  expect(told(change)).toBeUndefined()
})
