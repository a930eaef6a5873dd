// A child of the benchmark: how long a look at who is due, and what is owed, takes. Prints milliseconds as JSON.
import { remindersOf } from 'offprint'
import { getPayload } from 'payload'

import config from '../../../payload.config.ts'
import { logErrorsOnly } from '../../logErrorsOnly.ts'

const payload = await getPayload({ config: logErrorsOnly(await config) })
const times: number[] = []
for (let n = 0; n < 12; n += 1) {
  const begun = performance.now()
  await remindersOf(payload).run({ dryRun: true })
  times.push(performance.now() - begun)
}
// The first ones warm up.
console.log(JSON.stringify(times.slice(2)))
process.exit(0)
