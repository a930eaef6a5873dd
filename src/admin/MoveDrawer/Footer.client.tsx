'use client'
// The foot of the drawer: what is required before the move, and the buttons.
import { Button, useModal } from '@payloadcms/ui'
import { useId } from 'react'

import type { MoveOutlook } from '../../workflow/outlook.ts'
import type { Input } from './input.ts'

import { useDesk } from '../hooks/useDesk.client.ts'

interface Props {
  input: Input
  isBusy: boolean
  label: string
  move: MoveOutlook
  onConfirm: () => void
  slug: string
}

export function Footer({ slug, input, isBusy, label, move, onConfirm }: Props) {
  const { readable, translate } = useDesk()
  const { closeModal } = useModal()
  const hold = useId()
  const obstacles = (move.modeRefusals?.[input.mode] ?? move.refusals).map(({ message }) =>
    readable(message),
  )
  const lacksReason = move.needsReason && !input.reason.trim()
  return (
    <>
      <div aria-live="polite" className="offprint-move__hold" id={hold}>
        {isBusy ? translate('saving') : <Holds holds={obstacles} />}
        {lacksReason && !isBusy ? <p>{translate('reason-required')}</p> : null}
      </div>
      <div className="offprint-move__buttons">
        <Button
          disabled={isBusy || lacksReason || obstacles.length > 0}
          extraButtonProps={{ 'aria-describedby': hold }}
          margin={false}
          onClick={onConfirm}
        >
          {label}
        </Button>
        <Button buttonStyle="secondary" margin={false} onClick={() => closeModal(slug)}>
          {translate('cancel')}
        </Button>
      </div>
    </>
  )
}

function Holds({ holds }: { holds: string[] }) {
  const { translate } = useDesk()
  if (holds.length === 0) {
    return null
  }
  return (
    <>
      <p>{translate('required')}</p>
      <ul>
        {holds.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
    </>
  )
}
