'use client'
// Which day it is at the desk: in the time zone of the site, wherever the browser is.
import { todayIn } from '../../domain/days.ts'
import { usePanelOptions } from './useOffprint.client.ts'

/** `YYYY-MM-DD`. */
export function useToday(): string {
  return todayIn(usePanelOptions().timeZone, new Date())
}
