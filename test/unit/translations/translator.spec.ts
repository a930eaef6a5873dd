import { describe, expect, it } from 'vitest'

import type { Sentence } from '../../../src/translations/refusals.ts'

import { refusalSentences } from '../../../src/translations/refusals.ts'
import { translations } from '../../../src/translations/translations.ts'
import { createTranslator, inEnglish, translatorFor } from '../../../src/translations/translator.ts'

function placeholders(text: string) {
  return [...text.matchAll(/\{\{\w+\}\}/g)].flat().toSorted()
}

describe('every message', () => {
  const names = Object.keys(refusalSentences.en) as Sentence[]

  it.each(names)('%s exists in German, with the same placeholders', (name) => {
    const [de, en] = [refusalSentences.de[name], refusalSentences.en[name]]
    expect(de).toBeTruthy()
    expect(de).not.toBe(en)
    expect(placeholders(de)).toEqual(placeholders(en))
  })
})

describe.each(['desk', 'mail'] as const)('the %s', (part) => {
  it('have the same keys in both languages', () => {
    const [de, en] = [translations.de.offprint[part], translations.en.offprint[part]]
    expect(Object.keys(de).toSorted()).toEqual(Object.keys(en).toSorted())
    for (const [key, text] of Object.entries(en)) {
      expect(placeholders((de as Record<string, string>)[key] ?? '')).toEqual(placeholders(text))
    }
  })
})

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
    const translate = createTranslator({
      offprint: { refusals: { 'body-missing': 'Teksti puuttuu.' } },
    })
    expect(translate('body-missing')).toBe('Teksti puuttuu.')
    expect(translate('note-missing')).toBe(refusalSentences.en['note-missing'])
    expect(translate.stage('drafted')).toBe('Drafted')
    expect(translatorFor({})('note-missing')).toBe(refusalSentences.en['note-missing'])
  })

  it('translates stages and roles, and keeps unknown ones', () => {
    const translate = translatorFor({ i18n: { translations: translations.de } })
    expect([
      translate.stage('drafted'),
      translate.stage('nonsense'),
      translate.role('admin'),
    ]).toEqual(['Entwurf', 'nonsense', 'Admin'])
  })
})
