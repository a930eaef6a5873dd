'use client'
// Instead of a table without rows: why there are none, and what can be done.
import { Button } from '@payloadcms/ui'

import type { ListStateInAddress } from './useListState.client.ts'

import { stateNames } from '../config/listState.ts'
import { useAdminPages, usePanelOptions } from '../hooks/useOffprint.client.ts'
import { useTranslator } from '../hooks/useTranslator.client.ts'

interface Props {
  /** How many match in whichever view. */
  all: number
  isAsking: boolean
  isUnlinked: boolean
  list: ListStateInAddress
}

export function Empty({ all, isAsking, isUnlinked, list }: Props) {
  const { translate } = useTranslator()
  const { q, sort, ...filters } = list.state
  const isFiltered = Object.keys(filters).length > 0
  const none = Object.fromEntries(
    stateNames.filter((name) => name !== 'q' && name !== 'sort').map((name) => [name, undefined]),
  )
  const isNothing = !q && !isFiltered
  return (
    <div aria-busy={isAsking} className="offprint-found__empty">
      <h2>{sentence()}</h2>
      {q && isFiltered ? <a {...list.linkTo(none)}>{translate('list-elsewhere')}</a> : null}
      {isNothing ? (
        isUnlinked ? null : (
          <NewArticle />
        )
      ) : (
        <a {...list.linkTo({ ...none, q: undefined, sort })}>{translate('list-clear')}</a>
      )}
    </div>
  )

  function sentence(): string {
    if (isUnlinked) {
      return translate('owed-unlinked')
    }
    if (isNothing && all === 0) {
      return translate('list-empty')
    }
    return q ? translate('list-none-for', { q }) : translate('list-none')
  }
}

function NewArticle() {
  const { translate } = useTranslator()
  const { articles, newArticle } = useAdminPages()
  const { views } = usePanelOptions()
  return (
    <Button el="link" margin={false} to={views.newArticle ? newArticle : `${articles}/create`}>
      {translate('new-article')}
    </Button>
  )
}
