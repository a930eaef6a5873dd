'use client'
// The fields of an action, each of its kind.
import { getTranslation } from '@payloadcms/translations'
import { useConfig, useTranslation } from '@payloadcms/ui'
import { useId } from 'react'

import type { FieldOfForm, Values } from './forms.ts'

import { precisions } from '../../domain/days.ts'
import { modes } from '../../domain/terms.ts'
import { DayPicker } from '../DayField/DayPicker.client.tsx'
import { useEndpoints } from '../hooks/useOffprint.client.ts'
import { useTranslator } from '../hooks/useTranslator.client.ts'
import { FieldFrame, inputProps, SelectControl, TextControl } from '../parts/Field.client.tsx'
import { useResponse } from '../requests/useResponse.client.ts'

interface Props {
  fields: FieldOfForm[]
  onChange: (values: Values) => void
  values: Values
}

export function Fields({ fields, onChange, values }: Props) {
  return fields.map((field) => (
    <Field
      field={field}
      key={field.name}
      onChange={(value) => onChange({ ...values, [field.name]: value })}
      value={values[field.name] ?? ''}
    />
  ))
}

interface FieldProps {
  field: FieldOfForm
  onChange: (value: string) => void
  value: string
}

function Field(props: FieldProps) {
  const { name, help, label } = props.field
  const { translate } = useTranslator()
  const id = useId()
  return (
    <FieldFrame help={help ? translate(help) : ''} id={id} label={translate(label)} name={name}>
      <Control {...props} id={id} />
    </FieldFrame>
  )
}

function Control({ id, field: { help, kind }, onChange, value }: { id: string } & FieldProps) {
  const input = inputProps(id, undefined, help)
  const select = { id, onChange, value }
  switch (kind) {
    case 'author':
      return <Documents {...select} kind="authors" />
    case 'day':
      return <DayPicker day={value || null} id={id} onChange={(day) => onChange(day ?? '')} />
    case 'mode':
      return <Modes {...select} />
    case 'outlet':
      return <Documents {...select} kind="outlets" />
    case 'precision':
      return <Precisions {...select} />
    case 'rights':
      return <Rights {...select} />
    default:
      return (
        <TextControl
          input={input}
          onChange={onChange}
          rows={kind === 'text' ? 4 : 0}
          value={value}
        />
      )
  }
}

type SelectProps = { id: string } & Omit<FieldProps, 'field'>

function Modes(props: SelectProps) {
  const { translate } = useTranslator()
  const named = modes.map((value) => ({ label: translate(`mode-${value}`), value }))
  return <Choices {...props} none={translate('bulk-mode')} options={named} />
}

function Precisions(props: SelectProps) {
  const { translate } = useTranslator()
  const named = precisions.map((value) => ({
    label: translate(`queue-precision-${value}`),
    value,
  }))
  return <Choices {...props} options={named} />
}

/** As the app calls them. */
function Rights(props: SelectProps) {
  const { i18n } = useTranslation()
  const { collections } = useConfig().config
  const [field] = collections
    .filter(({ upload }) => upload)
    .flatMap(({ fields }) => fields.filter((one) => 'name' in one && one.name === 'rights'))
  const options = field && 'options' in field ? field.options : []
  const named = options.map((one) => {
    const { label, value } = typeof one === 'string' ? { label: one, value: one } : one
    const text = getTranslation(label, i18n)
    return { label: typeof text === 'string' ? text : value, value }
  })
  return <Choices {...props} options={named} />
}

/** Outlets and authors by their names. */
function Documents({ kind, ...props }: { kind: 'authors' | 'outlets' } & SelectProps) {
  const query = 'limit=1000&depth=0&pagination=false&select[name]=true&sort=name'
  const { answer } = useResponse<{ docs: { id: number | string; name: string }[] }>(
    `${useEndpoints()[kind]}?${query}`,
  )
  const named = (answer?.docs ?? []).map(({ id, name }) => ({ label: name, value: String(id) }))
  return <Choices {...props} options={named} />
}

interface ChoicesProps extends SelectProps {
  none?: string
  options: { label: string; value: string }[]
}

function Choices({ none = '–', options, ...props }: ChoicesProps) {
  return <SelectControl {...props} options={[{ label: none, value: '' }, ...options]} />
}
