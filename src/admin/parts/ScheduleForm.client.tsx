'use client'
// When something goes on the blog by itself: as soon as it is allowed, or on a day.
import { Button } from '@payloadcms/ui'
import { useId, useState } from 'react'

import { DayPicker } from '../DayField/DayPicker.client.tsx'
import { useTranslator } from '../hooks/useTranslator.client.ts'
import { SecondaryButton } from './Buttons.client.tsx'
import './scheduleWhen.scss'

interface Props {
  /** What the first choice is called; none where only a day makes sense. */
  free?: string
  /** The day that is chosen at first, `YYYY-MM-DD`. */
  initial?: string
  isDisabled?: boolean
  /** Why it is not scheduled. */
  message: string
  onCancel: () => void
  /** Called with `YYYY-MM-DD`, or with null for as soon as it is allowed. */
  onConfirm: (on: null | string) => void
}

export function ScheduleForm(props: Props) {
  const { free, initial = null, isDisabled = false, message, onCancel, onConfirm } = props
  const { translate } = useTranslator()
  const [isOnDay, setOnDay] = useState(!free)
  const [day, setDay] = useState<null | string>(initial)
  const id = useId()
  const name = translate('plan-on-day')
  return (
    <>
      {free ? (
        <fieldset className="offprint-when">
          <legend className="offprint-unseen">{translate('do-schedule')}</legend>
          <Choice isChosen={!isOnDay} label={free} onChoose={() => setOnDay(false)} />
          <Choice isChosen={isOnDay} label={name} onChoose={() => setOnDay(true)} />
        </fieldset>
      ) : (
        <label className="field-label" htmlFor={id}>
          {name}
        </label>
      )}
      {isOnDay ? <DayPicker day={day} id={id} label={name} onChange={setDay} /> : null}
      {message ? (
        <p className="offprint-when__message" role="alert">
          {message}
        </p>
      ) : null}
      <div className="offprint-when__buttons">
        <Button
          disabled={isDisabled || (isOnDay && !day)}
          margin={false}
          onClick={() => onConfirm(isOnDay ? day : null)}
        >
          {translate('do-schedule')}
        </Button>
        <SecondaryButton onClick={onCancel}>{translate('cancel')}</SecondaryButton>
      </div>
    </>
  )
}

interface ChoiceProps {
  isChosen: boolean
  label: string
  onChoose: () => void
}

function Choice({ isChosen, label, onChoose }: ChoiceProps) {
  const id = useId()
  return (
    <label className="offprint-when__choice" htmlFor={id}>
      <input
        aria-label={label}
        checked={isChosen}
        id={id}
        name="offprint-when"
        onChange={onChoose}
        type="radio"
      />
      {label}
    </label>
  )
}
