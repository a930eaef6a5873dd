'use client'
// The small form of the queue: what an article needs for the blog, without its text.
import type { FormProps } from './types.ts'

import { useTranslator } from '../hooks/useTranslator.client.ts'
import { DateField } from '../parts/DateField.client.tsx'
import { FieldFrame, inputProps, SelectControl } from '../parts/Field.client.tsx'
import { Offers } from '../parts/Offers.client.tsx'
import { BylineField } from './BylineField.client.tsx'
import { Field, queueInputId } from './Field.client.tsx'
import { type FormField, nextMissing } from './missing.ts'
import { NoteField } from './NoteField.client.tsx'
import { focusField } from './useFirstFocus.client.ts'
import { chosenIn, nameOptions } from './useOffers.client.ts'
import { grantedBy } from './values.ts'

export function Form(props: FormProps) {
  const { messages, onChange, readable, values } = props
  const { translate } = useTranslator()
  const messageOf = (field: FormField) => messages[field] && readable(messages[field])
  return (
    <div className="offprint-queue__form">
      <Field
        label={translate('article-title')}
        message={messageOf('title')}
        name="title"
        onChange={(title) => onChange({ title })}
        value={values.title}
      />
      <NoteField {...props} message={messageOf('note')} />
      <BylineField {...props} />
      <OutletField {...props} message={messageOf('outlet')} />
      <Field
        label={translate('queue-field-url')}
        message={messageOf('outletUrl')}
        name="outletUrl"
        onChange={(outletUrl) => onChange({ outletUrl })}
        type="url"
        value={values.outletUrl}
      />
      <PublishedField {...props} message={messageOf('publishedAt')} />
      {props.canPermit ? <PermissionField {...props} /> : null}
      <Field
        help={translate('queue-lines-help')}
        isLong
        label={translate('standfirst')}
        message={messageOf('standfirst')}
        name="standfirst"
        onChange={(standfirst) => onChange({ standfirst })}
        value={values.standfirst}
      />
    </div>
  )
}

interface FieldProps extends FormProps {
  message: string | undefined
}

function OutletField({ message, names: { outlets }, onChange, values: { outlet } }: FieldProps) {
  const { translate } = useTranslator()
  const id = queueInputId('outlet')
  const isListed = outlets.some((one) => one.id === outlet)
  const unlisted = outlet === null || isListed ? [] : [{ label: '…', value: outlet }]
  return (
    <FieldFrame id={id} label={translate('outlet')} message={message} name="outlet">
      <SelectControl
        {...inputProps(id, message)}
        onChange={(value) => onChange({ outlet: chosenIn(outlets, value) ?? null })}
        options={[
          { label: translate('queue-none'), value: '' },
          ...unlisted,
          ...nameOptions(outlets),
        ]}
        value={outlet ?? ''}
      />
    </FieldFrame>
  )
}

/** A day that is entered is known to the day. */
function PublishedField(props: FieldProps) {
  const { message, onChange, values } = props
  const { translate } = useTranslator()
  const { publishedAt, publishedAtPrecision } = values
  const knownOn = (day: null | string) =>
    day !== null && publishedAtPrecision === 'unknown' ? 'day' : publishedAtPrecision
  return (
    <DateField
      day={publishedAt}
      id={queueInputId('publishedAt')}
      label={translate('queue-published')}
      message={message}
      name="publishedAt"
      onDay={(day) => onChange({ publishedAt: day, publishedAtPrecision: knownOn(day) })}
      onPrecision={(precision) => onChange({ publishedAt, publishedAtPrecision: precision })}
      precision={publishedAtPrecision}
    >
      <TermsOffer {...props} />
    </DateField>
  )
}

/** For an article without a date: the terms of an outlet that allows the full text at any time, as permission. */
function TermsOffer({ canPermit, freeTerms, messages, onChange, today, values }: FormProps) {
  const { translate } = useTranslator()
  const { permission, publishedAt } = values
  if (!canPermit || freeTerms === null || publishedAt !== null || permission.grantedBy) {
    return null
  }
  const take = () => {
    const name = translate('queue-permission-terms', { outlet: freeTerms })
    onChange({ permission: grantedBy(name, permission, today) })
    // The button goes away.
    focusField(nextMissing(messages, 'permission'))
  }
  const label = translate('queue-permission-use', { outlet: freeTerms })
  return <Offers labels={[label]} onTake={take} />
}

/** Lifts what the terms do not allow, and stands in for a date that nobody knows. */
function PermissionField({ onChange, today, values }: FormProps) {
  const { translate } = useTranslator()
  const { permission } = values
  return (
    <Field
      help={translate('queue-permission-help')}
      label={translate('queue-permission')}
      name="permission"
      onChange={(name) => onChange({ permission: grantedBy(name, permission, today) })}
      value={permission.grantedBy ?? ''}
    />
  )
}
