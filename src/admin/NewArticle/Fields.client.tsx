'use client'
// The fields of the piece, in the order in which they are checked.
import { useMemo } from 'react'

import type { Precision } from '../../domain/days.ts'

import { NameIndex } from '../../import/write/names.ts'
import { useTranslator } from '../hooks/useTranslator.client.ts'
import { DateField } from '../parts/DateField.client.tsx'
import { FieldFrame, inputProps, SelectControl } from '../parts/Field.client.tsx'
import { TextField, useFieldProps, useIntakeForm } from './Field.client.tsx'

export function Fields() {
  const { translate } = useTranslator()
  return (
    <div className="offprint-intake__fields">
      <TextField isLong name="title" />
      <TextField isLong name="standfirst" />
      <TextField help={translate('intake-authors-help')} isLong name="authors" />
      <OutletField />
      <TextField name="outletUrl" type="url" />
      <PublishedField />
      <div className="offprint-field__row">
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
  const { change, outlets, values } = useIntakeForm()
  const field = useFieldProps('outlet')
  const known = useMemo(() => new NameIndex(outlets), [outlets]).find(values.outlet)
  const help = known
    ? translate('intake-outlet-known', { name: known.name })
    : translate('intake-outlet-new')
  return (
    <FieldFrame {...field} help={values.outlet.trim() ? help : undefined}>
      <input
        {...inputProps(field.id, field.message, help)}
        autoComplete="off"
        list={`${field.id}-names`}
        onChange={({ target }) => change({ outlet: target.value })}
        type="text"
        value={values.outlet}
      />
      <datalist id={`${field.id}-names`}>
        {outlets.map(({ name }) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </datalist>
    </FieldFrame>
  )
}

function PublishedField() {
  const { change, values } = useIntakeForm()
  const { precision, published } = values
  return (
    <DateField
      {...useFieldProps('published')}
      day={published || null}
      onDay={(day) => change({ precision: precisionWith(day, precision), published: day ?? '' })}
      onPrecision={(chosen) => change({ precision: chosen, published })}
      precision={precision}
    />
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
  const { change, kinds, values } = useIntakeForm()
  const field = useFieldProps('kind')
  return (
    <FieldFrame {...field}>
      <SelectControl
        {...inputProps(field.id, field.message)}
        onChange={(kind) => change({ kind })}
        options={kinds}
        value={values.kind}
      />
    </FieldFrame>
  )
}
