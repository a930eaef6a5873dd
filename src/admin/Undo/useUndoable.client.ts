'use client'
// What the user has just put on the blog and can take back, asked again as long as there is something.
import { usePathname } from 'next/navigation.js'
import { useCallback, useEffect, useState } from 'react'

import type { UndoableResponse } from '../../api/undo.ts'
import type { UndoableMove } from '../../workflow/undo.ts'

import { useListener } from '../hooks/useListener.client.ts'
import { useEndpoints, useIsConfigured, useIsEditorOrAdmin } from '../hooks/useOffprint.client.ts'
import { fetchJSON } from '../requests/useResponse.client.ts'

/** Until when, by the clock of this browser. */
export interface Undoable extends UndoableMove {
  until: number
}

/** In milliseconds. */
const usual = 30_000

/** `ask` asks at once. A question that is not answered leaves what is known, until its time is over. */
export function useUndoable(): { ask: () => void; moves: Undoable[] } {
  const { articles } = useEndpoints()
  const pathname = usePathname()
  const [moves, setMoves] = useState<Undoable[]>([])
  const [asked, setAsked] = useState(0)
  const ask = useCallback(() => setAsked((now) => now + 1), [])
  const url = `${articles}/undoable`
  const isEditorOrAdmin = useIsEditorOrAdmin()
  const isConfigured = useIsConfigured()

  useEffect(() => {
    if (!isEditorOrAdmin || !isConfigured) {
      return
    }
    const leave = new AbortController()
    fetchJSON<UndoableResponse>(url, leave.signal)
      .then((answer) => setMoves(answer.moves.map(withDeadline)))
      .catch(() => setMoves(stillUndoable))
    return () => leave.abort()
  }, [asked, isConfigured, isEditorOrAdmin, pathname, url])

  useEffect(() => {
    if (moves.length === 0) {
      return
    }
    const next = Math.min(usual, ...moves.map(({ until }) => until - Date.now()))
    const timer = setTimeout(ask, Math.max(next, 1000))
    return () => clearTimeout(timer)
  }, [ask, moves])
  const onVisible = () => (document.hidden ? undefined : ask())
  useListener('document', 'visibilitychange', onVisible, moves.length > 0)
  return { ask, moves: isEditorOrAdmin ? moves : [] }
}

function withDeadline(move: UndoableMove): Undoable {
  return { ...move, until: Date.now() + move.left }
}

function stillUndoable(moves: Undoable[]): Undoable[] {
  return moves.filter(({ until }) => until > Date.now())
}
