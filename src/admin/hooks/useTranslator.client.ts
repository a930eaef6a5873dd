'use client'
// Strings of the admin panel in the language of the user, as the server sent them.
import { useTranslation } from '@payloadcms/ui'
import { useMemo } from 'react'

import type { Stage } from '../../domain/transitions.ts'
import type { AdminText } from '../../translations/languages.ts'

import { withReadableDays } from '../../translations/deskDays.ts'
import { type AdminTranslator, sentTranslator } from '../../translations/sentTranslator.ts'

/** Those that are worded otherwise for one. */
type CountedWord = {
  [Word in AdminText]: `${Word}-one` extends AdminText ? Word : never
}[AdminText]

export interface PanelTranslator extends AdminTranslator {
  counted: (word: CountedWord, count: number) => string
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
      counted: (word, count) =>
        translator.translate(count === 1 ? `${word}-one` : word, { count: String(count) }),
      readable: (sentence) => withReadableDays(sentence, translator.locale),
      stage: (stage) => words?.stages?.[stage] ?? stage,
    }
  }, [i18n])
}
