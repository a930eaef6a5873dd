'use client'
// Lifts what the terms do not allow, and stands in for a date that nobody knows.
import type { FormProps } from './types.ts'

import { useDesk } from '../hooks/useDesk.client.ts'
import { Field } from './Field.client.tsx'
import { nextMissing } from './missing.ts'
import { Offer } from './Offer.client.tsx'
import { focusField } from './useFirstFocus.client.ts'
import { grantedBy } from './values.ts'

export function PermissionField({ freeTerms, messages, onChange, today, values }: FormProps) {
  const { translate } = useDesk()
  const { permission, publishedAt } = values
  const grant = (name: string) => onChange({ permission: grantedBy(name, permission, today) })
  // An outlet that allows the full text at any time allows it for an article of an unknown date, too.
  const isOffered = freeTerms !== null && publishedAt === null && !permission.grantedBy
  const line = translate('queue-permission-terms', { outlet: freeTerms ?? '' })
  return (
    <Field
      help={translate('queue-permission-help')}
      label={translate('queue-permission')}
      message={undefined}
      name="permission"
      onChange={grant}
      value={permission.grantedBy ?? ''}
    >
      {isOffered ? (
        <Offer
          line={line}
          onTake={() => {
            grant(line)
            // The button goes away.
            focusField(nextMissing(messages, 'permission'))
          }}
        />
      ) : null}
    </Field>
  )
}
