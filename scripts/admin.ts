// `npm run admin`: sets a new password or takes away a second factor, for apps that cannot send mail; exports or removes what is stored of a person.
import type { Payload } from 'payload'

import { randomBytes } from 'node:crypto'
import { getPayload } from 'payload'

import config from '../payload.config.ts'
import { clearLimits } from '../src/app/logins/clearLimits.ts'
import { removeFactor } from '../src/app/secondFactor/factors.ts'
import { confirm } from './confirm.ts'
import { logErrorsOnly } from './logErrorsOnly.ts'
import { erasePerson, exportPerson, findAccount } from './personalData.ts'
import { runMain } from './runMain.ts'

const usage = `Usage: npm run admin -- reset-password EMAIL
       npm run admin -- reset-second-factor EMAIL
       npm run admin -- export EMAIL          what is stored of the person, as JSON
       npm run admin -- erase EMAIL [--yes]   delete the account, and its name in the log

Exit codes: 0 no problems, 1 failed, 2 bad arguments, or not confirmed.`

/** Resolves to the exit code; undefined if nobody has that address. */
type Verb = (payload: Payload, email: string, isConfirmed: boolean) => Promise<number | undefined>

const verbs: Record<string, Verb> = {
  erase,
  export: printPerson,
  'reset-password': resetPassword,
  'reset-second-factor': resetSecondFactor,
}

runMain(main, 1)

async function main([name = '', email, ...rest]: string[]): Promise<number> {
  const verb = Object.hasOwn(verbs, name) ? verbs[name] : undefined
  const isConfirmed = name === 'erase' && rest.join() === '--yes'
  if (!verb || !email || email.startsWith('-') || (rest.length > 0 && !isConfirmed)) {
    console.error(usage)
    return 2
  }
  const resolved = await config
  const payload = await getPayload({
    config: name === 'export' ? logErrorsOnly(resolved) : resolved,
  })
  const code = await verb(payload, email, isConfirmed)
  if (code === undefined) {
    console.error(`User not found: ${email}`)
  }
  return code ?? 1
}

async function resetPassword(payload: Payload, email: string): Promise<number | undefined> {
  const password = randomBytes(15).toString('base64url')
  const { docs } = await payload.update({
    collection: 'users',
    data: { password },
    overrideAccess: true,
    where: { email: { equals: email.toLowerCase() } },
  })
  if (docs.length === 0) {
    return undefined
  }
  // Failed sign-ins would keep the user out for some time.
  await clearLimits(payload, email)
  console.log(`New password of ${email}: ${password}`)
  return 0
}

async function resetSecondFactor(payload: Payload, email: string): Promise<number | undefined> {
  const account = await findAccount(payload, email)
  if (!account) {
    return undefined
  }
  const had = await removeFactor(payload, account.id)
  console.log(had ? `${email} has no second factor now.` : `${email} had no second factor.`)
  return 0
}

async function printPerson(payload: Payload, email: string): Promise<number | undefined> {
  const person = await exportPerson(payload, email)
  if (!person) {
    return undefined
  }
  console.log(JSON.stringify(person, null, 2))
  return 0
}

async function erase(
  payload: Payload,
  email: string,
  isConfirmed: boolean,
): Promise<number | undefined> {
  if (!(await exportPerson(payload, email))) {
    return undefined
  }
  if (!isConfirmed && !(await confirm(`Delete the account ${email}, and its name in the log?`))) {
    console.error(`Nothing was changed. To confirm, run: npm run admin -- erase ${email} --yes`)
    return 2
  }
  const pseudonym = await erasePerson(payload, email)
  console.log(`Deleted the account ${email}. In the log it is "${pseudonym}".`)
  return 0
}
