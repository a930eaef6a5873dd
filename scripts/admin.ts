// `npm run admin -- reset-password EMAIL`: sets a new password, for apps that cannot send mail.
import { randomBytes } from 'node:crypto'
import { getPayload } from 'payload'

import config from '../payload.config.ts'
import { clearLimits } from '../src/app/logins/clearLimits.ts'
import { formatError } from './bootstrap/errors.mjs'

// Exit codes: 0 no problems, 1 failed, 2 bad arguments.
const usage = 'npm run admin -- reset-password EMAIL'

main(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(formatError(error))
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
    console.error(`User not found: ${email}`)
    return 1
  }
  // Failed sign-ins would keep the user out for some time.
  await clearLimits(payload, email)
  console.log(`New password of ${email}: ${password}`)
  return 0
}
