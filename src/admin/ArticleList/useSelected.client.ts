'use client'
// Which articles of the list are selected: some of those that are shown, or all that match, shown or not.
import { useState } from 'react'

import type { ID } from '../../types.ts'
import type { ListedArticle } from './types.ts'

export interface Selected {
  clear: () => void
  has: (id: ID) => boolean
  ids: ID[]
  /** All that match. */
  isAll: boolean
  isEachShown: boolean
  selectAll: () => void
  toggle: (id: ID, isRange: boolean) => void
  toggleShown: () => void
}

interface Selection {
  ids: ReadonlySet<ID>
  isAll: boolean
  /** Where a range begins. */
  last: ID | null
  search: string
}

/** @param search another one forgets what was selected */
export function useSelected(docs: ListedArticle[], search: string): Selected {
  const nothing: Selection = { ids: new Set(), isAll: false, last: null, search }
  const [stored, setStored] = useState(nothing)
  const selection = stored.search === search ? stored : nothing
  const all = docs.map(({ id }) => id)
  const has = (id: ID) => selection.isAll || selection.ids.has(id)
  const isEachShown = all.length > 0 && all.every(has)
  return {
    clear: () => setStored(nothing),
    has,
    ids: all.filter(has),
    isAll: selection.isAll,
    isEachShown,
    selectAll: () => setStored({ ...selection, isAll: true }),
    toggle: (id, isRange) =>
      setStored((now) => toggled(now.search === search ? now : nothing, { id, all, isRange })),
    toggleShown: () =>
      setStored(isEachShown ? nothing : { ids: new Set(all), isAll: false, last: null, search }),
  }
}

interface Toggle {
  all: ID[]
  id: ID
  /** From the one before to this one. */
  isRange: boolean
}

function toggled(selection: Selection, { id, all, isRange }: Toggle): Selection {
  const ids = new Set(selection.isAll ? all : selection.ids)
  const from = isRange && selection.last !== null ? all.indexOf(selection.last) : -1
  const at = all.indexOf(id)
  const range = from < 0 ? [id] : all.slice(Math.min(from, at), Math.max(from, at) + 1)
  const isOn = !ids.has(id)
  range.forEach((one) => (isOn ? ids.add(one) : ids.delete(one)))
  return { ids, isAll: false, last: id, search: selection.search }
}
