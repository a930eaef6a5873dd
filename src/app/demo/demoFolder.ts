// Whether this process belongs to `npm run demo`.
import { opening, shared } from '../shared.ts'

/** The folder with its accounts and mails; undefined outside of the demo. */
export function demoFolder(): string | undefined {
  return process.env.OFFPRINT_DEMO?.trim() || undefined
}

/** Whether this is the server, and no command: its database has tables and the sample. */
export function isServer(): boolean {
  return opening in shared
}
