// A command that uses a clone's database until it is killed: run by the tests in a process of its own.
import { ensureDatabase } from '../../postgres/ensureDatabase.ts'

const root = process.argv[2]
if (!root) {
  throw new Error('Which clone?')
}
void ensureDatabase({ root, throwaway: true }).then(({ how, release, url }) => {
  process.once('SIGTERM', () => void release().then(() => process.exit(0)))
  setInterval(() => undefined, 1000)
  process.send?.({ how, url })
})
