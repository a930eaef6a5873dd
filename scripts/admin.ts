// `npm run admin -- reset-password EMAIL`: a new password for a login, where there is no mail to send a link by.
import { randomBytes } from 'node:crypto'
import { getPayload } from 'payload'

import config from '../payload.config.ts'
import { clearLimits } from '../src/app/logins/clearLimits.ts'
import { explain } from './bare/explain.mjs'

const usage = 'npm run admin -- reset-password EMAIL'

main(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(explain(error))
    process.exit(1)
  },
)

async function main([verb, email, ...rest]: string[]): Promise<number> {
  if (verb !== 'reset-password' || !email || rest.length > 0) {
    console.error(`Usage: ${usage}`)
    return 2
  }
  const payload = await getPayload({ config: await config })
  const password = randomBytes(15).toString('base64url')
  const { docs } = await payload.update({
    collection: 'users',
    data: { password },
    overrideAccess: true,
    where: { email: { equals: email.toLowerCase() } },
  })
  if (docs.length === 0) {
    console.error(`There is no user ${email}.`)
    return 1
  }
  // What was counted against it would still keep its owner out.
  await clearLimits(payload, email)
  console.log(`The new password of ${email}: ${password}`)
  return 0
}
