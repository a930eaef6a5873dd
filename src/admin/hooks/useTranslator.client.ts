'use client'
// Strings of the admin panel in the language of the user.
import { useTranslation } from '@payloadcms/ui'
import { useMemo } from 'react'

import type { Stage } from '../../domain/transitions.ts'
import type { AdminText } from '../../translations/languages.ts'

import { withReadableDays } from '../../translations/deskDays.ts'
import { deskWords } from '../../translations/deskWords.ts'
import {
  type AdminTranslator,
  sentTranslator,
  type SentTranslator,
} from '../../translations/sentTranslator.ts'

/** Those that are worded otherwise for one. */
type CountedWord = {
  [Word in AdminText]: `${Word}-one` extends AdminText ? Word : never
}[AdminText]

interface Stages {
  stage: (stage: Stage) => string
}

export type SentPanelTranslator = SentTranslator & Stages

export interface PanelTranslator extends AdminTranslator, Stages {
  counted: (word: CountedWord, count: number) => string
  /** Formats the days in a message of the server. */
  readable: (sentence: string) => string
}

interface SentTranslations {
  offprint?: { words?: { stages?: Partial<Record<Stage, string>> } }
}

/** For parts that are drawn by `lazily()`, or in one: it has loaded the words. */
export function useTranslator(): PanelTranslator {
  const { i18n } = useTranslation()
  const { stage } = useSentTranslator()
  const words = deskWords(i18n.language)
  return useMemo(() => {
    const translator = sentTranslator(i18n, words)
    return {
      ...translator,
      counted: (word, count) =>
        translator.translate(count === 1 ? `${word}-one` : word, { count: String(count) }),
      readable: (sentence) => withReadableDays(sentence, translator.locale),
      stage,
    }
  }, [i18n, stage, words])
}

/** For parts that are on every page: with the words that came with it. */
export function useSentTranslator(): SentPanelTranslator {
  const { i18n } = useTranslation()
  return useMemo(() => {
    const { words } = (i18n.translations as SentTranslations).offprint ?? {}
    return { ...sentTranslator(i18n), stage: (stage) => words?.stages?.[stage] ?? stage }
  }, [i18n])
}
