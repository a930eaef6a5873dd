// Says a sentence of the workflow in the language of whoever asks, or in English.
import type { Role, Stage } from '../domain/transitions.ts'
import type { Sentence } from './refusals.ts'

import { roles, stages } from '../domain/transitions.ts'
import { refusalSentences, workflowWords } from './refusals.ts'

type Words = typeof workflowWords.en
type Sentences = Record<Sentence, string>

/** Says sentences, and names stages and roles. */
export interface Say {
  (sentence: Sentence, values?: Record<string, string>): string
  role: (role: Role) => string
  stage: (stage: string) => string
}

/** What a language has of our translations: an app may support one that we do not speak, or reword ours. */
interface Ours {
  offprint?: { refusals?: Partial<Sentences>; words?: Partial<Words> }
}

export function sayWith(ours: Ours | undefined): Say {
  const { refusals, words } = ours?.offprint ?? {}
  const sentences = { ...refusalSentences.en, ...refusals }
  const named = { ...workflowWords.en, ...words }
  const say = (sentence: Sentence, values: Record<string, string> = {}) =>
    sentences[sentence].replaceAll(/\{\{(\w+)\}\}/g, (all, name: string) => values[name] ?? all)
  return Object.assign(say, {
    role: (role: Role) => (roles.includes(role) ? named.roles[role] : role),
    stage: (stage: string) =>
      stages.includes(stage as Stage) ? named.stages[stage as Stage] : stage,
  })
}

/** As much of a request as says its language. */
export interface Asker {
  i18n?: { translations?: object }
}

/** In the language of the request. */
export function sayIn({ i18n }: Asker): Say {
  return sayWith(i18n?.translations as Ours | undefined)
}

export const inEnglish = sayWith(undefined)
