// The words of our app, in processes that start other apps as well.
import { initI18n } from '@payloadcms/translations'
import { de } from '@payloadcms/translations/languages/de'
import { en } from '@payloadcms/translations/languages/en'
import { fr } from '@payloadcms/translations/languages/fr'

const supportedLanguages = { de, en, fr }
const done = Symbol.for('test.ownWords')

/** Payload keeps the words of each language for the life of a process: those of the first app that answers in it. */
export async function keepOwnWords(): Promise<void> {
  if (Reflect.get(globalThis, done)) {
    return
  }
  Reflect.set(globalThis, done, true)
  const [{ translations }, { withTranslations }] = await Promise.all([
    import('../../src/app/languages/languages.ts'),
    import('../../src/wiring/translations.ts'),
  ])
  const i18n = withTranslations({ i18n: { supportedLanguages, translations } })
  for (const language of Object.keys(supportedLanguages) as (keyof typeof supportedLanguages)[]) {
    const config = { ...i18n, fallbackLanguage: 'en', supportedLanguages } as never
    await initI18n({ config, context: 'api', language })
  }
}
