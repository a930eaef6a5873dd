'use client'
// The field of a day: the day that is stored, in every time zone.
import type { DateFieldClientComponent, DateFieldClientProps, StaticLabel } from 'payload'

import { getTranslation } from '@payloadcms/translations'
import {
  fieldBaseClass,
  FieldDescription,
  FieldError,
  FieldLabel,
  RenderCustomComponent,
  useField,
  useForm,
  useTranslation,
  withCondition,
} from '@payloadcms/ui'
import { type CSSProperties, useCallback } from 'react'

import { dayOf, noonOf } from '../../domain/days.ts'
import { precisionFieldOf } from '../../domain/isDayField.ts'
import { DayPicker } from './DayPicker.client.tsx'

type Validate = NonNullable<Parameters<typeof useField>[0]>['validate']

function DayFieldComponent(props: DateFieldClientProps) {
  const { field, path: givenPath, readOnly, validate } = props
  const {
    admin: { className, description, placeholder, style, width } = {},
    label,
    localized,
    required,
  } = field
  const { i18n } = useTranslation()
  const isValid: Validate = useCallback<NonNullable<Validate>>(
    (value, options) =>
      validate ? validate(value as never, { ...options, required } as never) : true,
    [required, validate],
  )
  const { customComponents, disabled, path, setValue, showError, value } = useField<null | string>({
    potentiallyStalePath: givenPath,
    validate: isValid,
  })
  const knowDay = useKnownDay(field, path)
  const { AfterInput, BeforeInput, Description, Error, Label } = customComponents ?? {}
  const id = `field-${path.replaceAll('.', '__')}`
  const isLocked = readOnly || disabled
  const textOf = (words: StaticLabel) => getTranslation(words, i18n)
  return (
    <div
      className={[
        fieldBaseClass,
        'date-time-field',
        className,
        showError && 'date-time-field--has-error',
        isLocked && 'read-only',
      ]
        .filter(Boolean)
        .join(' ')}
      style={{ ...style, ...(width ? { '--field-width': width } : {}) } as CSSProperties}
    >
      <RenderCustomComponent
        CustomComponent={Label}
        Fallback={
          <FieldLabel
            htmlFor={`${id}-input`}
            label={label}
            localized={localized}
            path={path}
            required={required}
          />
        }
      />
      <div className={`${fieldBaseClass}__wrap`} id={id}>
        <RenderCustomComponent
          CustomComponent={Error}
          Fallback={<FieldError path={path} showError={showError} />}
        />
        {BeforeInput}
        <DayPicker
          day={dayOf(value)}
          describedBy={description ? `${id}-description` : undefined}
          id={`${id}-input`}
          isInvalid={showError}
          isRequired={required}
          onChange={(day) => {
            setValue(day && noonOf(day))
            knowDay(day)
          }}
          placeholder={placeholder ? textOf(placeholder as StaticLabel) : undefined}
          readOnly={isLocked}
          toClear={textOf(label || field.name)}
        />
        {AfterInput}
      </div>
      <div id={`${id}-description`}>
        <RenderCustomComponent
          CustomComponent={Description}
          Fallback={<FieldDescription description={description} path={path} />}
        />
      </div>
    </div>
  )
}

/** A day that somebody enters is known to the day; what they said of it before, month or year, stays. */
function useKnownDay({ admin }: DateFieldClientProps['field'], path: string) {
  const { dispatchFields, getField } = useForm()
  const name = precisionFieldOf(admin?.custom)
  return (day: null | string) => {
    if (!day || !name) {
      return
    }
    const sibling = [...path.split('.').slice(0, -1), name].join('.')
    const value = getField(sibling)?.value
    if (!value || value === 'unknown') {
      dispatchFields({ type: 'UPDATE', path: sibling, valid: true, value: 'day' })
    }
  }
}

export const DayField: DateFieldClientComponent = withCondition(DayFieldComponent)
