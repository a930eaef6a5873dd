'use client'
// Asks the server which articles the terms in the form would affect.
import { useAllFormFields, useDocumentInfo } from '@payloadcms/ui'
import { reduceFieldsToValues } from 'payload/shared'
import { useEffect, useState } from 'react'

import type { Touched } from '../../workflow/termsOutlook.ts'

import { useEndpoints } from '../hooks/useAddresses.client.ts'
import { fetchJSON } from '../requests/useResponse.client.ts'

/** Milliseconds without typing before a request. */
const pause = 400

export function useAffectedArticles() {
  const { id, hasSavePermission, lastUpdateTime } = useDocumentInfo()
  const { outlets } = useEndpoints()
  const [fields] = useAllFormFields()
  const [touched, setTouched] = useState<null | Touched>(null)
  const [state, setState] = useState<'asking' | 'failed' | 'known'>('asking')
  const endpoint = `${outlets}/${id}/outlook`
  const terms = JSON.stringify(reduceFieldsToValues(fields, true).terms ?? {})

  useEffect(() => {
    // Only editors may see the terms and the articles they affect.
    if (id === undefined || !hasSavePermission) {
      return
    }
    const leave = new AbortController()
    const timer = setTimeout(() => {
      setState('asking')
      fetchJSON<Touched>(endpoint, leave.signal, { terms: JSON.parse(terms) as unknown })
        .then((answer) => {
          setTouched(answer)
          setState('known')
        })
        .catch((error: Error) => {
          if (error.name !== 'AbortError') {
            setState('failed')
          }
        })
    }, pause)
    return () => {
      clearTimeout(timer)
      leave.abort()
    }
  }, [endpoint, hasSavePermission, id, lastUpdateTime, terms])
  return { failed: state === 'failed', isAsking: state === 'asking', touched }
}
