// The log of the app, for Payload and the server in front of Next: one line of JSON for each event, or text on a terminal.
import type { DestinationStream, LogFn, Logger } from 'pino'

import pino from 'pino'
import pretty from 'pino-pretty'

import type { HeldError, RequestContext } from './requestContext.ts'

import {
  describeError,
  type Description,
  isClientStatus,
  messageOf,
  secretKeys,
  statusOf,
  withoutControls,
  withoutSecrets,
} from './logText.ts'
import { findOutage } from './outage.ts'
import { currentRequest, runInRequest } from './requestContext.ts'

const key = Symbol.for('offprint.log')
/** For each request. */
const maxHeld = 20

/** `npm start` sets OFFPRINT_LOG, because the output of its child processes is always a pipe. */
export const isJSON =
  (process.env.OFFPRINT_LOG ?? (process.stdout.isTTY ? 'text' : 'json')) !== 'text'

/** Next bundles the app separately from the server: both must use the same log. */
const shared = globalThis as { [key]?: Logger }
export const log = (shared[key] ??= createLog(isJSON ? jsonLines() : textLines()))

export function createLog(destination: DestinationStream): Logger {
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

/**
 * Text for a terminal, without control characters, which it would execute.
 * @param destination a file descriptor or a stream
 */
export function textLines(destination: DestinationStream | number = 1): DestinationStream {
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
 * Logs the errors that were held back until the status of the response was known: errors of the client are logged
 * without a stack.
 */
export function writeHeldErrors(context: RequestContext, status: number): void {
  const { heldErrors = [] } = context
  context.heldErrors = undefined
  runInRequest(context, () => {
    for (const held of heldErrors) {
      writeError({ ...held, status: held.status ?? status })
    }
  })
}

/** Asynchronous: the reader of the output may be slow or gone, which must not block the server. */
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

/** What is logged as an object: an error, its message, and other fields. */
type LineFields = { err?: unknown; msg?: unknown } | null | undefined

/** Called by pino as a method of the log, with the arguments of `info`, `error` and so on. */
function writeLine(this: Logger, args: unknown[], method: LogFn, level: number): void {
  const [first, ...rest] = args
  const fields = (isError(first) ? { err: first } : first) as LineFields
  if (isOfOutage(this, fields?.err, typeof first === 'string' ? first : fields?.msg)) {
    return
  }
  if (typeof fields !== 'object' || !isError(fields?.err)) {
    method.apply(this, args.map(redact) as Parameters<LogFn>)
    return
  }
  const { err: error, msg = rest[0] ?? messageOf(error), ...others } = fields
  const message = redact(msg)
  if (level < (pino.levels.values.error ?? 0)) {
    method.call(this, { ...others, err: describe(error, false) }, String(message))
    return
  }
  const held = {
    error,
    fields: others,
    log: this,
    message: String(message),
    status: statusOf(error),
  }
  const { heldErrors } = currentRequest() ?? {}
  if (held.status === undefined && heldErrors && heldErrors.length < maxHeld) {
    heldErrors.push(held)
  } else {
    writeError(held)
  }
}

/** The first line of an outage names its cause; all others are left out. */
function isOfOutage(to: Logger, error: unknown, message: unknown): boolean {
  const cause = alreadyDescribed.has(error as Description) ? undefined : findOutage(error, message)
  if (cause) {
    alreadyDescribed.add(cause)
    to.error({ err: cause }, `The database cannot be reached: ${cause.message}`)
  }
  return cause !== undefined
}

function writeError({ error, fields, log: to, message, status }: HeldError): void {
  const isClientError = isClientStatus(status)
  const line = { ...fields, err: describe(error, !isClientError) }
  to[isClientError ? 'info' : 'error'](line, message)
}

const alreadyDescribed = new WeakSet<Description>()

function describe(error: unknown, withStack: boolean): Description {
  const description = describeError(error, { withStack })
  alreadyDescribed.add(description)
  return description
}

/** For errors that bypass `writeLine`, such as those of child loggers. */
function describedOnce(error: Description): Description {
  return alreadyDescribed.has(error) ? error : describeError(error)
}

/** Not by `instanceof`: an error may come from another realm. */
function isError(value: unknown): value is Error {
  const { message, stack } = (value ?? {}) as Partial<Error>
  const hasBoth = typeof message === 'string' && typeof stack === 'string'
  return hasBoth && !alreadyDescribed.has(value as Description)
}

function redact(value: unknown): unknown {
  if (typeof value === 'string') {
    return withoutSecrets(value)
  }
  const { msg } = (value ?? {}) as { msg?: unknown }
  return typeof msg === 'string' ? { ...(value as object), msg: withoutSecrets(msg) } : value
}
