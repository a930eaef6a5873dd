// Who may leave the alternative text of a picture empty: imports, and whoever does not write it.
import type { CollectionConfig, PayloadRequest } from 'payload'

import { describe, expect, it } from 'vitest'

import { allowMissingAlt, withMissingAlt } from '../../../src/validation/missingAlt.ts'

const required = { name: 'alt', type: 'text', required: true } as const
const media: CollectionConfig = { slug: 'media', fields: [required] }

function newRequest(): PayloadRequest {
  return { payload: { config: {} }, t: (key: string) => key } as unknown as PayloadRequest
}

function judge(collection: CollectionConfig, value: string, options: object = {}) {
  const [field] = withMissingAlt(collection).fields as unknown as [
    { validate: (value: string, options: object) => unknown },
  ]
  const given = { ...required, operation: 'create', req: newRequest(), ...options }
  return field.validate(value, given)
}

describe('an alternative text that the app requires', () => {
  it.each([
    ['', { operation: 'create' }, false],
    ['A quay', { operation: 'create' }, true],
    ['', { operation: 'update', previousValue: 'A quay' }, false],
    ['', { operation: 'update', previousValue: '' }, true],
    // A form that does not say what is stored asks for one.
    ['', { operation: 'update' }, false],
  ])('%j with %j is accepted: %s', (value, options, isAccepted) => {
    expect(judge(media, value, options) === true).toBe(isAccepted)
  })

  it('may be missing in a picture of an import', () => {
    const req = newRequest()
    allowMissingAlt(req)
    expect(judge(media, '', { req })).toBe(true)
  })

  it('is judged by the rule of the app, where it has one', () => {
    const field = { ...required, validate: (value: unknown) => value === 'quay' || 'No quay' }
    expect(judge({ slug: 'media', fields: [field] }, 'crane')).toBe('No quay')
  })

  it('stays as it is where it is not required', () => {
    const fields = [{ name: 'alt', type: 'text' as const }]
    expect(withMissingAlt({ slug: 'media', fields }).fields).toEqual(fields)
  })
})
