'use client'
// What Payload’s drawers leave out: their name for screen readers, and the focus on their first input.
import { useEffect } from 'react'

/** Payload names a drawer by its slug; screen readers should read its title. */
export function useDialogName(slug: string, title: string): void {
  useEffect(() => {
    document.getElementById(slug)?.setAttribute('aria-label', title)
  }, [slug, title])
}

/** Milliseconds that a drawer may take to open. */
const longestWait = 1500

/** A drawer gives the focus to its close button first: what is typed next belongs to its first input. */
export function useFirstInput(slug: string): void {
  useEffect(() => {
    const deadline = performance.now() + longestWait
    let frame = 0
    const attempt = () => {
      const dialog = document.getElementById(slug)
      const isOpen = dialog?.contains(document.activeElement)
      if (isOpen) {
        dialog?.querySelector<HTMLElement>(inputs)?.focus()
      } else if (performance.now() < deadline) {
        frame = requestAnimationFrame(attempt)
      }
    }
    attempt()
    return () => cancelAnimationFrame(frame)
  }, [slug])
}

const inputs = 'textarea, input:not([type=hidden], [type=radio]), input[type=radio]:checked'
