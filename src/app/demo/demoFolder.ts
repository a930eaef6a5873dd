// Whether this process belongs to `npm run demo`.

/** The folder with its accounts and mails; undefined outside of the demo. */
export function demoFolder(): string | undefined {
  return process.env.OFFPRINT_DEMO?.trim() || undefined
}
