'use client'
// Strings of the admin panel in the language of the user, in English if it is not translated.
import { useTranslation } from '@payloadcms/ui'
import { useMemo } from 'react'

import type { Stage } from '../../domain/transitions.ts'
import type { Words } from '../../translations/sayDesk.ts'

import { withReadableDays } from '../../translations/deskDays.ts'
import { workflowWords } from '../../translations/refusals.ts'
import { deskWordsIn } from '../../translations/sayDesk.ts'

export interface Desk extends Words {
  /** A sentence of the server's, with its days as the desk writes them. */
  readable: (sentence: string) => string
  stage: (stage: Stage) => string
}

/** What a language has of our translations: an app may support one that we do not speak, or reword ours. */
interface Ours {
  offprint?: { words?: { stages?: Partial<Record<Stage, string>> } }
}

export function useDesk(): Desk {
  const { i18n } = useTranslation()
  return useMemo(() => {
    const { words } = (i18n.translations as Ours).offprint ?? {}
    const stages = { ...workflowWords.en.stages, ...words?.stages }
    const spoken = deskWordsIn(i18n)
    return {
      ...spoken,
      readable: (sentence) => withReadableDays(sentence, spoken.locale),
      stage: (stage) => stages[stage],
    }
  }, [i18n])
}
