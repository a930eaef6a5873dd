// What an app can run without, and should know of.
import type { Payload } from 'payload'

import { requireOptions } from '../../options.ts'
import { hasTransport } from '../../reminders/delivery/transport.ts'
import { openMediaWarning } from '../../wiring/openMedia.ts'

export async function findWarnings(payload: Payload): Promise<string[]> {
  const options = requireOptions(payload)
  const media = await openMediaWarning(payload, options)
  return [
    ...(options.reminders === 'off' || hasTransport(payload) ? [] : [noMail]),
    ...(media === null ? [] : [media]),
  ]
}

const noMail =
  "The config has no email adapter: reminders are written to the log, and reach nobody. Set `email` of the config, or the option reminders to 'off'."
