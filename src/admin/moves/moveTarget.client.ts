'use client'
// The article that a drawer moves: that of the form around it.
import { createContext, use } from 'react'

import type { ID } from '../../types.ts'
import type { Problem } from './readResponse.ts'

export interface MoveTarget {
  id: ID
  /** True where its form has changes that are saved first. */
  isUnsaved: boolean
  /** Shows what has become of it. */
  onMade: () => void
  /** Somebody has saved a newer version than the one that the move is based on. */
  onStale: (message: string) => void
  /** Gives the `updatedAt` of what was saved, or why it was not. */
  saveFirst: () => Promise<null | Problem | string>
  title: string
  /** Of the version that is shown. */
  updatedAt: null | string
}

const Context = createContext<MoveTarget | null>(null)

export const MoveTargetProvider = Context

export function useMoveTarget(): MoveTarget {
  const target = use(Context)
  if (!target) {
    throw new Error('There is no article to move.')
  }
  return target
}
