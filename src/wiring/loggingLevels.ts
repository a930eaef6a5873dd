// Log levels: an error that is an answer to the client is no fault of the server.

/** Stack traces are for faults; these are one line each. */
export const loggingLevels: Record<string, 'info'> = {
  BodyTooLarge: 'info',
  InUse: 'info',
  InvalidQuery: 'info',
  InvalidRequest: 'info',
  InvalidValue: 'info',
  NotFound: 'info',
  StageConflict: 'info',
  StaleWrite: 'info',
  TooManyRequests: 'info',
  TransitionRefused: 'info',
  Unavailable: 'info',
}
