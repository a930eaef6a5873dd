// For tests of what is forgotten.
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/** Whatever nothing refers to any more is gone afterwards. */
export function collectGarbage(): void {
  setFlagsFromString('--expose-gc')
  const gc = runInNewContext('gc') as () => void
  gc()
}
