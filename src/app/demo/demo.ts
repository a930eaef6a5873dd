// What `npm run demo` adds to the app. The build is the same: without OFFPRINT_DEMO nothing of it is active.
import type { Config, Payload } from 'payload'

import { createMissingAccounts } from './accounts.ts'
import { followClock } from './clock.ts'
import { demoFolder, isServer } from './demoFolder.ts'

const bar = '/app/demo/DemoBar.tsx#DemoBar'

/** The import map has them in any case, because the build is also that of the demo. */
export const demoDependencies: NonNullable<Config['admin']>['dependencies'] = {
  demoBar: { type: 'component', path: bar },
}

export function demoComponents(): NonNullable<NonNullable<Config['admin']>['components']> {
  return demoFolder() ? { providers: [bar] } : {}
}

/** In the demo nobody is signed out when the clock moves forward. */
export function demoSessions(): { tokenExpiration?: number } {
  return demoFolder() ? { tokenExpiration: 15 * 365 * 86_400 } : {}
}

/** @throws Error for a database that the demo has not made. */
export async function startDemo(payload: Payload): Promise<void> {
  await followClock(payload)
  if (isServer()) {
    await createMissingAccounts(payload)
  }
}
