'use client'
// Reads the document of the form as it is stored now, and says who saved it, and when.
import { useAuth, useConfig, useDocumentInfo, useLocale } from '@payloadcms/ui'
import { isRecord, textOf } from 'offprint-reader/document'
import { useCallback } from 'react'

import type { StoredState } from '../forms/useApply.client.ts'

import { documentValues } from '../forms/formValues.ts'
import { useAPI } from '../hooks/useOffprint.client.ts'
import { useTranslator } from '../hooks/useTranslator.client.ts'
import { send, whoIsSignedIn } from '../requests/send.client.ts'

export interface Stored extends StoredState {
  /** Whether whoever is signed in saved it, in another window. */
  isOwn: boolean
  /** Who saved it; '' where that is not known. */
  name: string
}

/** `deleted` where the document is not there any more; null where it is new, or the server did not say. */
export function useReadStored(): () => Promise<'deleted' | null | Stored> {
  const { id, collectionSlug } = useDocumentInfo()
  const { config } = useConfig()
  const api = useAPI()
  const { code: locale } = useLocale()
  const { user } = useAuth()
  return useCallback(async () => {
    if (id === undefined) {
      return null
    }
    const users = config.admin.user
    const search = new URLSearchParams({
      depth: '0',
      'fallback-locale': 'null',
      locale: locale ?? '',
    })
    const sent = await send(`${api}/${collectionSlug}/${id}?${search.toString()}`, 'GET')
    const { body, response } = sent ?? {}
    if (response?.status === 404) {
      // Before signing in, every document is not found.
      return (await whoIsSignedIn(`${api}/${users}`))?.user ? 'deleted' : null
    }
    if (!response?.ok || !isRecord(body) || typeof body.updatedAt !== 'string') {
      return null
    }
    const by = textOf(isRecord(body.updatedBy) ? body.updatedBy.id : body.updatedBy)
    const person = by ? await send(`${api}/${users}/${by}?depth=0`, 'GET') : null
    const known = isRecord(person?.body) ? person.body : {}
    return {
      name: textOf(known.name) || textOf(known.email),
      document: body,
      isOwn: by !== '' && by === String(user?.id),
      updatedAt: body.updatedAt,
      values: documentValues(body),
    }
  }, [api, collectionSlug, config, id, locale, user?.id])
}

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
