'use client'
// Reads the message of a failed save from Payload's toast: its form reports the message nowhere else.
import { toast } from '@payloadcms/ui'
import { isValidElement } from 'react'

interface ShownErrors {
  ids: (number | string)[]
  /** Message of the server; null if the toast shows an error of the browser. */
  sentence: null | string
}

/** Returns a function that reads the errors shown since. */
export function watchErrorToasts(): () => ShownErrors {
  const before = new Set(toast.getHistory().map(({ id }) => id))
  return () => {
    const errors = toast
      .getHistory()
      .filter((one) => !before.has(one.id) && 'type' in one && one.type === 'error')
      .map((one) => ({ id: one.id, title: 'title' in one ? one.title : null }))
    const sentences = errors.map(({ title }) => sentenceOf(title)).filter((one) => one !== null)
    return { ids: errors.map(({ id }) => id), sentence: sentences[0] ?? null }
  }
}

/** The server's sentences come in Payload's component for them, the browser's own errors as text. */
function sentenceOf(title: unknown): null | string {
  return isValidElement<{ errorMessage?: unknown }>(title) &&
    typeof title.props.errorMessage === 'string'
    ? title.props.errorMessage
    : null
}
