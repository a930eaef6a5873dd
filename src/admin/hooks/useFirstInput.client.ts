'use client'
// A drawer gives the focus to its close button first: what is typed next belongs to its first input.
import { useEffect } from 'react'

/** Milliseconds that a drawer may take to open. */
const longestWait = 1500

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
