// How long the "no" of an outlet keeps an article out of what waits: it can be asked for again after a year.
import type { Article } from '../types.ts'

import { dayOf } from './days.ts'

/** The day on which it can be asked for again; null where that is now. */
export function heldUntil({ heldBack }: Article, today: string): null | string {
  const saidNo = dayOf(heldBack?.on)
  const again = saidNo && askAgainOn(saidNo)
  return again && again > today ? again : null
}

/** The first day on which it can be asked for again. The 29th of February becomes the 28th. */
export function askAgainOn(heldBackOn: string): string {
  const year = Number(heldBackOn.slice(0, 4)) + 1
  if (year > 9999) {
    return '9999-12-31'
  }
  const day = heldBackOn.slice(4).replace('-02-29', '-02-28')
  return `${String(year).padStart(4, '0')}${day}`
}
