import { acceptedLanguages } from '@payloadcms/translations'
import { describe, expect, it } from 'vitest'

import { languages } from '../../../src/translations/languages.ts'
import { sentTranslator } from '../../../src/translations/sentTranslator.ts'
import { sentWords } from '../../../src/translations/sentWords.ts'
import { withTranslations } from '../../../src/wiring/translations.ts'

type Sent = Partial<Record<string, object>>

function sent(language: string, own: Sent = {}) {
  const { translations } = withTranslations({ i18n: { translations: own } } as never) ?? {}
  return sentTranslator({ language, translations: (translations as Sent)[language] })
}

describe('the words that come with every page', () => {
  it.each(acceptedLanguages)('are complete in %s', (language) => {
    const { translate } = sent(language)
    const spoken = language in languages ? (language as keyof typeof languages) : 'en'
    const expected = languages[spoken].desk
    expect(sentWords.map((word) => translate(word))).toEqual(
      sentWords.map((word) => expected[word]),
    )
  })

  it('are English with English days where we do not speak a language', () => {
    expect(sent('it').locale).toBe('en')
    expect([sent('de').locale, sent('fr').locale]).toEqual(['de', 'fr'])
  })

  it.each([
    ['Saved', { collections: [{ slug: 'pages', versions: true }] }],
    [undefined, { collections: [{ slug: 'pages', versions: { drafts: true } }] }],
    [undefined, { globals: [{ slug: 'site', versions: { drafts: true } }] }],
  ])('call a version "%s" in an app with %j', (word, config) => {
    const { translations } = withTranslations(config as never) ?? {}
    const { version } = (translations as { en: { version?: object } }).en
    expect(version).toEqual(word && { previouslyPublished: word })
  })

  it('are those of the app first, with days in its language', () => {
    const { locale, translate } = sent('it', { it: { offprint: { desk: { undo: 'Annulla' } } } })
    expect([locale, translate('undo'), translate('password')]).toEqual([
      'it',
      'Annulla',
      'Password',
    ])
  })
})
