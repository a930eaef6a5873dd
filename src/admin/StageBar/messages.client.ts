'use client'
// Keeps one message across a reload of the page.

const key = 'offprint-message'

/** An empty message shows nothing. */
export function leaveMessage(message: string): void {
  sessionStorage.setItem(key, message)
}

/** Returns the stored message and removes it. */
export function takeMessage(): null | string {
  const message = sessionStorage.getItem(key)
  sessionStorage.removeItem(key)
  return message
}
