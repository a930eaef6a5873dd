// The log of the app, which Payload and the server in front of Next share: a line of JSON an event, or text on a terminal.
import pino from 'pino'
import pretty from 'pino-pretty'

import {
  describeError,
  isOfClient,
  messageOf,
  secretKeys,
  statusOf,
  withoutControls,
  withoutSecrets,
} from './logText.mjs'
import { currentRequest, runInRequest } from './requestContext.mjs'

const key = Symbol.for('offprint.log')
/** Of one request. */
const mostHeld = 20

/** `npm start` says what its output is: the output of its children is a pipe. */
export const isJSON =
  (process.env.OFFPRINT_LOG ?? (process.stdout.isTTY ? 'text' : 'json')) !== 'text'

/** Next bundles the app apart from the server: both must write to one. */
export const log = (globalThis[key] ??= createLog(isJSON ? jsonLines() : textLines()))

export function createLog(destination) {
  return pino(
    {
      base: { pid: process.pid },
      enabled: process.env.DISABLE_LOGGING !== 'true',
      formatters: { level: (level) => ({ level }) },
      hooks: { logMethod: writeLine },
      mixin: fieldsOfRequest,
      redact: { censor: '[redacted]', paths: secretKeys },
      serializers: { err: describedOnce, error: describedOnce },
      timestamp: pino.stdTimeFunctions.isoTime,
    },
    destination,
  )
}

/** Text for a terminal, where control characters would do what they say. */
export function textLines(destination = 1) {
  return pretty({
    colorize: process.stdout.isTTY,
    destination,
    ignore: 'pid',
    messageFormat: ({ msg = '' }) => withoutControls(String(msg)),
    singleLine: true,
    sync: true,
    translateTime: 'SYS:HH:MM:ss',
  })
}

/**
 * Writes the errors that were held back until it was known what the request was answered with: what a client did
 * wrong has no stack.
 */
export function writeHeldErrors(context, status) {
  const { heldErrors = [] } = context
  context.heldErrors = undefined
  runInRequest(context, () => {
    for (const held of heldErrors) {
      writeError({ ...held, status: held.status ?? status })
    }
  })
}

/** Whoever reads may be gone or slow: neither may hold up the server. */
function jsonLines() {
  return pino.destination({ fd: 1, maxLength: 4 * 1024 * 1024, sync: false })
}

function fieldsOfRequest() {
  const { id, clientAddress, userId } = currentRequest() ?? {}
  return {
    ...(id && { requestId: id }),
    ...(clientAddress && { address: clientAddress }),
    ...(userId && { userId }),
  }
}

/** Called by pino, as a method of the log, with what was given to `info`, `error` and the like. */
function writeLine(given, method, level) {
  const [first, ...rest] = given
  const fields = isError(first) ? { err: first } : first
  if (typeof fields !== 'object' || !isError(fields?.err)) {
    method.apply(this, given.map(cleaned))
    return
  }
  const { err: error, msg = rest[0] ?? messageOf(error), ...others } = fields
  const message = cleaned(msg)
  if (level < pino.levels.values.error) {
    method.call(this, { ...others, err: described(error, false) }, message)
    return
  }
  const held = { error, fields: others, log: this, message, status: statusOf(error) }
  const { heldErrors } = currentRequest() ?? {}
  if (held.status === undefined && heldErrors && heldErrors.length < mostHeld) {
    heldErrors.push(held)
  } else {
    writeError(held)
  }
}

function writeError({ error, fields, log: to, message, status }) {
  const isClientsFault = isOfClient(status)
  const line = { ...fields, err: described(error, !isClientsFault) }
  to[isClientsFault ? 'info' : 'error'](line, message)
}

const alreadyDescribed = new WeakSet()

function described(error, withStack) {
  const description = describeError(error, { withStack })
  alreadyDescribed.add(description)
  return description
}

/** For errors that come to the log on another way. */
function describedOnce(error) {
  return alreadyDescribed.has(error) ? error : describeError(error)
}

/** Not by its class: an error may come from another realm. */
function isError(value) {
  const hasBoth = typeof value?.message === 'string' && typeof value.stack === 'string'
  return hasBoth && !alreadyDescribed.has(value)
}

function cleaned(value) {
  if (typeof value === 'string') {
    return withoutSecrets(value)
  }
  return typeof value?.msg === 'string' ? { ...value, msg: withoutSecrets(value.msg) } : value
}
