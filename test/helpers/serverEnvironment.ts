// What the app's own processes are told in tests.
import { childEnvironment } from '../../scripts/bootstrap/environment.mjs'

export function serverEnvironment(env: Record<string, string>): NodeJS.ProcessEnv {
  const usual = { NODE_OPTIONS: '', PAYLOAD_SECRET: 'a secret for tests only' }
  return childEnvironment({ ...process.env, ...usual, ...env }, undefined)
}
