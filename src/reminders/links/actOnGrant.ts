// Does what a link of a mail is for, as the person whom it was sent to, and writes it down at the mail.
import type { PayloadRequest } from 'payload'

import { commitTransaction, initTransaction, killTransaction } from 'payload'

import type { ResolvedOptions } from '../../options.ts'
import type { Grant } from './mailTokens.ts'

import { databaseOf, lockRows } from '../../database/lock.ts'
import { noonOf } from '../../domain/days.ts'
import { writeAct } from '../delivery/ledger.ts'

/** What the person chose on the page. */
export interface Choice {
  reason?: string
  /** `YYYY-MM-DD`. */
  until?: string
}

/**
 * @param req of the person: their rights hold, so that a link does no more than they may still do.
 * @throws APIError where they may not, or the article is not there any more.
 */
export async function actOnGrant(
  req: PayloadRequest,
  grant: Grant,
  choice: Choice,
  options: ResolvedOptions,
): Promise<void> {
  await initTransaction(req)
  try {
    await write(req, grant, choice, options)
    if (grant.row) {
      await writeAct(await databaseOf(req), grant.row, {
        act: choice.until ? `${grant.act} until ${choice.until}` : grant.act,
        article: grant.article,
        what: choice.reason ?? null,
      })
    }
    await commitTransaction(req)
  } catch (error) {
    await killTransaction(req)
    throw error
  }
}

async function write(
  req: PayloadRequest,
  { act, article, person }: Grant,
  { reason, until }: Choice,
  { usersSlug }: ResolvedOptions,
): Promise<void> {
  const asThem = { depth: 0, overrideAccess: false, req, user: req.user }
  if (act === 'unsubscribe') {
    // Past validation: somebody whose account has a fault elsewhere must still be able to get out; and after
    // whoever is editing the login, who would write the choice back as they read it.
    await lockRows(req, usersSlug, [person])
    const data = { digest: { cadence: 'off' } }
    await req.payload.db.updateOne({ id: person, collection: usersSlug, data, req })
    return
  }
  const data = act === 'snooze' ? { snoozedUntil: until && noonOf(until) } : { waived: { reason } }
  await req.payload.update({ ...asThem, id: article ?? '', collection: 'articles', data })
}
