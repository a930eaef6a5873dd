'use client'
// The foot of the drawer: what is required before the move, and the buttons.
import { Button, useModal } from '@payloadcms/ui'
import { useId } from 'react'

import type { Refusal } from '../../types.ts'
import type { MoveOutlook } from '../../workflow/outlook.ts'
import type { Input } from './input.ts'

import { useTranslator } from '../hooks/useTranslator.client.ts'
import { SecondaryButton } from '../parts/Buttons.client.tsx'
import { isScheduled, modeNow } from './plans.ts'

interface Props {
  input: Input
  isPending: boolean
  label: string
  move: MoveOutlook
  onConfirm: () => void
  slug: string
}

export function Footer({ slug, input, isPending, label, move, onConfirm }: Props) {
  const { readable, translate } = useTranslator()
  const { closeModal } = useModal()
  const hold = useId()
  const { later, now } = missingFor(input, move)
  const isOpen = Boolean(input.plan) || !move.modeRefusals
  const lacksReason = move.needsReason && !input.reason.trim()
  return (
    <>
      <div aria-live="polite" className="offprint-move__hold" id={hold}>
        {isPending ? translate('saving') : null}
        {isPending ? null : <Holds holds={now.map(readable)} title={translate('required')} />}
        {isPending ? null : (
          <Holds holds={later.map(readable)} title={translate('required-by-then')} />
        )}
        {isOpen || isPending ? null : <p>{translate('plan-none')}</p>}
        {lacksReason && !isPending ? <p>{translate('reason-required')}</p> : null}
      </div>
      <div className="offprint-move__buttons">
        <Button
          disabled={isPending || !isOpen || lacksReason || now.length > 0}
          extraButtonProps={{ 'aria-describedby': hold }}
          margin={false}
          onClick={onConfirm}
        >
          {label}
        </Button>
        <SecondaryButton onClick={() => closeModal(slug)}>{translate('cancel')}</SecondaryButton>
      </div>
    </>
  )
}

/** What hinders it now, and what is still to be done before the full text goes on the blog by itself. */
function missingFor({ plan }: Input, move: MoveOutlook): { later: string[]; now: string[] } {
  if (!move.modeRefusals || !plan) {
    return { later: [], now: plan || !move.modeRefusals ? messagesOf(move.refusals) : [] }
  }
  const { modeRefusals } = move
  const mode = modeNow(plan)
  const now = mode ? messagesOf(modeRefusals[mode]) : []
  const toDo = modeRefusals.full.filter(({ code }) => code !== 'embargoed')
  const later = isScheduled(plan) ? toDo.map(({ message }) => message) : []
  return { later: later.filter((one) => !now.includes(one)), now }
}

/** Its reason answers the no of the outlet. */
function messagesOf(refusals: Refusal[]): string[] {
  return refusals.filter(({ code }) => code !== 'held-back').map(({ message }) => message)
}

function Holds({ holds, title }: { holds: string[]; title: string }) {
  if (holds.length === 0) {
    return null
  }
  return (
    <>
      <p>{title}</p>
      <ul>
        {holds.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
    </>
  )
}
