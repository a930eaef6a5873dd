'use client'
// The fields of the piece, in the order in which they are checked.
import { useMemo } from 'react'

import type { Precision } from '../../domain/days.ts'

import { NameIndex } from '../../import/write/names.ts'
import { DayPicker } from '../DayField/DayPicker.client.tsx'
import { useTranslator } from '../hooks/useTranslator.client.ts'
import { FieldFrame, TextField, useInputProps } from './Field.client.tsx'
import { inputId } from './fieldLabels.ts'
import { useForm } from './formContext.client.ts'

export function Fields() {
  const { translate } = useTranslator()
  return (
    <div className="offprint-intake__fields">
      <TextField isLong name="title" />
      <TextField isLong name="standfirst" />
      <TextField help={translate('intake-authors-help')} isLong name="authors" />
      <OutletField />
      <TextField name="outletUrl" type="url" />
      <DateField />
      <div className="offprint-intake__row">
        <KindField />
        <TextField name="language" />
      </div>
      <TextField name="doi" />
    </div>
  )
}

/** An outlet that is there, or the name of a new one. */
function OutletField() {
  const { translate } = useTranslator()
  const { change, outlets, values } = useForm()
  const props = useInputProps('outlet', true)
  const known = useMemo(() => new NameIndex(outlets), [outlets]).find(values.outlet)
  const help = known
    ? translate('intake-outlet-known', { name: known.name })
    : translate('intake-outlet-new')
  return (
    <FieldFrame help={values.outlet.trim() ? help : undefined} name="outlet">
      <input
        {...props}
        autoComplete="off"
        list={`${props.id}-names`}
        onChange={({ target }) => change({ outlet: target.value })}
        type="text"
        value={values.outlet}
      />
      <datalist id={`${props.id}-names`}>
        {outlets.map(({ name }) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </datalist>
    </FieldFrame>
  )
}

const precisions: Precision[] = ['day', 'month', 'year', 'unknown']

function DateField() {
  const { translate } = useTranslator()
  const { change, messages, values } = useForm()
  const { precision, published } = values
  const id = inputId('published')
  return (
    <div className="offprint-intake__row">
      <FieldFrame name="published">
        <DayPicker
          day={published || null}
          describedBy={messages.published ? `${id}-message` : undefined}
          id={id}
          isInvalid={Boolean(messages.published)}
          onChange={(day) =>
            change({ precision: precisionWith(day, precision), published: day ?? '' })
          }
        />
      </FieldFrame>
      <div className="offprint-intake__field">
        <div className="offprint-intake__label">
          <label className="field-label" htmlFor={`${id}-precision`}>
            {translate('queue-precision')}
          </label>
        </div>
        <select
          className="offprint-intake__input"
          id={`${id}-precision`}
          onChange={({ target }) => change({ precision: target.value as Precision, published })}
          value={precision}
        >
          {precisions.map((one) => (
            <option key={one} value={one}>
              {translate(`queue-precision-${one}`)}
            </option>
          ))}
        </select>
      </div>
    </div>
  )
}

/** A day that is entered is known to the day. */
function precisionWith(day: null | string, precision: Precision): Precision {
  if (day === null) {
    return 'unknown'
  }
  return precision === 'unknown' ? 'day' : precision
}

function KindField() {
  const { change, kinds, values } = useForm()
  const props = useInputProps('kind')
  return (
    <FieldFrame name="kind">
      <select
        {...props}
        onChange={({ target }) => change({ kind: target.value as typeof values.kind })}
        value={values.kind}
      >
        {kinds.map(({ label, value }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </FieldFrame>
  )
}
