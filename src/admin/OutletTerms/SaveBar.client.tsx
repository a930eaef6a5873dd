'use client'
// Below the table, always in view: what is not saved yet, and the button that saves it.
import { Button, useConfig } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'
import { useRef } from 'react'

import type { Choices } from './changes.ts'
import type { OutletRow } from './row.ts'

import { useDesk } from '../hooks/useDesk.client.ts'
import { countFreed } from './changes.ts'

interface Props {
  choices: Choices
  discard: () => void
  isDirty: boolean
  /** Something has been saved since the page was opened. */
  isSaved: boolean
  isSaving: boolean
  problem: string
  rows: OutletRow[]
}

export function SaveBar({ choices, discard, isDirty, isSaved, isSaving, problem, rows }: Props) {
  const { translate } = useDesk()
  const { config } = useConfig()
  const bar = useRef<HTMLDivElement>(null)
  const discardAll = () => {
    discard()
    // The button that had the focus is gone.
    bar.current?.querySelector<HTMLElement>('[type=submit]')?.focus()
  }
  return (
    <div className="offprint-outlets__bar" ref={bar}>
      <div aria-live="polite" className="offprint-outlets__said">
        {problem ? <p role="alert">{problem}</p> : <Changed choices={choices} rows={rows} />}
      </div>
      {isSaved && !isDirty ? (
        <Button
          buttonStyle="secondary"
          el="link"
          margin={false}
          to={formatAdminURL({ adminRoute: config.routes.admin, path: '/queue' })}
        >
          {translate('terms-next')}
        </Button>
      ) : null}
      {isDirty ? (
        <Button buttonStyle="secondary" margin={false} onClick={discardAll}>
          {translate('terms-discard')}
        </Button>
      ) : null}
      <Button
        // Not `disabled`, which would remove the focus.
        extraButtonProps={{ 'aria-disabled': isSaving || !isDirty }}
        margin={false}
        type="submit"
      >
        {translate('terms-save')}
      </Button>
    </div>
  )
}

function Changed({ choices, rows }: Pick<Props, 'choices' | 'rows'>) {
  const { translate } = useDesk()
  const [changed, freed] = [Object.keys(choices).length, countFreed(rows, choices)]
  if (changed === 0) {
    return null
  }
  const say = (word: 'terms-changed' | 'terms-freed', count: number) =>
    translate(count === 1 ? `${word}-one` : word, { count: String(count) })
  return (
    <p>
      {say('terms-changed', changed)} {freed > 0 ? say('terms-freed', freed) : ''}
    </p>
  )
}
