'use client'
// The drawer for a move: input, obstacles, confirmation.
import { Drawer, TextareaInput, useDocumentInfo } from '@payloadcms/ui'
import { useState } from 'react'

import type { Stage } from '../../domain/transitions.ts'
import type { DeskWord } from '../../translations/desk.ts'
import type { MoveOutlook, Outlook } from '../../workflow/outlook.ts'
import type { MoveName } from '../StageBar/moveName.ts'
import type { Input } from './input.ts'

import { useMoveCopy } from '../Editing/copies/useMoveCopy.client.ts'
import { useDesk } from '../hooks/useDesk.client.ts'
import { useDialogName } from '../hooks/useDialogName.client.ts'
import { useToday } from '../hooks/useToday.client.ts'
import { moveName } from '../StageBar/moveName.ts'
import { choiceToRepeat } from '../Undo/marks.client.ts'
import { BlogFields } from './BlogFields.client.tsx'
import { FieldMessage } from './FieldMessage.client.tsx'
import './index.scss'
import { Footer } from './Footer.client.tsx'
import { initialInput, requestOf } from './input.ts'
import { MoveCopies } from './MoveCopies.client.tsx'
import { MoveError } from './MoveError.client.tsx'
import { useMove } from './useMove.client.ts'

interface Props {
  move: MoveOutlook
  pictures: Outlook['picturesAway']
  slug: string
  stage: Stage
}

const effects: Record<MoveName, DeskWord> = {
  publish: 'publish-help',
  republish: 'republish-help',
  'take-down': 'take-down-help',
  withdraw: 'withdraw-help',
}

export function MoveDrawer(props: Props) {
  const { translate } = useDesk()
  const title = translate(moveName(props.stage, props.move.to as Stage))
  return (
    <Drawer className="offprint-move-drawer" slug={props.slug} title={title}>
      <MoveForm {...props} title={title} />
    </Drawer>
  )
}

/** Mounted only while the drawer is open, so that each opening starts with the proposal. */
function MoveForm({ slug, move, pictures, stage, title }: { title: string } & Props) {
  const { translate } = useDesk()
  // As the drawer was opened: midnight changes no date that somebody has chosen.
  const now = useToday()
  const [today] = useState(now)
  const { id } = useDocumentInfo()
  const [first] = useState<Input>(() => initialInput(move, today, choiceToRepeat(String(id))))
  const [input, setInput] = useState<Input>(first)
  const copies = useMoveCopy({ first, now: input, to: move.to })
  const { isBusy, isUnsaved, make, problem } = useMove(copies.drop)
  const change = (part: Partial<Input>) => setInput((now) => ({ ...now, ...part }))
  const ofFields = problem?.kind === 'refused' ? problem.ofFields : {}
  useDialogName(slug, title)
  return (
    <div className="offprint-move">
      <p className="offprint-move__effect">
        {translate(effects[moveName(stage, move.to as Stage)])}
      </p>
      <MoveCopies copies={copies} input={input} onRestore={change} />
      {isUnsaved ? <p>{translate('saves-first')}</p> : null}
      {problem ? <MoveError problem={problem} /> : null}
      {move.modeRefusals ? (
        <BlogFields
          input={input}
          move={move}
          ofFields={ofFields}
          onChange={change}
          pictures={pictures}
          today={today}
        />
      ) : null}
      <Reason input={input} message={ofFields.reason} move={move} onChange={change} />
      <Footer
        input={input}
        isBusy={isBusy}
        label={isUnsaved ? translate('save-and-move') : title}
        move={move}
        onConfirm={() => void make(requestOf(input, move, stage, today))}
        slug={slug}
      />
    </div>
  )
}

interface ReasonProps {
  input: Input
  message: string | undefined
  move: MoveOutlook
  onChange: (part: Pick<Input, 'reason'>) => void
}

function Reason({ input, message, move, onChange }: ReasonProps) {
  const { translate } = useDesk()
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
