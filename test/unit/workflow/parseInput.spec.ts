// The values that are sent with a transition: what is read of them, and what is said of wrong ones.
import { describe, expect, it } from 'vitest'

import { InvalidRequest } from '../../../src/errors.ts'
import { inputText, parseInput, readTransition } from '../../../src/workflow/parseInput.ts'

describe('what is sent with a transition', () => {
  it('is read, with empty values as absent ones, and without what nobody asks for', () => {
    const republication = {
      slug: 'a-slug',
      creditLine: '  ',
      mode: 'full',
      other: 1,
      republishedAt: '2026-03-01T10:00:00+01:00',
      republishedAtPrecision: null,
      url: 'https://blog.example/a',
      withPictures: false,
    }
    expect(readTransition({ other: 1, reason: 'Late', republication })).toEqual({
      reason: 'Late',
      republication: {
        slug: 'a-slug',
        creditLine: undefined,
        mode: 'full',
        republishedAt: '2026-03-01T09:00:00.000Z',
        republishedAtPrecision: undefined,
        url: 'https://blog.example/a',
        withPictures: false,
      },
    })
  })

  it.each([undefined, null, {}, { reason: null, republication: null }])(
    'may be missing: %j',
    (given) => {
      expect(readTransition(given)).toEqual({ reason: undefined, republication: undefined })
    },
  )

  it.each([
    ['a', 'transition', '"transition" is an object.'],
    [[], 'transition', '"transition" is an object.'],
    [{ reason: 1 }, 'reason', '"reason" is a text.'],
    [{ republication: 'a' }, 'republication', '"republication" is an object.'],
    [{ republication: [] }, 'republication', '"republication" is an object.'],
    [{ republication: { slug: 1 } }, 'republication.slug', '"republication.slug" is a text.'],
    [{ republication: { mode: 1 } }, 'republication.mode', '"republication.mode" is a text.'],
    [
      { republication: { mode: 'all' } },
      'republication.mode',
      '"republication.mode" is one of full, excerpt, link.',
    ],
    [
      { republication: { republishedAtPrecision: 'year' } },
      'republication.republishedAtPrecision',
      '"republication.republishedAtPrecision" is one of day, unknown.',
    ],
    [
      { republication: { republishedAt: 'soon' } },
      'republication.republishedAt',
      '"republication.republishedAt" is a date such as 2026-03-01T09:00:00Z.',
    ],
    [
      { republication: { url: 'javascript:alert(1)' } },
      'republication.url',
      'Must be a web address that starts with https:// or http://.',
    ],
    [
      { republication: { withPictures: 'yes' } },
      'republication.withPictures',
      '"republication.withPictures" is true or false.',
    ],
    [{ reason: 1, republication: { slug: 1 } }, 'reason', '"reason" is a text.'],
  ])('%j is refused, and the first field that is wrong is named', (given, field, message) => {
    expect(faultOf(() => readTransition(given))).toEqual({ field, message })
  })
})

it('the republication of a schedule is named as that of a transition', () => {
  expect(parseInput(null)).toBeUndefined()
  expect(faultOf(() => parseInput({ slug: 1 }))).toMatchObject({ field: 'republication.slug' })
  expect(faultOf(() => parseInput(1))).toMatchObject({ field: 'republication' })
})

it('a text of another name is named by it', () => {
  expect(inputText(null, 'undoes')).toBeUndefined()
  expect(inputText('a', 'undoes')).toBe('a')
  expect(faultOf(() => inputText(1, 'undoes'))).toEqual({
    field: 'undoes',
    message: '"undoes" is a text.',
  })
})

function faultOf(read: () => unknown): { field: string; message: string } {
  try {
    read()
  } catch (error) {
    expect(error).toBeInstanceOf(InvalidRequest)
    const { data, message } = error as InvalidRequest
    const { errors } = data as { errors: { path: string }[] }
    return { field: errors[0]?.path ?? '', message }
  }
  throw new Error('It is not refused.')
}
