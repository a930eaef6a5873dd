'use client'
// Messages for failures that are not of the endpoint itself: no connection, or not signed in.
import { useConfig } from '@payloadcms/ui'
import { useCallback } from 'react'

import { useAPI } from '../hooks/useOffprint.client.ts'
import { useSentTranslator } from '../hooks/useTranslator.client.ts'
import { whoIsSignedIn } from './send.client.ts'

/** Asks whether somebody is signed in, where an answer of this status may mean that nobody is. */
export function useSignedOut(): (status: number | undefined) => Promise<boolean> {
  const { config } = useConfig()
  const users = `${useAPI()}/${config.admin.user}`
  return useCallback(
    async (status) => {
      if (status !== 401 && status !== 403) {
        return false
      }
      const found = await whoIsSignedIn(users)
      return found !== null && found.user === null
    },
    [users],
  )
}

/** Says it in a sentence; in the given one where there is nothing better to say. Null is no answer at all. */
export function useErrorMessage(): (
  response: null | Response,
  otherwise: string,
) => Promise<string> {
  const { translate } = useSentTranslator()
  const isSignedOut = useSignedOut()
  return async (response, otherwise) => {
    if (response === null) {
      return translate('no-server')
    }
    return (await isSignedOut(response.status)) ? translate('signed-out') : otherwise
  }
}
