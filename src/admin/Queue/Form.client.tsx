'use client'
// The small form of the queue: what an article needs for the blog, without its text.
import type { FormField } from './missing.ts'
import type { FormProps } from './types.ts'

import { useTranslator } from '../hooks/useTranslator.client.ts'
import { BylineField } from './BylineField.client.tsx'
import { DateField } from './DateField.client.tsx'
import { Field } from './Field.client.tsx'
import { NoteField } from './NoteField.client.tsx'
import { OutletField } from './OutletField.client.tsx'
import { TermsOffer } from './TermsOffer.client.tsx'
import { grantedBy } from './values.ts'

export function Form(props: FormProps) {
  const { messages, names, onChange, readable, values } = props
  const { translate } = useTranslator()
  const messageOf = (field: FormField) => messages[field] && readable(messages[field])
  return (
    <div className="offprint-queue__form">
      <Field
        label={translate('queue-title')}
        message={messageOf('title')}
        name="title"
        onChange={(title) => onChange({ title })}
        value={values.title}
      />
      <NoteField {...props} message={messageOf('note')} />
      <BylineField {...props} />
      <OutletField
        message={messageOf('outlet')}
        onChange={(outlet) => onChange({ outlet })}
        outlet={values.outlet}
        outlets={names.outlets}
      />
      <AddressField {...props} message={messageOf('outletUrl')} />
      <DateField {...props} message={messageOf('publishedAt')}>
        <TermsOffer {...props} />
      </DateField>
      <PermissionField {...props} />
      <Field
        help={translate('queue-lines-help')}
        isLong
        label={translate('queue-standfirst')}
        message={messageOf('standfirst')}
        name="standfirst"
        onChange={(standfirst) => onChange({ standfirst })}
        value={values.standfirst}
      />
    </div>
  )
}

/** Lifts what the terms do not allow, and stands in for a date that nobody knows. */
function PermissionField({ onChange, today, values }: FormProps) {
  const { translate } = useTranslator()
  const { permission } = values
  return (
    <Field
      help={translate('queue-permission-help')}
      label={translate('queue-permission')}
      message={undefined}
      name="permission"
      onChange={(name) => onChange({ permission: grantedBy(name, permission, today) })}
      value={permission.grantedBy ?? ''}
    />
  )
}

type AddressProps = { message: string | undefined } & Pick<FormProps, 'onChange' | 'values'>

function AddressField({ message, onChange, values }: AddressProps) {
  const { translate } = useTranslator()
  return (
    <Field
      label={translate('queue-field-url')}
      message={message}
      name="outletUrl"
      onChange={(outletUrl) => onChange({ outletUrl })}
      type="url"
      value={values.outletUrl}
    />
  )
}
