'use client'
// Which day it is at the desk: in the time zone of the site, wherever the browser is.
import { useConfig } from '@payloadcms/ui'

import { todayIn } from '../../domain/days.ts'

interface Custom {
  offprint?: { timeZone?: string }
}

/** `YYYY-MM-DD`. */
export function useToday(): string {
  const { timeZone = 'UTC' } =
    (useConfig().config.admin.custom as Custom | undefined)?.offprint ?? {}
  return todayIn(timeZone, new Date())
}
