// The environment of the processes of the app in tests.
import { childEnvironment } from '../../scripts/bootstrap/environment.mjs'

export function serverEnvironment(env: Record<string, string>): NodeJS.ProcessEnv {
  const defaults = {
    NODE_OPTIONS: '',
    PAYLOAD_SECRET: 'a secret for tests only, of 32 characters or more',
  }
  return childEnvironment({ ...process.env, ...defaults, ...env }, undefined)
}
