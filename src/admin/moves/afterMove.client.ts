'use client'
// What a move leaves for the page after it, and tells other parts of the page.
import type { ID } from '../../types.ts'
import type { UndoableMove } from '../../workflow/undo.ts'

const messageKey = 'offprint-message'

interface Message {
  kind: 'error' | 'success'
  text: string
}

/** An empty message shows nothing. */
export function leaveMessage(text: string, kind: Message['kind'] = 'success'): void {
  sessionStorage.setItem(messageKey, JSON.stringify({ kind, text } satisfies Message))
}

export function takeMessage(): Message | null {
  const stored = sessionStorage.getItem(messageKey)
  sessionStorage.removeItem(messageKey)
  return stored === null ? null : (JSON.parse(stored) as Message)
}

/** How an article went on the blog, to be proposed again once that was undone. */
export interface RepublicationChoice {
  creditLine?: string
  plan?: string
  slug?: string
}

interface Mark {
  choice?: RepublicationChoice
  /** Id of the transition whose message was closed. */
  dismissed?: ID
  isUndone?: boolean
}

const marksKey = 'offprint-undo'

/** Republications made in this tab, stored in the session storage. */
export function readMarks(): Record<string, Mark | undefined> {
  return JSON.parse(sessionStorage.getItem(marksKey) ?? '{}') as Record<string, Mark | undefined>
}

/** By the id of an article; what it said before is replaced. */
export function writeMark(article: ID, mark: Mark): void {
  sessionStorage.setItem(marksKey, JSON.stringify({ ...readMarks(), [article]: mark }))
}

/** What was chosen for a republication that was undone since. */
export function choiceToRepeat(article: ID): RepublicationChoice | undefined {
  const mark = readMarks()[article]
  return mark?.isUndone ? mark.choice : undefined
}

/** True if the listener has shown a message. */
type Listener = (move: UndoableMove) => boolean

const listeners = new Set<Listener>()

/** Returns the function that removes the listener. */
export function onUndone(listener: Listener): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** True if one of the listeners has shown a message. */
export function announceUndone(move: UndoableMove): boolean {
  return [...listeners].map((listener) => listener(move)).includes(true)
}
