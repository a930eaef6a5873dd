'use client'
// The heading of the owed list, "Start", and why nothing is ready where nothing is.
import type { ReactNode } from 'react'

import { Button, Link } from '@payloadcms/ui'

import type { OwedResponse } from '../../api/owed.ts'
import type { HoldingOutlet } from '../OutletTerms/changes.ts'

import { type OwedGroup, owedGroups } from '../../owed/owedGroups.ts'
import { useAdminPages, usePanelOptions } from '../hooks/useOffprint.client.ts'
import { useTranslator } from '../hooks/useTranslator.client.ts'
import { SecondaryButton } from '../parts/Buttons.client.tsx'
import { countAll } from './groups.ts'

interface Props {
  answer: OwedResponse
  /** The group that the list is filtered by. */
  group: null | OwedGroup
  heading: string
  /** Those that articles wait for; null for those who may not set terms. */
  outlets: HoldingOutlet[] | null
}

export function Summary({ answer, group, heading, outlets }: Props) {
  const { translate } = useTranslator()
  const pages = useAdminPages()
  const query = group ? `?group=${group}` : ''
  const { views } = usePanelOptions()
  return (
    <>
      <div className="offprint-panel__head">
        <h2 className="offprint-panel__title" id={heading} tabIndex={-1}>
          {translate('owed-title')}
        </h2>
        <div className="offprint-owed__actions">
          {outlets && views.outletTerms ? (
            <SecondaryButton el="link" to={pages.outletTerms}>
              {translate('terms-title')}
            </SecondaryButton>
          ) : null}
          {views.queue && countAll(answer) > 0 ? (
            <Button el="link" margin={false} to={`${pages.queue}${query}`}>
              {translate('owed-start')}
            </Button>
          ) : null}
        </div>
      </div>
      <Sentences answer={answer} outlets={outlets} />
    </>
  )
}

function Sentences({ answer, outlets }: Pick<Props, 'answer' | 'outlets'>) {
  const sentence = useSentence(answer)
  const unset = outlets?.filter(({ isAtDefault }) => isAtDefault).length ?? 0
  if (sentence === null && unset === 0) {
    return null
  }
  return (
    <p className="offprint-owed__summary">
      {sentence} <NoTerms count={unset} />
    </p>
  )
}

/** Leads to the table of terms. */
function NoTerms({ count }: { count: number }): ReactNode {
  const { counted } = useTranslator()
  const { outletTerms: href } = useAdminPages()
  const { views } = usePanelOptions()
  if (count === 0 || !views.outletTerms) {
    return null
  }
  return (
    <>
      <Link href={href}>{counted('no-terms', count)}</Link>.
    </>
  )
}

/** Null where something is ready: the list says the rest. */
function useSentence(answer: OwedResponse): null | string {
  const { locale, translate } = useTranslator()
  const { deferred, groups, isUnlinked } = answer
  // Nothing can be said about the articles of a login that is no author.
  if (isUnlinked) {
    return translate('owed-unlinked')
  }
  if (groups.ready > 0) {
    return null
  }
  const parts = owedGroups
    .filter((group) => group !== 'ready' && groups[group] > 0)
    .map((group) => partOf(group as Unready, groups[group]))
  if (parts.length === 0) {
    const count = String(deferred.count)
    return deferred.count > 0 ? translate('owed-nothing-but', { count }) : translate('owed-nothing')
  }
  return translate('none-ready', { parts: new Intl.ListFormat(locale).format(parts) })

  function partOf(group: Unready, count: number): string {
    return translate(count === 1 ? `part-${group}-one` : `part-${group}`, {
      count: String(count),
    })
  }
}

type Unready = Exclude<OwedGroup, 'ready'>

interface FilterProps {
  answer: OwedResponse
  group: null | OwedGroup
  onChange: (group: null | OwedGroup) => void
}

/** Links with counts that filter the owed list. They work before the scripts of the page do. */
export function Filter({ answer, group, onChange }: FilterProps) {
  const { translate } = useTranslator()
  const filled = owedGroups.filter((one) => answer.groups[one] > 0)
  if (filled.length < 2) {
    return null
  }
  const choice = (one: null | OwedGroup, count: number) => (
    <a
      aria-current={group === one ? 'true' : undefined}
      className="offprint-owed__filter"
      href={one ? `?group=${one}` : '?'}
      key={one}
      onClick={(event) => {
        event.preventDefault()
        onChange(one)
      }}
    >
      {translate(one ? `group-${one}` : 'group-all')}{' '}
      <span className="offprint-owed__count">{String(count)}</span>
    </a>
  )
  return (
    <nav aria-label={translate('group-filter')} className="offprint-owed__filters">
      {choice(null, countAll(answer))}
      {filled.map((one) => choice(one, answer.groups[one]))}
    </nav>
  )
}
