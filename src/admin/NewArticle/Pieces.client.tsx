'use client'
// The list of what was read, and what can be done next with what is saved.
import { Button, CheckIcon } from '@payloadcms/ui'
import { useEffect, useRef } from 'react'

import type { IntakeState, Work } from './types.ts'

import { useAdminPages, usePanelOptions } from '../hooks/useOffprint.client.ts'
import { useTranslator } from '../hooks/useTranslator.client.ts'
import { SecondaryButton } from '../parts/Buttons.client.tsx'
import { pieceValues, stageOf } from './values.ts'

interface ListProps {
  intake: IntakeState
  onChoose: (index: number) => void
}

/** Where the source holds several articles: one is shown and saved after the other. */
export function PieceList({ intake: { current, works }, onChoose }: ListProps) {
  const { translate } = useTranslator()
  if (works.length < 2) {
    return null
  }
  return (
    <nav aria-label={translate('intake-pieces')} className="offprint-intake__pieces">
      <p>{translate('intake-count', { count: String(works.length) })}</p>
      <ol>
        {works.map((work, index) => (
          <li key={index}>
            <button aria-current={index === current} onClick={() => onChoose(index)} type="button">
              {work.saved ? <CheckIcon /> : null}
              <span>{pieceValues(work).title || translate('intake-untitled')}</span>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  )
}

interface SavedProps {
  onAddAnother: () => void
  work: Work
}

/** After the save. It stays, where a toast would go before it is read. */
export function SavedPanel({ onAddAnother, work }: SavedProps) {
  const { translate } = useTranslator()
  const { articles, queue } = useAdminPages()
  const { views } = usePanelOptions()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const { saved } = work
  if (!saved) {
    return null
  }
  const { id, missing, title, update, warnings } = saved
  return (
    <section className="offprint-intake__saved">
      <h2 ref={heading} tabIndex={-1}>
        {translate(update ? 'intake-saved-update' : 'intake-saved', { title })}
      </h2>
      {missing.length > 0 ? (
        <p>{translate('intake-missing', { names: missing.join(', ') })}</p>
      ) : null}
      {warnings.map((warning) => (
        <p key={warning}>{warning}</p>
      ))}
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
