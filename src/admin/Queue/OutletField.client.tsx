'use client'
// The outlet, chosen with Payload's own input.
import { RelationshipInput } from '@payloadcms/ui'

import { useDesk } from '../hooks/useDesk.client.ts'
import { FieldMessage } from './FieldMessage.client.tsx'

interface Props {
  message: string | undefined
  onChange: (outlet: null | string) => void
  /** Id. */
  outlet: null | string
}

export function OutletField({ message, onChange, outlet }: Props) {
  const { translate } = useDesk()
  return (
    <div className="offprint-queue__field" data-field="outlet">
      <FieldMessage message={message} name="outlet" />
      <RelationshipInput
        hasMany={false}
        label={translate('queue-field-outlet')}
        onChange={(chosen) => onChange(chosen ? String(chosen.value) : null)}
        path="offprint-queue.outlet"
        relationTo={['outlets']}
        showError={Boolean(message)}
        value={outlet === null ? null : { relationTo: 'outlets', value: outlet }}
      />
    </div>
  )
}
