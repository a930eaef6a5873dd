// For programs that send reminders themselves, such as `npm run reminders`.
import type { Payload } from 'payload'

import type { DigestReport, DigestRun } from './report.ts'

import { requireOptions } from '../../options.ts'
import { runDigests } from './runDigests.ts'
import { hasTransport, noTransport } from './transport.ts'

export interface Reminders {
  /** Null if mail can be sent; otherwise what is not set up. */
  missing: null | string
  /** Sends what is due. Waits first if another run is in progress. */
  run: (run?: DigestRun) => Promise<DigestReport>
}

/** @throws SettingInvalid if the config does not have the plugin. */
export function remindersOf(payload: Payload): Reminders {
  const options = requireOptions(payload)
  return {
    missing: hasTransport(payload) ? null : noTransport,
    run: async (run = {}) =>
      (await runDigests(payload, options, { ...run, via: 'command', waits: true }))!,
  }
}
