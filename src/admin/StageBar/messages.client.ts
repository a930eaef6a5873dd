'use client'
// Keeps one message over a reload of the page.

const key = 'offprint-message'

/** An empty one says nothing, and is taken as well. */
export function leaveMessage(message: string): void {
  sessionStorage.setItem(key, message)
}

/** The message that was left, once. */
export function takeMessage(): null | string {
  const message = sessionStorage.getItem(key)
  sessionStorage.removeItem(key)
  return message
}
