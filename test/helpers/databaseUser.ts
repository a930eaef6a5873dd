// A child process of the tests that uses the database of a clone until it is terminated.
import { ensureDatabase } from '../../postgres/ensureDatabase.ts'

const root = process.argv[2]
if (!root) {
  throw new Error('The folder of the clone is missing.')
}
void ensureDatabase({ root, throwaway: true }).then(({ how, release, url }) => {
  process.once('SIGTERM', () => void release().then(() => process.exit(0)))
  setInterval(() => undefined, 1000)
  process.send?.({ how, url })
})
