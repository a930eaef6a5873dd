'use client'
// Stores a copy; where the browser cannot, it says so once.
import { toast } from '@payloadcms/ui'
import { useCallback } from 'react'

import type { Copy } from './copy.ts'

import { useTranslator } from '../hooks/useTranslator.client.ts'
import { putCopy } from './store.client.ts'

let hasTold = false

export function usePut(): (copy: Copy) => Promise<boolean> {
  const { translate } = useTranslator()
  return useCallback(
    async (copy) => {
      const isKept = await putCopy(copy)
      if (!isKept && !hasTold) {
        hasTold = true
        toast.warning(translate('copies-full'), { duration: 20_000 })
      }
      return isKept
    },
    [translate],
  )
}
