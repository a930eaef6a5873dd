'use client'
// Below the table, always in view: what is not saved yet, and the button that saves it.
import { Button } from '@payloadcms/ui'

import type { Choices } from './changes.ts'
import type { OutletRow } from './row.ts'

import { useDesk } from '../hooks/useDesk.client.ts'
import { countFreed } from './changes.ts'

interface Props {
  choices: Choices
  discard: () => void
  isDirty: boolean
  isSaving: boolean
  problem: string
  rows: OutletRow[]
}

export function SaveBar({ choices, discard, isDirty, isSaving, problem, rows }: Props) {
  const { translate } = useDesk()
  return (
    <div className="offprint-outlets__bar">
      <div aria-live="polite" className="offprint-outlets__said">
        {problem ? <p role="alert">{problem}</p> : <Changed choices={choices} rows={rows} />}
      </div>
      {isDirty ? (
        <Button buttonStyle="secondary" margin={false} onClick={discard}>
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
