'use client'
// The outlets, one a row: what their terms allow, what each choice would free, and one button that saves all.
import { Button } from '@payloadcms/ui'
import { useEffect, useRef } from 'react'

import type { AdminText } from '../../translations/languages.ts'
import type { Choice, OutletRow as Row } from './changes.ts'

import { fullTextTerms } from '../../domain/terms.ts'
import { useIsHydrated } from '../hooks/useIsHydrated.client.ts'
import { useAdminPages } from '../hooks/useOffprint.client.ts'
import { useTranslator } from '../hooks/useTranslator.client.ts'
import { OutletRow } from './OutletRow.client.tsx'
import { TermsSaveBar } from './SaveBar.client.tsx'
import { useOutlets } from './useOutlets.client.ts'

export interface OutletTableProps {
  initial: Row[]
  /** The outlet that a link led to. */
  wanted: null | string
}

export function OutletTable({ initial, wanted }: OutletTableProps) {
  const outlets = useOutlets(initial)
  const { choices, choose, chooseForUnset, rows } = outlets
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const row = wanted ? list.current?.querySelector(`[data-outlet="${CSS.escape(wanted)}"]`) : null
    row?.scrollIntoView({ block: 'center' })
    row?.querySelector<HTMLElement>('input')?.focus({ preventScroll: true })
  }, [wanted])
  if (rows.length === 0) {
    return <NoOutlets />
  }
  const unset = rows.filter(({ isAtDefault }) => isAtDefault)
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        void outlets.save()
      }}
    >
      {unset.length > 1 ? <ForAll count={unset.length} onChoose={chooseForUnset} /> : null}
      <Header />
      <div className="offprint-outlets__rows" ref={list}>
        {rows.map((row) => (
          <OutletRow
            choices={choices}
            key={row.id}
            onChange={(choice) => choose(row, choice)}
            row={row}
          />
        ))}
      </div>
      <TermsSaveBar {...outlets} />
    </form>
  )
}

/** Each field has its own label: these are for the eye. */
function Header() {
  const { translate } = useTranslator()
  const names = ['outlet', 'full-text', 'search', 'contact', 'policy'] as const
  return (
    <div aria-hidden className="offprint-outlets__header">
      {names.map((name) => (
        <span key={name}>{translate(`terms-${name}`)}</span>
      ))}
    </div>
  )
}

function NoOutlets() {
  const { translate } = useTranslator()
  const { outlets } = useAdminPages()
  return (
    <div className="offprint-outlets__none">
      <p>{translate('terms-no-outlets')}</p>
      <Button el="link" margin={false} to={`${outlets}/create`}>
        {translate('terms-add-outlet')}
      </Button>
    </div>
  )
}

interface Props {
  count: number
  onChoose: (choice: Choice) => void
}

/** One choice for every outlet that has no terms yet. */
function ForAll({ count, onChoose }: Props) {
  const { translate } = useTranslator()
  const isHydrated = useIsHydrated()
  return (
    <fieldset className="offprint-outlets__all">
      <legend>
        {translate('terms-all')} ({count})
      </legend>
      <div className="offprint-outlets__buttons">
        {fullTextTerms.map((fullText) => (
          <button
            disabled={!isHydrated}
            key={fullText}
            onClick={() => onChoose({ fullText })}
            type="button"
          >
            {translate(`terms-${fullText}` satisfies AdminText)}
          </button>
        ))}
      </div>
      <span className="offprint-outlets__help">{translate('terms-all-help')}</span>
    </fieldset>
  )
}
