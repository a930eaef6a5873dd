'use client'
// One outlet: its terms as fields that are saved with those of the others.
import { Link } from '@payloadcms/ui'
import { useId } from 'react'

import { searchPolicies } from '../../domain/terms.ts'
import { useAdminPages } from '../hooks/useOffprint.client.ts'
import { useTranslator } from '../hooks/useTranslator.client.ts'
import { type Choice, type Choices, type OutletRow as Row, shownTerms } from './changes.ts'
import { FullTextChoice } from './FullTextChoice.client.tsx'

interface Props {
  choices: Choices
  onChange: (choice: Choice) => void
  row: Row
}

export function OutletRow({ choices, onChange, row }: Props) {
  const { translate } = useTranslator()
  const id = useId()
  const shown = shownTerms(row, choices)
  const field = { onChange, row, shown }
  return (
    <div
      aria-labelledby={id}
      className="offprint-outlets__row"
      data-changed={choices[row.id] !== undefined}
      data-outlet={row.id}
      role="group"
    >
      <Name id={id} row={row} />
      <FullTextChoice {...field} />
      <label className="offprint-outlets__field">
        <span>{translate('terms-search')}</span>
        <select
          onChange={({ target }) =>
            onChange({ searchPolicy: target.value as Choice['searchPolicy'] })
          }
          value={shown.searchPolicy}
        >
          {searchPolicies.map((policy) => (
            <option key={policy} value={policy}>
              {translate(`terms-search-${policy}`)}
            </option>
          ))}
        </select>
      </label>
      <TextField {...field} label={translate('terms-contact')} name="contactEmail" type="email" />
      <TextField {...field} label={translate('terms-policy')} name="policyUrl" type="url" />
    </div>
  )
}

function Name({ id, row }: { id: string; row: Row }) {
  const { counted, translate } = useTranslator()
  const { outlets } = useAdminPages()
  return (
    <div className="offprint-outlets__name">
      <Link href={`${outlets}/${row.id}`} id={id}>
        {row.name}
      </Link>
      <span className="offprint-outlets__help">
        {[
          row.isAtDefault ? translate('terms-not-set') : '',
          row.waiting > 0 ? counted('terms-waiting', row.waiting) : '',
          row.undated > 0 ? counted('terms-undated', row.undated) : '',
        ]
          .filter(Boolean)
          .join(' · ')}
      </span>
    </div>
  )
}

interface TextFieldProps {
  label: string
  name: 'contactEmail' | 'policyUrl'
  onChange: (choice: Choice) => void
  shown: Choice
  type: 'email' | 'url'
}

function TextField({ name, type, label, onChange, shown }: TextFieldProps) {
  return (
    <label className="offprint-outlets__field">
      <span>{label}</span>
      <input
        aria-label={label}
        autoComplete="off"
        onChange={({ target }) => onChange({ [name]: target.value || null })}
        type={type}
        value={shown[name] ?? ''}
      />
    </label>
  )
}
