// Runs the main function of a command, and exits with its code.
import { formatError } from './bootstrap/errors.mjs'

/** @param failed The exit code after an error. */
export function runMain(main: (args: string[]) => Promise<number>, failed: 1 | 2): void {
  main(process.argv.slice(2)).then(
    (code) => process.exit(code),
    (error: unknown) => {
      console.error(formatError(error))
      process.exit(failed)
    },
  )
}
