import { describe, expect, it } from 'vitest'

import { deferralOf } from '../../../src/domain/deferral.ts'
import { formatDeferral } from '../../../src/owed/format.ts'
import { deskTranslator } from '../../../src/translations/deskTranslator.ts'

const today = '2026-11-25'
const waived = { at: '2026-11-20T09:00:00.000Z', by: 'Ann', reason: ' No ' }
const told = { at: '2026-11-20', by: 'Ann', reason: 'No' }

describe('an article', () => {
  it.each([
    [{}, null],
    [{ snoozedUntil: null, waived: { reason: '  ' } }, null],
    [{ snoozedUntil: '2026-11-25T23:59:59.000Z' }, null],
    [{ snoozedUntil: '2026-11-26T00:00:00.000Z' }, { snoozedUntil: '2026-11-26', waived: null }],
    [{ waived }, { snoozedUntil: null, waived: told }],
    [
      { snoozedUntil: '2026-12-01T00:00:00.000Z', waived },
      { snoozedUntil: '2026-12-01', waived: told },
    ],
    [
      { waived: { reason: 'By a script' } },
      { snoozedUntil: null, waived: { at: null, by: null, reason: 'By a script' } },
    ],
  ])('of %o is deferred as %o', (fields, deferral) => {
    expect(deferralOf(fields, today)).toEqual(deferral)
  })
})

describe('the description', () => {
  const inGerman = deskTranslator({ language: 'de' })
  const inEnglish = deskTranslator({ language: 'en' })

  it.each([
    [{ snoozedUntil: '2026-12-01', waived: null }, 'Snoozed until 1 Dec 2026.'],
    [{ snoozedUntil: '2026-12-01', waived: told }, 'Waived on 20 Nov 2026 by Ann: No'],
    [{ snoozedUntil: null, waived: { ...told, by: null } }, 'Waived on 20 Nov 2026: No'],
  ])('%o is: %s', (deferral, sentence) => {
    expect(formatDeferral(deferral, inEnglish)).toBe(sentence)
  })

  it('exists in German', () => {
    const deferral = { snoozedUntil: null, waived: told }
    expect(formatDeferral(deferral, inGerman)).toBe('Verzicht am 20. Nov. 2026 durch Ann: No')
  })
})
