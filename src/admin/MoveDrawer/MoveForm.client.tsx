'use client'
// What is entered for a move: mode, reason, address. Loaded apart: it is not needed before its drawer opens.
import { TextareaInput } from '@payloadcms/ui'
import { useState } from 'react'

import type { Stage } from '../../domain/transitions.ts'
import type { MoveOutlook, Outlook } from '../../workflow/outlook.ts'

import { useMoveCopy } from '../copies/useMoveCopy.client.ts'
import { useToday } from '../hooks/useOffprint.client.ts'
import { useTranslator } from '../hooks/useTranslator.client.ts'
import { choiceToRepeat } from '../moves/afterMove.client.ts'
import { moveName } from '../moves/moveName.ts'
import { useMoveTarget } from '../moves/moveTarget.client.ts'
import { BlogFields } from './BlogFields.client.tsx'
import { Footer } from './Footer.client.tsx'
import { initialInput, type Input, requestsOf } from './input.ts'
import './index.scss'
import '../styles/touch.scss'
import { MoveCopies } from './MoveCopies.client.tsx'
import { FieldMessage, MoveError } from './MoveError.client.tsx'
import { modeNow, planAction } from './plans.ts'
import { useMove } from './useMove.client.ts'

export interface MoveProps {
  move: MoveOutlook
  outlook: Outlook
  slug: string
}

export type MoveFormProps = { title: string } & MoveProps

/** Mounted only while the drawer is open, so that each opening starts with the proposal. */
export function MoveForm({ slug, move, outlook, title }: MoveFormProps) {
  const { translate } = useTranslator()
  const { change, copies, input, today } = useInput(move, outlook)
  const { isUnsaved } = useMoveTarget()
  const { isPending, make, problem } = useMove(copies.drop)
  const ofFields = problem?.kind === 'refused' ? problem.ofFields : {}
  const isUpgrade = move.to === outlook.stage
  const label = useLabel(isUpgrade ? 'full' : input.plan, isUnsaved, title)
  const isMove = !input.plan || modeNow(input.plan) !== null
  return (
    <div className="offprint-move">
      {isMove ? (
        <p className="offprint-move__effect">
          {translate(`${moveName(outlook.stage, move.to as Stage)}-help`)}
        </p>
      ) : null}
      <MoveCopies copies={copies} freeFrom={outlook.freeFrom} input={input} onRestore={change} />
      {isUnsaved ? <p>{translate('saves-first')}</p> : null}
      {problem ? <MoveError problem={problem} /> : null}
      {move.modeRefusals ? (
        <BlogFields
          input={input}
          move={move}
          ofFields={ofFields}
          onChange={change}
          outlook={outlook}
          today={today}
        />
      ) : null}
      {isMove ? (
        <Reason input={input} message={ofFields.reason} move={move} onChange={change} />
      ) : null}
      <Footer
        input={input}
        isPending={isPending}
        label={label}
        move={move}
        onConfirm={() => void make(requestsOf(input, move, outlook.stage, today), input.plan)}
        slug={slug}
      />
    </div>
  )
}

/** What is entered, with its copy in this browser. */
function useInput(move: MoveOutlook, outlook: Outlook) {
  // As the drawer was opened: midnight changes no date that somebody has chosen.
  const now = useToday()
  const [today] = useState(now)
  const { id, title } = useMoveTarget()
  const [first] = useState<Input>(() => {
    const prospect = { freeFrom: outlook.freeFrom, fullText: outlook.outlet?.step, move }
    const { schedule } = outlook
    return initialInput(prospect, today, { repeat: choiceToRepeat(String(id)), schedule })
  })
  const [input, setInput] = useState<Input>(first)
  const copies = useMoveCopy({ id, first, now: input, title, to: move.to })
  const change = (part: Partial<Input>) => setInput((before) => ({ ...before, ...part }))
  return { change, copies, input, today }
}

/** The button says what it does. */
function useLabel(plan: Input['plan'], isUnsaved: boolean, title: string): string {
  const { translate } = useTranslator()
  if (plan) {
    return translate(planAction(plan, isUnsaved))
  }
  return isUnsaved ? translate('save-and-move') : title
}

interface ReasonProps {
  input: Input
  message: string | undefined
  move: MoveOutlook
  onChange: (part: Pick<Input, 'reason'>) => void
}

function Reason({ input, message, move, onChange }: ReasonProps) {
  const { translate } = useTranslator()
  return (
    <TextareaInput
      AfterInput={<FieldMessage message={message} />}
      description={translate('reason-help')}
      label={translate(move.needsReason ? 'reason' : 'reason-optional')}
      onChange={(event) => onChange({ reason: event.target.value })}
      path="offprint-move.reason"
      required={move.needsReason}
      value={input.reason}
    />
  )
}
