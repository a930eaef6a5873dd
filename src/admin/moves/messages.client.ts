'use client'
// Keeps one message across a reload of the page.

const key = 'offprint-message'

export interface Message {
  kind: 'error' | 'success'
  text: string
}

/** An empty message shows nothing. */
export function leaveMessage(text: string, kind: Message['kind'] = 'success'): void {
  sessionStorage.setItem(key, JSON.stringify({ kind, text } satisfies Message))
}

/** Returns the stored message and removes it. */
export function takeMessage(): Message | null {
  const stored = sessionStorage.getItem(key)
  sessionStorage.removeItem(key)
  return stored === null ? null : (JSON.parse(stored) as Message)
}
