import { acceptedLanguages } from '@payloadcms/translations'
import { describe, expect, it } from 'vitest'

import { deskWords } from '../../../src/translations/desk.ts'
import { sentTranslator } from '../../../src/translations/sentTranslator.ts'
import { withTranslations } from '../../../src/wiring/translations.ts'

type Sent = Partial<Record<string, object>>

function sent(language: string, own: Sent = {}) {
  const { translations } = withTranslations({ translations: own } as never) ?? {}
  return sentTranslator({ language, translations: (translations as Sent)[language] })
}

describe('the words that the browser gets', () => {
  it.each(acceptedLanguages)('are complete in %s', (language) => {
    const { translate } = sent(language)
    const words = Object.keys(deskWords.en) as (keyof typeof deskWords.en)[]
    const expected = language === 'de' ? deskWords.de : deskWords.en
    expect(words.map((word) => translate(word))).toEqual(words.map((word) => expected[word]))
  })

  it('are English with English days where we do not speak a language', () => {
    expect(sent('fr').locale).toBe('en')
    expect(sent('de').locale).toBe('de')
  })

  it('are those of the app first, with days in its language', () => {
    const { locale, translate } = sent('fr', { fr: { offprint: { desk: { cancel: 'Annuler' } } } })
    expect([locale, translate('cancel'), translate('load')]).toEqual(['fr', 'Annuler', 'Load'])
  })
})
