'use client'
// Strings of the admin panel in the language of the user, as the server sent them.
import { useTranslation } from '@payloadcms/ui'
import { useMemo } from 'react'

import type { Stage } from '../../domain/transitions.ts'

import { withReadableDays } from '../../translations/deskDays.ts'
import { type DeskTranslator, sentTranslator } from '../../translations/sentTranslator.ts'

export interface PanelTranslator extends DeskTranslator {
  /** Formats the days in a message of the server. */
  readable: (sentence: string) => string
  stage: (stage: Stage) => string
}

interface SentTranslations {
  offprint?: { words?: { stages?: Partial<Record<Stage, string>> } }
}

export function useTranslator(): PanelTranslator {
  const { i18n } = useTranslation()
  return useMemo(() => {
    const { words } = (i18n.translations as SentTranslations).offprint ?? {}
    const translator = sentTranslator(i18n)
    return {
      ...translator,
      readable: (sentence) => withReadableDays(sentence, translator.locale),
      stage: (stage) => words?.stages?.[stage] ?? stage,
    }
  }, [i18n])
}
