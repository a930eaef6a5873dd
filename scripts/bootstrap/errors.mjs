// Errors of commands as text for the terminal: a message for the errors we expect, a stack trace for all others.
/** Names of errors whose message is complete. They are compared by name because modules can be loaded twice. */
const expectedErrors = [
  'CommandError',
  'CorpusUnreadable',
  'FactsUnusable',
  'FileReadError',
  'InvalidSettingsError',
]

const diskErrors = {
  EACCES: 'this user may not write there',
  EDQUOT: 'the disk quota is used up',
  ENOSPC: 'the disk is full',
  EPERM: 'this user may not write there',
  EROFS: 'the disk is read-only',
}

export function formatError(error) {
  if (expectedErrors.includes(error?.name)) {
    return error.message
  }
  if (error?.code in diskErrors) {
    return `Cannot write ${error.dest ?? error.path ?? 'a file'}: ${diskErrors[error.code]} (${error.code}).`
  }
  return error?.stack ?? String(error)
}

/** Whether the disk takes nothing more: it is full, or cannot be written. */
export function isDiskError(error) {
  return error?.code in diskErrors
}

/** An error whose message is for the person at the terminal: printed without a stack. */
export class CommandError extends Error {
  /**
   * @param {string} message
   * @param {NodeJS.Signals | null} [signal] That killed the process, if one did.
   */
  constructor(message, signal) {
    super(message)
    this.name = 'CommandError'
    this.signal = signal
  }
}
