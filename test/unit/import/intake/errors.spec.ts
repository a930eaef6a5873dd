// What the API answers for each error of the reader, and errors that come from a worker.
import {
  AddressNotPublic,
  SourceFailed,
  SourcePaywalled,
  SourcesBusy,
  SourceTimeout,
  SourceTooLarge,
  SourceUnreadable,
} from 'offprint-reader'
import { describe, expect, it } from 'vitest'

import { BodyTooLarge, InvalidValue } from '../../../../src/errors.ts'
import {
  IntakeBusy,
  InvalidIntake,
  revive,
  TextTooLong,
  toAnswered,
  TooManyPieces,
} from '../../../../src/import/intake/errors.ts'
import { inEnglish, translatorFor } from '../../../../src/translations/translator.ts'

describe('an error of the reader', () => {
  it.each([
    [new SourceUnreadable('source-empty'), 400, { code: 'source-unreadable' }],
    [new SourceTooLarge(5_000_000), 413, { code: 'source-too-large', limit: 5_000_000 }],
    [new AddressNotPublic('source-not-public'), 403, { code: 'address-not-public' }],
    [new SourceFailed('source-status', { status: '404' }, 404), 502, { status: 404 }],
    [new SourceTimeout(15), 504, { code: 'source-timeout' }],
    [new SourcePaywalled(), 422, { code: 'source-paywalled' }],
  ])('has its name, status and data: %o', (error, status, data) => {
    expect(toAnswered(error, inEnglish)).toMatchObject({
      name: error.name,
      data,
      isPublic: true,
      message: error.message,
      status,
    })
  })

  it('of too many sources is what an unavailable database is to clients', () => {
    const answered = toAnswered(new SourcesBusy(), inEnglish)
    expect(answered).toBeInstanceOf(IntakeBusy)
    expect(answered).toMatchObject({
      name: 'Unavailable',
      data: { code: 'unavailable' },
      status: 503,
    })
  })

  it('speaks the language of the request, in its reason as well', () => {
    const translate = translatorFor({
      i18n: {
        translations: {
          offprint: {
            refusals: { 'source-status': 'Status {{status}}', 'source-word': 'Kaputt: {{reason}}' },
          },
        },
      },
    })
    const unreadable = new SourceUnreadable('source-word', { reason: 'x' })
    expect(toAnswered(unreadable, translate)).toMatchObject({
      data: { reason: 'Kaputt: x' },
      message: 'Kaputt: x',
    })
    const failed = new SourceFailed('source-status', { status: '404' }, 404)
    expect(toAnswered(failed, translate)).toMatchObject({ message: 'Status 404' })
  })

  it('leaves other errors as they are', () => {
    const error = new TypeError('x')
    expect(toAnswered(error, inEnglish)).toBe(error)
  })
})

describe('an error that comes from a worker', () => {
  it.each([
    new BodyTooLarge('Too large.', 10),
    new InvalidIntake('intake-text', 'text', { name: 'text' }),
    Object.assign(new InvalidValue([{ message: 'x', path: 'title' }]), {
      said: { code: 'intake-title' },
    }),
    new TextTooLong(3_000_000),
    new TooManyPieces(60, 50),
  ])('is what was thrown there: %s', (error) => {
    const failure = structuredClone({ ...error, name: error.name, message: error.message })
    const revived = revive(failure)
    expect(revived).toBeInstanceOf(error.constructor)
    expect(revived).toMatchObject({
      name: error.name,
      data: error.data,
      message: error.message,
      status: error.status,
    })
  })

  it('is not known where it is none of ours', () => {
    expect(revive({ name: 'TypeError', message: 'x' })).toBeUndefined()
  })
})
