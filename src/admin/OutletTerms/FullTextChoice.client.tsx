'use client'
// Whether the full text may go on the blog: one click a choice, with what it would free.
import { useId } from 'react'

import type { AdminText } from '../../translations/languages.ts'

import { fullTextTerms } from '../../domain/terms.ts'
import { useTranslator } from '../hooks/useTranslator.client.ts'
import { type Choice, type DaysField, daysOf, freedBy, type OutletRow } from './changes.ts'

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
      {shown.fullText
        ? daysOf[shown.fullText].map((field) => (
            <Days field={field} key={field} onChange={onChange} row={row} shown={shown} />
          ))
        : null}
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

const words = {
  askAfterDays: 'terms-ask-after',
  embargoDays: 'terms-days',
  freeAfterDays: 'terms-free-after',
} as const satisfies Record<DaysField, AdminText>

/** Empty is an embargo of no days, and a step that never comes. */
function Days({ field, onChange, row, shown }: { field: DaysField } & Props) {
  const { translate } = useTranslator()
  const word = translate(words[field])
  const isEmbargo = field === 'embargoDays'
  return (
    <label className="offprint-outlets__days">
      <input
        aria-label={
          isEmbargo ? translate('terms-days-for', { outlet: row.name }) : `${word}: ${row.name}`
        }
        max={36_500}
        min={0}
        onChange={({ target }) =>
          onChange({ [field]: target.value === '' ? null : Number(target.value) })
        }
        placeholder={isEmbargo ? '0' : '–'}
        step={1}
        type="number"
        value={shown[field] ?? ''}
      />
      <span aria-hidden>{word}</span>
    </label>
  )
}
