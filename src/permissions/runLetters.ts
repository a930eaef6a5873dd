// What is left to do about letters without anybody's press: mails whose sender died or has to try again, and expiry.
import type { Payload } from 'payload'

import { sql } from '@payloadcms/db-postgres'

import { type Runner, startLoop } from '../database/backgroundLoop.ts'
import { poolOf } from '../database/connection.ts'
import { linkDays } from '../domain/letters.ts'
import { dueMails } from '../reminders/delivery/queue.ts'
import { hasTransport } from '../reminders/delivery/transport.ts'
import { deliverMail } from './deliverMail.ts'

const letterKinds = ['letter', 'receipt'] as const

/** Any number of processes may call it at once: each mail has one sender. Never throws. */
export async function runLetters(payload: Payload, signal?: AbortSignal): Promise<void> {
  try {
    await expireLetters(payload)
    const keys = hasTransport(payload) ? await dueMails(poolOf(payload), letterKinds) : []
    for (const key of keys) {
      if (signal?.aborted) {
        return
      }
      await deliverMail(payload, key)
    }
  } catch (error) {
    payload.logger.error({ err: error, msg: 'Letters could not be sent.' })
  }
}

async function expireLetters(payload: Payload): Promise<void> {
  const { execute, names } = poolOf(payload)
  await execute(
    sql`update ${names.table('permissionRequests')} set status = 'expired', updated_at = now()
      where status = 'sent' and sent_at < now() - ${linkDays} * interval '1 day'`,
  )
}

/** In milliseconds. */
const usualInterval = 30_000

/** Any number of processes may run one. Stopping it ends it after the mail in hand. */
export function startLetters(payload: Payload, interval = usualInterval): Runner {
  return startLoop(payload, interval, (signal) => runLetters(payload, signal))
}
