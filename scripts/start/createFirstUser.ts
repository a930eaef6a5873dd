// Creates the first admin before the port is opened: while there is no user, Payload lets any visitor register as one.
import type { Payload } from 'payload'

import { randomBytes } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'

import type { Settings } from '../../src/app/settings.mjs'

import { findFault } from '../../src/app/passwords/findFault.ts'
import { InvalidSettingsError } from '../../src/app/settings.mjs'
import { root } from '../bootstrap/environment.mjs'
import { firstUserFile } from './announce.ts'

/** Returns a summary. A generated password is stored in .data/ until `npm start` has printed it. */
export async function createFirstUser(
  payload: Payload,
  { adminEmail, adminPassword }: Pick<Settings, 'adminEmail' | 'adminPassword'>,
): Promise<string> {
  const { totalDocs } = await payload.count({ collection: 'users', overrideAccess: true })
  if (totalDocs > 0) {
    return 'already exists'
  }

  const name = adminEmail.split('@')[0] ?? adminEmail
  if (adminPassword && findFault(adminPassword, { name, email: adminEmail })) {
    throw new InvalidSettingsError([
      'OFFPRINT_ADMIN_PASSWORD is not allowed: it is a common password, or derived from the e-mail address.',
    ])
  }
  const password = adminPassword ?? randomBytes(15).toString('base64url')
  await payload.create({
    collection: 'users',
    data: {
      name,
      email: adminEmail,
      password,
      role: 'admin',
    },
    overrideAccess: true,
  } as Parameters<Payload['create']>[0])
  if (!adminPassword) {
    storeUntilPrinted(adminEmail, password)
  }
  return adminEmail
}

function storeUntilPrinted(email: string, password: string): void {
  mkdirSync(path.dirname(firstUserFile(root)), { recursive: true })
  writeFileSync(firstUserFile(root), JSON.stringify({ email, password }), { mode: 0o600 })
}
