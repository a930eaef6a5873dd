// Adds our translations to the host's.
import { acceptedLanguages } from '@payloadcms/translations'
import { type Config, deepMergeSimple } from 'payload'

import { inEachLanguage, type Language } from '../translations/languages.ts'
import { sentWords } from '../translations/sentWords.ts'

type Worded = Pick<Config, 'collections' | 'globals' | 'i18n'>

/** What of our words every page of the admin panel is sent: the browser has no others before it asks for them. */
const translations = inEachLanguage(({ desk, words }) => ({ offprint: sent(desk, words) }))

type Translations = Partial<Record<string, { offprint?: { desk?: object } }>>

/**
 * The host can reword a sentence of ours: its own translations come first. Languages that we do not speak get the
 * English words.
 */
export function withTranslations({ i18n, ...config }: Worded): Config['i18n'] {
  const own = (i18n?.translations ?? {}) as Translations
  const languages = [...acceptedLanguages, ...Object.keys(i18n?.supportedLanguages ?? {})]
  const others = languages
    .filter((language) => !(language in translations))
    .map((language) => [language, inEnglish(own[language]?.offprint?.desk !== undefined)])
  return {
    ...i18n,
    translations: deepMergeSimple(
      { ...Object.fromEntries(others), ...(hasDrafts(config) ? translations : withVersions()) },
      own,
    ),
  }
}

/** Without drafts every version has been saved, and Payload calls it "Previously Published", also of a draft of ours. */
function withVersions(): object {
  const saved: Record<string, string> = inEachLanguage(({ desk }) => desk['version-saved'])
  const entries = Object.entries(translations).map(([language, words]) => [
    language,
    { ...words, version: { previouslyPublished: saved[language] } },
  ])
  return Object.fromEntries(entries) as object
}

function hasDrafts({ collections = [], globals = [] }: Worded): boolean {
  return [...collections, ...globals].some(
    ({ versions }) => typeof versions === 'object' && Boolean(versions.drafts),
  )
}

/** `language` says in which language days are written: in that of the words, once the host has some of its own. */
function inEnglish(hasOwnWords: boolean): object {
  return { offprint: { ...translations.en.offprint, ...(hasOwnWords ? {} : { language: 'en' }) } }
}

function sent(desk: Language['desk'], { stages }: Language['words']) {
  return {
    desk: Object.fromEntries(sentWords.map((word) => [word, desk[word]])),
    words: { stages },
  }
}
