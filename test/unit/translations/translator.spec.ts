import { describe, expect, it } from 'vitest'

import { languages } from '../../../src/translations/languages.ts'
import { inEnglish, translatorFor } from '../../../src/translations/translator.ts'

describe('the translation', () => {
  it('fills in values, and keeps placeholders without a value', () => {
    expect(inEnglish('embargoed', { date: '2027-01-02' })).toContain('free from 2027-01-02')
    expect(inEnglish('embargoed')).toContain('{{date}}')
  })

  it('does not expand placeholders in values', () => {
    const labels = '{{labels}} $& $1'
    expect(inEnglish('footnotes-broken', { labels })).toContain(labels)
  })

  it('falls back to English for each message', () => {
    const translate = translatorFor({
      i18n: { translations: { offprint: { refusals: { 'body-missing': 'Teksti puuttuu.' } } } },
    })
    expect(translate('body-missing')).toBe('Teksti puuttuu.')
    expect(translate('note-missing')).toBe(languages.en.refusals['note-missing'])
    expect(translate.stage('drafted')).toBe('Drafted')
    expect(translatorFor({})('note-missing')).toBe(languages.en.refusals['note-missing'])
  })

  it('translates stages and roles, and keeps unknown ones', () => {
    const translate = translatorFor({ i18n: { language: 'de' } })
    expect([
      translate.stage('drafted'),
      translate.stage('nonsense'),
      translate.role('admin'),
    ]).toEqual(['Entwurf', 'nonsense', 'Admin'])
  })
})
