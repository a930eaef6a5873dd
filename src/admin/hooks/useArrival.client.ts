'use client'
// Keeps the part that a link led to in view while the form around it loads: Payload renders much of it later.
import { useEffect } from 'react'

/** In milliseconds, unless somebody does something before. */
const longest = 5000
const actions = ['keydown', 'pointerdown', 'wheel'] as const

/** @param id of an element, as in the address behind `#` */
export function useArrival(id: string): void {
  useEffect(() => {
    if (location.hash !== `#${id}`) {
      return
    }
    const timer = setInterval(() => document.getElementById(id)?.scrollIntoView(), 100)
    const stop = () => clearInterval(timer)
    const end = setTimeout(stop, longest)
    actions.forEach((action) => addEventListener(action, stop))
    return () => {
      stop()
      clearTimeout(end)
      actions.forEach((action) => removeEventListener(action, stop))
    }
  }, [id])
}
