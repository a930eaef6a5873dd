'use client'
// The outlet, as a list of the browser's own: Payload's has no name that screen readers know.
import type { Named } from './useNames.client.ts'

import { useTranslator } from '../hooks/useTranslator.client.ts'
import { FieldFrame, inputId } from './Field.client.tsx'
import { chosenIn } from './useNames.client.ts'

interface Props {
  message: string | undefined
  onChange: (outlet: null | string) => void
  /** Id. */
  outlet: null | string
  outlets: Named[]
}

export function OutletField({ message, onChange, outlet, outlets }: Props) {
  const { translate } = useTranslator()
  const id = inputId('outlet')
  const isListed = outlets.some((one) => one.id === outlet)
  return (
    <FieldFrame label={translate('queue-field-outlet')} message={message} name="outlet">
      <select
        aria-describedby={message ? `${id}-message` : undefined}
        aria-invalid={message ? true : undefined}
        className="offprint-queue__input"
        id={id}
        onChange={(event) => onChange(chosenIn(outlets, event.target.value) ?? null)}
        value={outlet ?? ''}
      >
        <option value="">{translate('queue-none')}</option>
        {outlet === null || isListed ? null : <option value={outlet}>…</option>}
        {outlets.map((one) => (
          <option key={one.id} value={one.id}>
            {one.name}
          </option>
        ))}
      </select>
    </FieldFrame>
  )
}
