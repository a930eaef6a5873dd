// The error whose message is for the person at the terminal: shown as it is, without a stack.
export class CannotRun extends Error {
  override name = 'CannotRun' as const
}
