'use client'
// Strings of the admin panel in the language of the user, in English if it is not translated.
import { useTranslation } from '@payloadcms/ui'
import { useMemo } from 'react'

import type { Stage } from '../../domain/transitions.ts'
import type { DeskTranslator } from '../../translations/deskTranslator.ts'

import { withReadableDays } from '../../translations/deskDays.ts'
import { deskTranslator } from '../../translations/deskTranslator.ts'
import { workflowWords } from '../../translations/refusals.ts'

export interface Desk extends DeskTranslator {
  /** Formats the days in a message of the server. */
  readable: (sentence: string) => string
  stage: (stage: Stage) => string
}

/** Our translations for a language: an app may support a language that we do not, or override texts. */
interface OwnTranslations {
  offprint?: { words?: { stages?: Partial<Record<Stage, string>> } }
}

export function useDesk(): Desk {
  const { i18n } = useTranslation()
  return useMemo(() => {
    const { words } = (i18n.translations as OwnTranslations).offprint ?? {}
    const stages = { ...workflowWords.en.stages, ...words?.stages }
    const translator = deskTranslator(i18n)
    return {
      ...translator,
      readable: (sentence) => withReadableDays(sentence, translator.locale),
      stage: (stage) => stages[stage],
    }
  }, [i18n])
}
