// Memory of the server process, before and after the load of all other benchmarks.
import type { Bench } from './app.ts'
import type { Results, Subject } from './report.ts'

import { readMemory } from './app.ts'
import { whileForgetting } from './cold.ts'
import { onBlog, pathOf } from './fill.ts'
import { measure } from './load.ts'

export const memory: Subject = {
  name: 'memory',
  about:
    'Resident memory of the server process, before the first request and after all of the above.',
  flat: ['memory after start', 'memory after the load'],
  goals: [],
  measure: measureMemory,
  title: 'Memory of the server',
}

/** A load of its own comes first, for a run with `--only memory`. */
async function measureMemory(bench: Bench): Promise<Results> {
  const { memoryAtStart, seconds, size, url } = bench
  const addresses = onBlog(size).map((n) => url + pathOf(n))
  await whileForgetting(bench, () => measure({ addresses, seconds }))
  return {
    'memory after start': { megabytes: memoryAtStart },
    'memory after the load': { megabytes: await readMemory(url) },
  }
}
