'use client'
// A letter as it will arrive: the server fills it in again after each change.
import { useEffectEvent } from '@payloadcms/ui'
import { useEffect } from 'react'

import type { Drafts } from './useDrafts.client.ts'

import { useTranslator } from '../hooks/useTranslator.client.ts'
import { type Draft, keyOf } from './draft.ts'

interface Props {
  draft: Draft
  drafts: Drafts
}

/** Milliseconds without a change before the server is asked. */
const pause = 400

export function Preview({ draft, drafts }: Props) {
  const { translate } = useTranslator()
  const { chosen, preview } = draft
  const key = keyOf(draft)
  const isStale = preview?.of !== key && chosen.length > 0
  const refresh = useEffectEvent(() => void drafts.refresh(draft))
  useEffect(() => {
    if (isStale) {
      const timer = setTimeout(() => refresh(), pause)
      return () => clearTimeout(timer)
    }
  }, [isStale, key])
  return (
    <section aria-busy={isStale} aria-label={translate('preview')}>
      <strong>{preview?.subject}</strong>
      <textarea
        aria-label={translate('preview')}
        className="offprint-letters__preview"
        readOnly
        rows={20}
        value={preview?.text ?? translate('checking')}
      />
    </section>
  )
}
