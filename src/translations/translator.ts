// Translates messages of the workflow to the language of the request, or to English.
import type { Role, Stage } from '../domain/transitions.ts'
import type { Sentence } from './refusals.ts'

import { roles, stages } from '../domain/transitions.ts'
import { refusalSentences, workflowWords } from './refusals.ts'

type Words = typeof workflowWords.en
type Sentences = Record<Sentence, string>

/** Translates messages, and names of stages and roles. */
export interface Translator {
  (sentence: Sentence, values?: Record<string, string>): string
  role: (role: Role) => string
  stage: (stage: string) => string
}

/** Our translations for a language: an app may support a language that we do not, or override texts. */
interface OwnTranslations {
  offprint?: { refusals?: Partial<Sentences>; words?: Partial<Words> }
}

export function createTranslator(own: OwnTranslations | undefined): Translator {
  const { refusals, words } = own?.offprint ?? {}
  const sentences = { ...refusalSentences.en, ...refusals }
  const named = { ...workflowWords.en, ...words }
  const translate = (sentence: Sentence, values: Record<string, string> = {}) =>
    sentences[sentence].replaceAll(/\{\{(\w+)\}\}/g, (all, name: string) => values[name] ?? all)
  return Object.assign(translate, {
    role: (role: Role) => (roles.includes(role) ? named.roles[role] : role),
    stage: (stage: string) =>
      stages.includes(stage as Stage) ? named.stages[stage as Stage] : stage,
  })
}

/** The part of a request that has its language. */
export interface LocalizedRequest {
  i18n?: { translations?: object }
}

/** In the language of the request. */
export function translatorFor({ i18n }: LocalizedRequest): Translator {
  return createTranslator(i18n?.translations as OwnTranslations | undefined)
}

export const inEnglish = createTranslator(undefined)
