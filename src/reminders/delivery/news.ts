// What a mail tells beside articles that are owed: comments for its reader, and letters to outlets.
import { createLocalReq, type Payload } from 'payload'

import type { ResolvedOptions } from '../../options.ts'
import type { OwedList } from '../../owed/listOwed.ts'
import type { LetterToSee } from '../../work/letters/state.ts'
import type { DigestNews } from '../digest/digest.ts'
import type { Recipient } from '../recipients.ts'

import { poolOf } from '../../database/connection.ts'
import { todayIn } from '../../domain/days.ts'
import { type Counted, type Mention, readMentions } from '../../work/inbox.ts'
import { readLettersToSee } from '../../work/letters/readLetters.ts'

/** Lines of the mail; the rest is on the desk. */
const mentionsListed = 10

export async function newsOf(
  payload: Payload,
  options: Pick<ResolvedOptions, 'timeZone'>,
  recipient: Recipient,
  now: Date,
): Promise<Required<DigestNews>> {
  const [letters, mentions] = await Promise.all([
    lettersOf(payload, recipient, todayIn(options.timeZone, now)),
    mentionsOf(payload, recipient),
  ])
  return { letters, mentions }
}

/** A mail without anything to do or to wait for is not sent. What is scheduled and not held goes by itself. */
export function hasContent(
  { counts, groups }: Pick<OwedList, 'counts' | 'groups'>,
  { letters, mentions }: { letters: unknown[]; mentions: Pick<Counted<Mention>, 'count'> },
): boolean {
  const owed = counts.owed + counts.soon + counts.blocked + groups.held
  return owed + mentions.count + letters.length > 0
}

/** Of all that they work on, also where the digest is about their own articles alone. */
async function mentionsOf(
  payload: Payload,
  { id, author, role }: Recipient,
): Promise<Counted<Mention>> {
  const owner = { id, author: role === 'author' ? author : null }
  return readMentions(poolOf(payload), owner, mentionsListed)
}

/** For those at the desk who do not look after their own articles alone. An answer is news until the next mail. */
async function lettersOf(
  payload: Payload,
  { author, role, schedule }: Recipient,
  today: string,
): Promise<LetterToSee[]> {
  if (role === 'author' || author !== null) {
    return []
  }
  const days = schedule.cadence === 'daily' ? 1 : 7
  return readLettersToSee(await createLocalReq({}, payload), { days, today })
}
