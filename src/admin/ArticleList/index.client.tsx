'use client'
// The list of articles: a search, views with counts, filters, and a table. All that it shows is in the address.
import { useId } from 'react'

import { chosenNames } from '../config/listState.ts'
import { useTranslator } from '../hooks/useTranslator.client.ts'
import { SecondaryButton } from '../parts/Buttons.client.tsx'
import { SaveView } from '../SavedViews/SaveView.client.tsx'
import { type NamedView, useSavedViews } from '../SavedViews/store.client.ts'
import { Count } from '../SavedViews/ViewLinks.client.tsx'
import { Empty } from './Empty.client.tsx'
import { type ChosenNames, Filters } from './Filters.client.tsx'
import { SearchBox } from './SearchBox.client.tsx'
import { SelectionBar } from './SelectionBar.client.tsx'
import { SortChoice } from './SortChoice.client.tsx'
import { Table } from './Table.client.tsx'
import { type Loaded, useFound } from './useFound.client.ts'
import { type ListStateInAddress, useListState } from './useListState.client.ts'
import { useSelected } from './useSelected.client.ts'
import { Views } from './Views.client.tsx'

export interface ArticleListProps {
  /** Something that was done to many articles goes on, or has just ended. */
  hasRun: boolean
  /** What the server has read for the page. */
  initial: Loaded
  /** The login is no author: it finds nothing. */
  isUnlinked: boolean
  names: ChosenNames
  savedViews: NamedView[]
}

export function ArticleList({ hasRun, initial, isUnlinked, names, savedViews }: ArticleListProps) {
  const { counted, translate } = useTranslator()
  const list = useListState()
  const found = useFound(initial, list.search)
  const selected = useSelected(found.docs, found.search)
  const status = useId()
  const isChosen = chosenNames.some((name) => list.state[name] !== undefined)
  const { docs, failed, isAsking, total, views } = found
  return (
    <div className="offprint-found">
      <SearchBox list={list} />
      <div className="offprint-found__views">
        <Views all={found.all} counts={views} list={list} />
        <SavedViewStrip initial={savedViews} list={list} />
      </div>
      <Filters list={list} names={names} version={found.version} />
      <div className="offprint-found__head">
        <span id={status} role="status">
          {counted('list-total', total)}
        </span>
        <span className="offprint-found__actions">
          {isChosen ? (
            <a {...list.linkTo(Object.fromEntries(chosenNames.map((name) => [name, undefined])))}>
              {translate('list-clear')}
            </a>
          ) : null}
          <SaveView search={list.search} />
          <SortChoice list={list} />
        </span>
      </div>
      {failed ? (
        <p className="offprint-found__failed" role="alert">
          {translate('list-failed')}{' '}
          <SecondaryButton onClick={found.reload} size="small">
            {translate('try-again')}
          </SecondaryButton>
        </p>
      ) : null}
      {docs.length > 0 ? (
        <>
          <Table
            docs={docs}
            isAsking={isAsking}
            labelledBy={status}
            list={list}
            selected={selected}
          />
          {found.more ? (
            <div className="offprint-found__more">
              <SecondaryButton aria-disabled={isAsking} onClick={found.more}>
                {translate('list-more')}
              </SecondaryButton>
              <span>
                {translate('list-shown', { shown: String(docs.length), total: String(total) })}
              </span>
            </div>
          ) : null}
        </>
      ) : (
        <Empty all={found.all} isAsking={isAsking} isUnlinked={isUnlinked} list={list} />
      )}
      <SelectionBar found={found} hasRun={hasRun} selected={selected} />
    </div>
  )
}

interface StripProps {
  initial: NamedView[]
  list: ListStateInAddress
}

function SavedViewStrip({ initial, list }: StripProps) {
  const { translate } = useTranslator()
  const { views } = useSavedViews(initial)
  return views.length === 0 ? null : (
    <nav aria-label={translate('views-title')}>
      {views.map(({ id, name, count, query }) => (
        <a
          key={id}
          {...list.linkToSearch(`?${query}`)}
          aria-current={list.search === `?${query}` ? 'true' : undefined}
        >
          {name} <Count count={count} />
        </a>
      ))}
    </nav>
  )
}
