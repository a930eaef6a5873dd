// Writes the console output of Next and other libraries to the log if the log is JSON.
import { format, stripVTControlCharacters } from 'node:util'

import { isJSON, log } from '../src/app/log.mjs'

const levels = { debug: 'debug', error: 'error', info: 'info', log: 'info', warn: 'warn' }

export function consoleToLog() {
  if (!isJSON) {
    return
  }
  for (const [method, level] of Object.entries(levels)) {
    console[method] = (...args) => write(level, args)
  }
  process.removeAllListeners('warning')
  process.on('warning', (err) => log.warn({ err }))
}

/** An error is logged as such, with its stack; other arguments become the message. */
function write(level, args) {
  const err = args.find((one) => one instanceof Error)
  const others = args.filter((one) => one !== err)
  const text = stripVTControlCharacters(format(...others)).trim()
  if (err) {
    log[level]({ err }, text || undefined)
  } else if (text) {
    log[level](text)
  }
}
