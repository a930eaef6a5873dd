'use client'
// A day, and how precisely it is known.
import type { ReactNode } from 'react'

import type { Precision } from '../../domain/days.ts'

import { DayPicker } from '../DayField/DayPicker.client.tsx'
import { useTranslator } from '../hooks/useTranslator.client.ts'
import { FieldFrame, type FrameProps, inputProps, SelectControl } from './Field.client.tsx'

interface Props extends Omit<FrameProps, 'children' | 'help'> {
  /** Above the input, whose calendar covers what is below it. */
  children?: ReactNode
  day: null | string
  onDay: (day: null | string) => void
  onPrecision: (precision: Precision) => void
  precision: Precision
}

const precisions: Precision[] = ['day', 'month', 'year', 'unknown']

export function DateField(props: Props) {
  const { children, day, onDay, onPrecision, precision, ...frame } = props
  const { id, name, message } = frame
  const { translate } = useTranslator()
  return (
    <div className="offprint-field__row">
      <FieldFrame {...frame}>
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
