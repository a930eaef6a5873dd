'use client'
// Whether the full text may go on the blog: one click a choice, with what it would free.
import { useId } from 'react'

import { fullTextTerms } from '../../domain/terms.ts'
import { useTranslator } from '../hooks/useTranslator.client.ts'
import { type Choice, freedBy, type OutletRow } from './changes.ts'

interface Props {
  onChange: (choice: Choice) => void
  row: OutletRow
  shown: Choice
}

export function FullTextChoice({ onChange, row, shown }: Props) {
  const { translate } = useTranslator()
  const name = useId()
  return (
    <fieldset className="offprint-outlets__choice">
      <legend>{translate('terms-full-text')}</legend>
      <div className="offprint-outlets__options">
        {fullTextTerms.map((fullText) => (
          <label key={fullText}>
            <input
              aria-labelledby={`${name}-${fullText}`}
              checked={shown.fullText === fullText}
              name={name}
              onChange={() => onChange({ fullText })}
              type="radio"
              value={fullText}
            />
            <span id={`${name}-${fullText}`}>
              {translate(`terms-${fullText}`)}
              <Frees count={freedBy(row, fullText, shown)} />
            </span>
          </label>
        ))}
      </div>
      {shown.fullText === 'after-embargo' ? (
        <Days onChange={onChange} row={row} shown={shown} />
      ) : null}
    </fieldset>
  )
}

function Frees({ count }: { count: null | number }) {
  const { translate } = useTranslator()
  return count ? (
    <small className="offprint-outlets__frees">
      {' '}
      {translate('terms-frees', { count: String(count) })}
    </small>
  ) : null
}

function Days({ onChange, row, shown }: Props) {
  const { translate } = useTranslator()
  return (
    <label className="offprint-outlets__days">
      <input
        aria-label={translate('terms-days-for', { outlet: row.name })}
        max={36_500}
        min={0}
        onChange={({ target }) =>
          onChange({ embargoDays: target.value === '' ? null : Number(target.value) })
        }
        placeholder="0"
        step={1}
        type="number"
        value={shown.embargoDays ?? ''}
      />
      <span aria-hidden>{translate('terms-days')}</span>
    </label>
  )
}
