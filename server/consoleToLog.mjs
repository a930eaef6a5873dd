// Has what Next and others write to the console come out as lines of the log, where the log is JSON.
import { format, stripVTControlCharacters } from 'node:util'

import { isJSON, log } from '../src/app/log.mjs'

const levels = { debug: 'debug', error: 'error', info: 'info', log: 'info', warn: 'warn' }

export function consoleToLog() {
  if (!isJSON) {
    return
  }
  for (const [method, level] of Object.entries(levels)) {
    console[method] = (...given) => write(level, given)
  }
  process.removeAllListeners('warning')
  process.on('warning', (err) => log.warn({ err }))
}

/** An error says where it was thrown; the text around it says little. */
function write(level, given) {
  const err = given.find((one) => one instanceof Error)
  const others = given.filter((one) => one !== err)
  const text = stripVTControlCharacters(format(...others)).trim()
  if (err) {
    log[level]({ err }, text || undefined)
  } else if (text) {
    log[level](text)
  }
}
