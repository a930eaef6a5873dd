'use client'
// Below the table, always in view: what is not saved yet, and the button that saves it.
import { useRef } from 'react'

import { useAdminPages, usePanelOptions } from '../hooks/useOffprint.client.ts'
import { useTranslator } from '../hooks/useTranslator.client.ts'
import { SecondaryButton } from '../parts/Buttons.client.tsx'
import { type Choices, countFreed, type OutletRow } from './changes.ts'

interface Props {
  choices: Choices
  discard: () => void
  isDirty: boolean
  isSaving: boolean
  problem: string
  rows: OutletRow[]
  /** How many outlets were saved last; 0 before the first time. */
  savedCount: number
}

export function TermsSaveBar(props: Props) {
  const { discard, isDirty, isSaving, problem, savedCount } = props
  const { translate } = useTranslator()
  const { queue } = useAdminPages()
  const { views } = usePanelOptions()
  const bar = useRef<HTMLDivElement>(null)
  const discardAll = () => {
    discard()
    // The button that had the focus is gone.
    bar.current?.querySelector<HTMLElement>('[type=submit]')?.focus()
  }
  return (
    <div className="offprint-outlets__bar" ref={bar}>
      <div aria-live="polite" className="offprint-outlets__message">
        {problem ? <p role="alert">{problem}</p> : <Changed {...props} />}
      </div>
      {savedCount > 0 && !isDirty && views.queue ? (
        <SecondaryButton el="link" to={queue}>
          {translate('terms-next')}
        </SecondaryButton>
      ) : null}
      {isDirty ? (
        <SecondaryButton onClick={discardAll}>{translate('discard')}</SecondaryButton>
      ) : null}
      <SecondaryButton
        buttonStyle="primary"
        // Not `disabled`, which would remove the focus.
        extraButtonProps={{ 'aria-disabled': isSaving || !isDirty }}
        type="submit"
      >
        {translate('terms-save')}
      </SecondaryButton>
    </div>
  )
}

/** Not in a toast, which would cover the buttons. */
function Changed({ choices, rows, savedCount }: Pick<Props, 'choices' | 'rows' | 'savedCount'>) {
  const { counted } = useTranslator()
  const [changed, freed] = [Object.keys(choices).length, countFreed(rows, choices)]
  if (changed === 0) {
    return savedCount > 0 ? <p>{counted('terms-saved', savedCount)}</p> : null
  }
  return (
    <p>
      {counted('terms-changed', changed)} {freed > 0 ? counted('terms-freed', freed) : ''}
    </p>
  )
}
