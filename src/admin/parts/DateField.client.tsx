'use client'
// A day, and how precisely it is known.
import type { ReactNode } from 'react'

import type { Precision } from '../../domain/days.ts'

import { DayPicker } from '../DayField/DayPicker.client.tsx'
import { useTranslator } from '../hooks/useTranslator.client.ts'
import { FieldFrame, inputProps, SelectControl } from './Field.client.tsx'

interface Props {
  beside?: ReactNode
  /** Above the input, whose calendar covers what is below it. */
  children?: ReactNode
  day: null | string
  id: string
  label: string
  message: string | undefined
  name: string
  onDay: (day: null | string) => void
  onPrecision: (precision: Precision) => void
  precision: Precision
}

const precisions: Precision[] = ['day', 'month', 'year', 'unknown']

export function DateField(props: Props) {
  const { id, name, beside, children, day, label, message, onDay, onPrecision, precision } = props
  const { translate } = useTranslator()
  return (
    <div className="offprint-field__row">
      <FieldFrame beside={beside} id={id} label={label} message={message} name={name}>
        {children}
        <DayPicker
          day={day}
          describedBy={inputProps(id, message)['aria-describedby']}
          id={id}
          isInvalid={Boolean(message)}
          onChange={onDay}
        />
      </FieldFrame>
      <FieldFrame
        id={`${id}-precision`}
        label={translate('queue-precision')}
        message={undefined}
        name={`${name}Precision`}
      >
        <SelectControl
          id={`${id}-precision`}
          onChange={onPrecision}
          options={precisions.map((value) => ({
            label: translate(`queue-precision-${value}`),
            value,
          }))}
          value={precision}
        />
      </FieldFrame>
    </div>
  )
}
