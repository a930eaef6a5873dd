// The first admin: made before the port opens, because until one exists Payload lets whoever comes first register.
import type { Payload } from 'payload'

import { randomBytes } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'

import type { Settings } from '../../src/app/settings.mjs'

import { findFault } from '../../src/app/passwords/findFault.ts'
import { SettingsWrong } from '../../src/app/settings.mjs'
import { root } from '../bare/environment.mjs'
import { firstUserFile } from './announce.ts'

/** Says what it did. A password that it made up itself is kept in .data/ until the start has shown it. */
export async function makeFirstUser(
  payload: Payload,
  { adminEmail, adminPassword }: Pick<Settings, 'adminEmail' | 'adminPassword'>,
): Promise<string> {
  const { totalDocs } = await payload.count({ collection: 'users', overrideAccess: true })
  if (totalDocs > 0) {
    return 'there already'
  }

  const name = adminEmail.split('@')[0] ?? adminEmail
  if (adminPassword && findFault(adminPassword, { name, email: adminEmail })) {
    throw new SettingsWrong([
      'OFFPRINT_ADMIN_PASSWORD cannot be used: it is a common password, or made of the e-mail address.',
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
    keepUntilShown(adminEmail, password)
  }
  return adminEmail
}

function keepUntilShown(email: string, password: string): void {
  mkdirSync(path.dirname(firstUserFile(root)), { recursive: true })
  writeFileSync(firstUserFile(root), JSON.stringify({ email, password }), { mode: 0o600 })
}
