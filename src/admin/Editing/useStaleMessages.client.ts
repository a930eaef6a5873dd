'use client'
// Messages about a newer version: who saved it, and when.
import type { Stored } from './useReadStored.client.ts'

import { useTranslator } from '../hooks/useTranslator.client.ts'

interface StaleMessages {
  /** Label of the newer version in the comparison. */
  nameOfTheirs: (stored: Stored) => string
  whoSaved: (stored: Stored) => string
}

export function useStaleMessages(): StaleMessages {
  const { locale, translate } = useTranslator()
  return {
    nameOfTheirs: ({ name, isOwn }) =>
      name && !isOwn ? translate('stale-theirs', { name }) : translate('stale-newer'),
    whoSaved: ({ name, isOwn, updatedAt }) => {
      const when = timeOf(new Date(updatedAt), locale)
      const word = isOwn ? 'stale-own' : name ? 'stale-saved' : 'stale-saved-unnamed'
      return translate(word, { name, when })
    },
  }
}

/** Only the time if it was today. In 24 hours, as in the rest of Payload. */
function timeOf(moment: Date, locale: string): string {
  const isToday = moment.toDateString() === new Date().toDateString()
  const time = { hour: '2-digit', hourCycle: 'h23', minute: '2-digit' } as const
  const day = { day: 'numeric', month: 'short' } as const
  return moment.toLocaleString(locale, isToday ? time : { ...day, ...time })
}
