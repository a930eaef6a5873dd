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
import { AskButton } from '../Letters/AskButton.client.tsx'
import { OutletRow } from './OutletRow.client.tsx'
import { TermsSaveBar } from './SaveBar.client.tsx'
import { useOutlets } from './useOutlets.client.ts'

export interface OutletTableProps {
  /** By outlet, of how many articles a letter waits for the answer. */
  asked: Partial<Record<string, number>>
  initial: Row[]
  /** The outlet that a link led to. */
  wanted: null | string
}

export function OutletTable({ asked, initial, wanted }: OutletTableProps) {
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
      <AskAll asked={asked} isDirty={outlets.isDirty} rows={rows} />
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

interface AskAllProps extends Pick<OutletTableProps, 'asked'> {
  isDirty: boolean
  rows: Row[]
}

/** Of those that are to be asked by their saved terms, or said no more than a year ago, for what no letter asks yet. */
function AskAll({ asked, isDirty, rows }: AskAllProps) {
  const { translate } = useTranslator()
  const open = rows.flatMap(({ id, terms: { fullText }, waiting }) => {
    const count = waiting - (asked[id] ?? 0)
    return count > 0 && fullText !== 'after-embargo' ? [{ id, count }] : []
  })
  const articles = open.reduce((sum, { count }) => sum + count, 0)
  return open.length === 0 || isDirty ? null : (
    <p className="offprint-outlets__all">
      <AskButton
        label={translate('letter-ask-all', {
          articles: String(articles),
          outlets: String(open.length),
        })}
        title={translate('letters')}
        wanted={open.map(({ id }) => ({ outlet: id }))}
      />
    </p>
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
