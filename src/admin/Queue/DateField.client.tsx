'use client'
// The day at the outlet, and how precisely it is known. A day that is entered is known to the day.
import type { ReactNode } from 'react'

import type { Precision } from '../../domain/days.ts'
import type { DeskWord } from '../../translations/desk.ts'
import type { Values } from './values.ts'

import { DayPicker } from '../DayField/DayPicker.client.tsx'
import { useTranslator } from '../hooks/useTranslator.client.ts'
import { FieldFrame, inputId } from './Field.client.tsx'

interface Props {
  /** Above the input, whose calendar covers what is below it. */
  children?: ReactNode
  message: string | undefined
  onChange: (changes: Pick<Values, 'publishedAt' | 'publishedAtPrecision'>) => void
  values: Values
}

const precisions: Record<Precision, DeskWord> = {
  day: 'queue-precision-day',
  month: 'queue-precision-month',
  unknown: 'queue-precision-unknown',
  year: 'queue-precision-year',
}

export function DateField({ children, message, onChange, values }: Props) {
  const { translate } = useTranslator()
  const { publishedAt, publishedAtPrecision } = values
  const id = inputId('publishedAt')
  return (
    <div className="offprint-queue__row">
      <FieldFrame label={translate('queue-published')} message={message} name="publishedAt">
        {children}
        <DayPicker
          day={publishedAt}
          describedBy={message ? `${id}-message` : undefined}
          id={id}
          isInvalid={Boolean(message)}
          onChange={(day) => onChange(dated(day, publishedAtPrecision))}
        />
      </FieldFrame>
      <div className="offprint-queue__field">
        <label className="field-label" htmlFor={`${id}-precision`}>
          {translate('queue-precision')}
        </label>
        <select
          className="offprint-queue__input"
          id={`${id}-precision`}
          onChange={(event) =>
            onChange({ publishedAt, publishedAtPrecision: event.target.value as Precision })
          }
          value={publishedAtPrecision}
        >
          {Object.entries(precisions).map(([value, word]) => (
            <option key={value} value={value}>
              {translate(word)}
            </option>
          ))}
        </select>
      </div>
    </div>
  )
}

function dated(publishedAt: null | string, precision: Precision) {
  const isKnownNow = publishedAt !== null && precision === 'unknown'
  return { publishedAt, publishedAtPrecision: isKnownNow ? ('day' as const) : precision }
}
