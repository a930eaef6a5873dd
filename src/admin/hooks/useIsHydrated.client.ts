'use client'
// Whether the page responds yet: what the server has drawn is shown before its scripts have come.
import { useSyncExternalStore } from 'react'

export function useIsHydrated(): boolean {
  return useSyncExternalStore(
    neverChanges,
    () => true,
    () => false,
  )
}

function neverChanges(): () => void {
  return () => undefined
}
