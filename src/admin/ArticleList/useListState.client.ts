'use client'
// What the list shows, from the address and back into it. Links lead there too, so that they can be opened elsewhere, and
// work before the scripts of the page do.
import { usePathname, useSearchParams } from 'next/navigation.js'
import { type MouseEvent, useMemo } from 'react'

import {
  type ListState,
  readState,
  searchOf,
  type StateName,
  withChange,
} from '../config/listState.ts'

type Change = { [Name in StateName]?: string | undefined }

interface LinkProps {
  href: string
  onClick: (event: MouseEvent) => void
}

export interface ListStateInAddress {
  /** Replaces the entry of the history where a word is still being typed. */
  change: (change: Change, isReplaced?: boolean) => void
  /** Props of a link that makes the change. */
  linkTo: (change: Change) => LinkProps
  linkToSearch: (search: string) => LinkProps
  search: string
  state: ListState
}

export function useListState(): ListStateInAddress {
  const params = useSearchParams()
  const path = usePathname()
  return useMemo(() => {
    const state = readState(new URLSearchParams(params))
    const after = (change: Change) => searchOf(withChange(state, change))
    const go = (search: string, isReplaced = false) => {
      const { history } = window
      const address = `${path}${search}`
      if (isReplaced) {
        history.replaceState(null, '', address)
      } else {
        history.pushState(null, '', address)
      }
    }
    const linkToSearch = (search: string): LinkProps => ({
      href: search || path,
      onClick: (event) => {
        if (!(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey)) {
          event.preventDefault()
          go(search)
        }
      },
    })
    return {
      change: (change, isReplaced) => go(after(change), isReplaced),
      linkTo: (change) => linkToSearch(after(change)),
      linkToSearch,
      search: searchOf(state),
      state,
    }
  }, [params, path])
}
