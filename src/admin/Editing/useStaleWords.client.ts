'use client'
// Who saved a newer state, and when, in words.
import type { Stored } from './useReadStored.client.ts'

import { useDesk } from '../hooks/useDesk.client.ts'

interface StaleWords {
  /** Of the newer version, where a choice is made. */
  nameOfTheirs: (stored: Stored) => string
  whoSaved: (stored: Stored) => string
}

export function useStaleWords(): StaleWords {
  const { locale, say } = useDesk()
  return {
    nameOfTheirs: ({ name, isOwn }) =>
      name && !isOwn ? say('stale-theirs', { name }) : say('stale-newer'),
    whoSaved: ({ name, isOwn, updatedAt }) => {
      const when = timeOf(new Date(updatedAt), locale)
      const word = isOwn ? 'stale-own' : name ? 'stale-saved' : 'stale-saved-unnamed'
      return say(word, { name, when })
    },
  }
}

/** The time alone where it was today. In 24 hours, as Payload tells times. */
function timeOf(moment: Date, locale: string): string {
  const isToday = moment.toDateString() === new Date().toDateString()
  const time = { hour: '2-digit', hourCycle: 'h23', minute: '2-digit' } as const
  const day = { day: 'numeric', month: 'short' } as const
  return moment.toLocaleString(locale, isToday ? time : { ...day, ...time })
}
