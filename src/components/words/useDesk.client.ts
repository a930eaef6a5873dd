'use client'
// The words of the desk in the language of whoever is signed in; in English where we do not speak it.
import { useTranslation } from '@payloadcms/ui'
import { useMemo } from 'react'

import type { DeskWord } from '../../translations/desk.ts'
import type { Stage } from '../../workflow/moves.ts'

import { deskWords } from '../../translations/desk.ts'
import { workflowWords } from '../../translations/refusals.ts'
import { withReadableDays } from './days.ts'

export interface Desk {
  /** For dates and numbers: the language in which the desk speaks. */
  locale: string
  /** A sentence of the server's, with its days as the desk writes them. */
  readable: (sentence: string) => string
  say: (word: DeskWord, values?: Record<string, string>) => string
  stage: (stage: Stage) => string
}

/** What a language has of our translations: an app may support one that we do not speak, or reword ours. */
interface Ours {
  offprint?: {
    desk?: Partial<Record<DeskWord, string>>
    words?: { stages?: Partial<Record<Stage, string>> }
  }
}

export function useDesk(): Desk {
  const { i18n } = useTranslation()
  return useMemo(() => {
    const { desk, words } = (i18n.translations as Ours).offprint ?? {}
    const sentences = { ...deskWords.en, ...desk }
    const stages = { ...workflowWords.en.stages, ...words?.stages }
    const locale = desk ? i18n.language : 'en'
    return {
      locale,
      readable: (sentence) => withReadableDays(sentence, locale),
      say: (word, values = {}) =>
        sentences[word].replaceAll(/\{\{(\w+)\}\}/g, (all, name: string) => values[name] ?? all),
      stage: (stage) => stages[stage],
    }
  }, [i18n])
}
