// What is stored of the person behind an account: as JSON, and how it is removed. What it wrote for the blog is not that.
import type { Payload, PayloadRequest } from 'payload'

import { sql } from '@payloadcms/db-postgres'
import { randomBytes } from 'node:crypto'
import { commitTransaction, createLocalReq, initTransaction, killTransaction } from 'payload'

import { devicesOf } from '../src/app/accounts/devices.ts'
import { clearLimits } from '../src/app/logins/clearLimits.ts'
import { hashed, normalizeEmail } from '../src/app/logins/keys.ts'
import { factorOf } from '../src/app/secondFactor/factors.ts'

interface Database {
  execute: (query: unknown) => Promise<{ rows: Record<string, unknown>[] }>
}

/** The account, the moves that it made, its comments, the mails to it, its devices, and whether it has a second factor; undefined if there is none. */
export async function exportPerson(payload: Payload, email: string): Promise<object | undefined> {
  const account = await findAccount(payload, email)
  if (!account) {
    return undefined
  }
  const moves = await payload.find({
    collection: 'transitions',
    depth: 0,
    overrideAccess: true,
    pagination: false,
    sort: 'sequence',
    where: { by: { equals: account.id } },
  })
  const comments = await payload.find({
    collection: 'article-comments',
    depth: 0,
    overrideAccess: true,
    pagination: false,
    sort: 'createdAt',
    where: { by: { equals: account.id } },
  })
  const mails = await payload.find({
    collection: 'reminders',
    depth: 0,
    overrideAccess: true,
    pagination: false,
    where: { or: [{ person: { equals: account.id } }, { email: { equals: account.email } }] },
  })
  const devices = [...(await devicesOf(payload, account.id)).values()]
  const secondFactor = await factorOf(payload, account.id)
  return {
    account,
    comments: comments.docs,
    devices,
    mails: mails.docs,
    moves: moves.docs,
    secondFactor,
  }
}

/**
 * Deletes the account. In the log, and at comments, a pseudonym takes the place of its name, the same in all rows; mails keep no address.
 * @returns the pseudonym; undefined if there is no such account.
 * @throws APIError for the last admin.
 */
export async function erasePerson(payload: Payload, email: string): Promise<string | undefined> {
  const account = await findAccount(payload, email)
  if (!account) {
    return undefined
  }
  const pseudonym = `Former user ${randomBytes(4).toString('hex')}`
  const req = await createLocalReq({}, payload)
  await initTransaction(req)
  try {
    const database = await databaseOf(req)
    await renameInLog(database, account.id, pseudonym)
    await database.execute(
      sql`update article_comments set by_name = ${pseudonym} where by_id = ${account.id}::uuid`,
    )
    await database.execute(sql`update reminders set email = null where email = ${account.email}`)
    await database.execute(
      sql`delete from offprint_sign_ins
        where account = ${hashed(payload.secret, 'account', normalizeEmail(account.email))}`,
    )
    await payload.delete({ id: account.id, collection: 'users', overrideAccess: true, req })
    await commitTransaction(req)
  } catch (error) {
    await killTransaction(req)
    throw error
  }
  await clearLimits(payload, account.email)
  return pseudonym
}

/** Within one transaction, and under its lock: no other session ever sees the log without its guard. */
async function renameInLog(database: Database, id: string, name: string): Promise<void> {
  const guard = sql.raw('trigger offprint_guard_transitions')
  await database.execute(sql`alter table transitions disable ${guard}`)
  await database.execute(sql`update transitions set by_name = ${name} where by_id = ${id}::uuid`)
  await database.execute(sql`alter table transitions enable ${guard}`)
}

export async function findAccount(payload: Payload, email: string) {
  const { docs } = await payload.find({
    collection: 'users',
    depth: 0,
    limit: 1,
    overrideAccess: true,
    where: { email: { equals: email.toLowerCase() } },
  })
  return docs[0]
}

/** Of the transaction of the request. */
async function databaseOf(req: PayloadRequest): Promise<Database> {
  const { sessions } = req.payload.db as unknown as { sessions: Record<string, { db: Database }> }
  const session = sessions[String(await req.transactionID)]
  if (!session) {
    throw new Error('No transaction began.')
  }
  return session.db
}
