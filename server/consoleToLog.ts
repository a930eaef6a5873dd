// Writes the console output of Next and other libraries to the log if the log is JSON. Of an outage of the database there
// is one line in any log.
import { format, stripVTControlCharacters } from 'node:util'

import { isJSON, log } from '../src/app/log.ts'
import { outage, shared } from '../src/app/shared.ts'

const levels = { debug: 'debug', error: 'error', info: 'info', log: 'info', warn: 'warn' } as const

export function consoleToLog(): void {
  if (!isJSON) {
    const { error } = console
    Object.assign(console, {
      error: (...args: unknown[]) =>
        args.some((one) => shared[outage]?.isOutage(one)) ? write('error', args) : error(...args),
    })
    return
  }
  for (const [method, level] of Object.entries(levels)) {
    Object.assign(console, { [method]: (...args: unknown[]) => write(level, args) })
  }
  process.removeAllListeners('warning')
  process.on('warning', (err) => log.warn({ err }))
}

/** An error is logged as such, with its stack; other arguments become the message. */
function write(level: (typeof levels)[keyof typeof levels], args: unknown[]): void {
  const err = args.find((one) => one instanceof Error)
  const others = args.filter((one) => one !== err)
  const text = stripVTControlCharacters(format(...others)).trim()
  if (err) {
    log[level]({ err }, text || undefined)
  } else if (text) {
    log[level](text)
  }
}
