'use client'
// After the save: what can be done next. It stays, where a toast would go before it is read.
import { Button } from '@payloadcms/ui'
import { useEffect, useRef } from 'react'

import type { Work } from './types.ts'

import { useAdminPages } from '../hooks/useAddresses.client.ts'
import { usePanelOptions } from '../hooks/useOffprint.client.ts'
import { useTranslator } from '../hooks/useTranslator.client.ts'
import { SecondaryButton } from '../parts/Buttons.client.tsx'
import { stageOf } from './values.ts'

interface Props {
  onAddAnother: () => void
  work: Work
}

export function SavedPanel({ onAddAnother, work }: Props) {
  const { translate } = useTranslator()
  const { articles, queue } = useAdminPages()
  const { views } = usePanelOptions()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const { saved } = work
  if (!saved) {
    return null
  }
  const { id, missing, title, update } = saved
  return (
    <section className="offprint-intake__saved">
      <h2 ref={heading} tabIndex={-1}>
        {translate(update ? 'intake-saved-update' : 'intake-saved', { title })}
      </h2>
      {missing.length > 0 ? (
        <p>{translate('intake-missing', { names: missing.join(', ') })}</p>
      ) : null}
      <div className="offprint-intake__buttons">
        <Button el="link" margin={false} to={`${articles}/${id}`}>
          {translate('intake-open')}
        </Button>
        <SecondaryButton onClick={onAddAnother}>{translate('intake-add-another')}</SecondaryButton>
        {views.queue && stageOf(work) === 'published-at-outlet' ? (
          <SecondaryButton el="link" to={`${queue}?start=${id}`}>
            {translate('intake-republish')}
          </SecondaryButton>
        ) : null}
      </div>
    </section>
  )
}
