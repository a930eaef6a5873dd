'use client'
// Who has taken the article: with one press it is one's own, with two somebody else's, who is told.
import { useId, useState } from 'react'

import type { WorkActions } from './useWork.client.ts'

import { useTranslator } from '../hooks/useTranslator.client.ts'
import { SmallButton } from '../parts/Buttons.client.tsx'
import { FieldFrame, inputProps, SelectControl, TextControl } from '../parts/Field.client.tsx'

export function Taken(actions: WorkActions) {
  const { change, isPending, me, work } = actions
  const { translate } = useTranslator()
  const [isOpen, setOpen] = useState(false)
  const { assignee, people } = work
  const isOwn = assignee?.id === me
  const words = !assignee
    ? translate('work-nobody')
    : isOwn
      ? translate('work-taken-own')
      : translate('work-taken', { name: assignee.name })
  return (
    <>
      <p role="status">{words}</p>
      <div className="offprint-work__row">
        <SmallButton
          disabled={isPending}
          onClick={() => void change({ assignee: isOwn ? null : (me ?? null) })}
        >
          {translate(isOwn ? 'work-release' : 'work-take')}
        </SmallButton>
        {people.some(({ id }) => id !== me) ? (
          <SmallButton
            extraButtonProps={{ 'aria-expanded': isOpen }}
            onClick={() => setOpen(!isOpen)}
          >
            {translate('work-hand-over')}
          </SmallButton>
        ) : null}
      </div>
      {isOpen ? <HandOver {...actions} close={() => setOpen(false)} /> : null}
    </>
  )
}

/** No form: it stands in one. */
function HandOver({ change, close, isPending, me, work }: { close: () => void } & WorkActions) {
  const { translate } = useTranslator()
  const id = useId()
  const others = work.people.filter((one) => one.id !== me)
  // Whoever has it, or else an editor.
  const first =
    others.find((one) => one.id === work.assignee?.id) ??
    others.find(({ role }) => role === 'editor') ??
    others[0]
  const [to, setTo] = useState(String(first?.id ?? ''))
  const [message, setMessage] = useState('')
  const submit = async () => {
    const assignee = others.find((one) => String(one.id) === to)?.id
    if (assignee !== undefined && (await change({ assignee, message }))) {
      close()
    }
  }
  return (
    <div className="offprint-work__form">
      <FieldFrame id={`${id}-to`} label={translate('to')} name="to">
        <SelectControl
          id={`${id}-to`}
          onChange={setTo}
          options={others.map((one) => ({ label: one.name, value: String(one.id) }))}
          value={to}
        />
      </FieldFrame>
      <FieldFrame id={`${id}-message`} label={translate('work-message')} name="message">
        <TextControl
          input={inputProps(`${id}-message`)}
          onChange={setMessage}
          rows={2}
          value={message}
        />
      </FieldFrame>
      <SmallButton disabled={isPending} onClick={() => void submit()}>
        {translate('work-hand-over-send')}
      </SmallButton>
    </div>
  )
}
