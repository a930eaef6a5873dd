// For programs that send reminders themselves, such as a command: with the options that the plugin was given.
import type { Payload } from 'payload'

import type { DigestReport, DigestRun } from './sendDigests.ts'

import { SettingInvalid } from '../../errors.ts'
import { optionsOf } from '../../options.ts'
import { runDigests } from './runs.ts'
import { hasTransport, noTransport } from './sendOne.ts'

export interface Reminders {
  /** Null where there is a mail server; else what is missing. */
  missing: null | string
  /** Waits for another run that is on its way, then sends what is due and not sent. */
  run: (run?: DigestRun) => Promise<DigestReport>
}

/** @throws SettingInvalid where the app does not have the plugin. */
export function remindersOf(payload: Payload): Reminders {
  const options = optionsOf(payload)
  if (!options) {
    throw new SettingInvalid('plugins', 'the config does not have offprint()')
  }
  return {
    missing: hasTransport(payload) ? null : noTransport,
    run: async (run = {}) =>
      (await runDigests(payload, options, { ...run, via: 'command', waits: true }))!,
  }
}
