'use client'
// When something goes on the blog by itself: as soon as it is allowed, or on a day.
import { useId } from 'react'

import { DayPicker } from '../DayField/DayPicker.client.tsx'
import { useTranslator } from '../hooks/useTranslator.client.ts'
import './scheduleWhen.scss'

interface Props {
  /** `YYYY-MM-DD`; null until one is chosen. */
  day: null | string
  /** What the first choice is called; none where only a day makes sense. */
  free?: string
  isOnDay: boolean
  onChange: (isOnDay: boolean) => void
  onDay: (day: null | string) => void
  today?: string
}

export function ScheduleWhen({ day, free, isOnDay, onChange, onDay, today }: Props) {
  const { translate } = useTranslator()
  const id = useId()
  const name = translate('queue-schedule-day')
  return (
    <>
      {free ? (
        <fieldset className="offprint-when">
          <legend className="offprint-unseen">{translate('queue-schedule')}</legend>
          <Choice isChosen={!isOnDay} label={free} onChoose={() => onChange(false)} />
          <Choice isChosen={isOnDay} label={name} onChoose={() => onChange(true)} />
        </fieldset>
      ) : null}
      {isOnDay ? (
        <DayPicker day={day} earliest={today} id={id} label={name} onChange={onDay} />
      ) : null}
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
