// Translates messages of the workflow to the language of the request, or to English.
import { type Role, roles, type Stage, stages } from '../domain/transitions.ts'
import { inLanguageOf, type Language, type Sentence } from './languages.ts'
import { fill } from './sentTranslator.ts'

export interface Translator {
  (sentence: Sentence, values?: Record<string, string>): string
  role: (role: Role) => string
  stage: (stage: string) => string
}

/** Our translations for a language: an app may support a language that we do not, or override texts. */
interface OwnTranslations {
  offprint?: Partial<{ [K in 'refusals' | 'words']: Partial<Language[K]> }>
}

export function translatorFor({ i18n }: LocalizedRequest): Translator {
  const { refusals, words } = (i18n?.translations as OwnTranslations | undefined)?.offprint ?? {}
  const language = inLanguageOf(i18n?.language)
  const sentences = { ...language.refusals, ...refusals }
  const named = { ...language.words, ...words }
  const translate = (sentence: Sentence, values?: Record<string, string>) =>
    fill(sentences[sentence], values)
  return Object.assign(translate, {
    role: (role: Role) => (roles.includes(role) ? named.roles[role] : role),
    stage: (stage: string) =>
      stages.includes(stage as Stage) ? named.stages[stage as Stage] : stage,
  })
}

/** The part of a request that has its language. */
export interface LocalizedRequest {
  i18n?: { language?: string; translations?: object }
}

export const inEnglish = translatorFor({})
