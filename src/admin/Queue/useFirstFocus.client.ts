'use client'
// Where the focus begins: in the first field that lacks something, else at the heading, where single keys work.
import { type RefObject, useEffect, useRef } from 'react'

import type { FormField } from './missing.ts'

import { untilThere } from '../hooks/untilThere.ts'

/** The form is there; inputs of Payload may be drawn a moment later. */
const longestWait = 1000

export function useFirstFocus(first: FormField | null): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null)
  const wanted = useRef(first)
  useEffect(() => {
    heading.current?.scrollIntoView({ block: 'nearest' })
    if (wanted.current === null) {
      heading.current?.focus({ preventScroll: true })
    } else {
      focusField(wanted.current)
    }
  }, [])
  return heading
}

export function focusField(name: FormField): void {
  void untilThere(() => {
    const input = inputOf(name)
    input?.focus({ preventScroll: true })
    // In the middle, with its message, clear of the actions at the foot.
    input?.scrollIntoView({ block: 'center' })
    return input
  }, longestWait)
}

function inputOf(name: FormField): HTMLElement | null {
  const field = document.querySelector(`.offprint-queue [data-field="${name}"]`)
  return (
    field?.querySelector<HTMLElement>(
      'input:not([type=hidden], :disabled), textarea, select, button[id]',
    ) ?? null
  )
}
