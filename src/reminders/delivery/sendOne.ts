// Hands one mail to the transport of the app, under a claim of the ledger, and marks what came of it.
import type { Payload } from 'payload'

import { setTimeout as sleep } from 'node:timers/promises'

import type { Database } from '../../database/lock.ts'
import type { ResolvedOptions } from '../../options.ts'
import type { OwedArticles } from '../../owed/owedArticles.ts'
import type { Rendered } from '../digest/renderDigest.ts'
import type { Person } from '../people.ts'
import type { Claim, Claimed } from './ledger.ts'
import type { AfterRefusal, MoveError } from './retries.ts'

import { oneLine } from '../../domain/oneLine.ts'
import { mailWordsIn } from '../../translations/sayDesk.ts'
import { renderDigest } from '../digest/renderDigest.ts'
import { type Digest, toDigest } from '../digest/toDigest.ts'
import { linksFor } from '../links/links.ts'
import { claim, markRefused, markSent, noteUnsent } from './ledger.ts'
import { afterRefusal, isOfServer } from './retries.ts'

/** Shorter than the lease of a claim. In milliseconds. */
const mailTimeout = 105_000

export interface Mail {
  kind: 'digest' | 'test'
  period: string
  person: Person
  pieces: OwedArticles
}

export type Outcome =
  | { is: 'failed' | 'waiting'; ofServer: boolean; why: string }
  | { is: 'not-sent'; why: string }
  | { is: 'sent' }
  | { is: 'taken' }

export const noTransport =
  'No mail server is set up: give SMTP_URL and MAIL_FROM, or an email adapter of Payload.'

/** Whether there is a transport: Payload's fallback writes to the log, which is not sending. */
export function hasTransport(payload: Payload): boolean {
  return payload.email.name !== 'console'
}

/** @returns `taken` where somebody else has the row, or has sent it. */
export async function sendOne(
  payload: Payload,
  database: Database,
  options: ResolvedOptions,
  mail: Mail,
  key: string,
): Promise<Outcome> {
  const wanted = claimOf(payload, options, mail, key)
  if (!hasTransport(payload)) {
    await noteUnsent(database, wanted, noTransport)
    return { is: 'not-sent', why: noTransport }
  }
  const row = await claim(database, wanted)
  if (!row) {
    return { is: 'taken' }
  }
  try {
    await handOver(payload, mail, row, await rendered(payload, options, mail, row))
  } catch (error) {
    return refused(database, row, mail, error as Error & MoveError)
  }
  await insistently(() => markSent(database, row))
  return { is: 'sent' }
}

async function refused(
  database: Database,
  row: Claimed,
  { kind }: Mail,
  trouble: Error & MoveError,
): Promise<Outcome> {
  // Whoever asked for a test looks at what became of it, and asks again.
  const after: AfterRefusal =
    kind === 'test' ? { pause: null, state: 'failed' } : afterRefusal(trouble, row.attempts)
  const why = oneLine(trouble.message, 1000)
  await insistently(() => markRefused(database, row, after, why))
  return { is: after.state, ofServer: isOfServer(trouble), why }
}

/** The mail is gone: a database that is away for a moment must not make it go a second time. */
async function insistently(mark: () => Promise<boolean>, tries = 10): Promise<boolean> {
  try {
    return await mark()
  } catch (error) {
    if (tries <= 1) {
      throw error
    }
    await sleep(1000)
    return insistently(mark, tries - 1)
  }
}

function claimOf(
  payload: Payload,
  { usersSlug }: ResolvedOptions,
  { kind, period, person, pieces }: Mail,
  key: string,
): Claim {
  const { blocked, owed, soon } = pieces.counts
  const [, mailDomain = 'localhost'] = payload.email.defaultFromAddress.split('@')
  return {
    email: person.email,
    items: owed + soon + blocked,
    key,
    kind,
    mailDomain,
    people: usersSlug,
    period,
    person: person.id,
    schedule: person.schedule,
  }
}

async function rendered(
  payload: Payload,
  options: ResolvedOptions,
  { kind, person, pieces }: Mail,
  row: Claimed,
): Promise<{ digest: Digest } & Rendered> {
  const articles = [pieces.owed, pieces.soon, pieces.blocked].flat().map(({ id }) => id)
  const links = await linksFor(payload, options, { articles, person: person.id, row: row.id })
  const { i18n } = payload.config
  const language = i18n.fallbackLanguage
  const words = mailWordsIn({ language, translations: i18n.translations[language] })
  const digest = toDigest({
    links,
    person: {
      name: person.name,
      cadence: person.schedule.cadence,
      email: person.email,
      mayRepublish: person.role !== 'author',
    },
    pieces,
    words,
  })
  const whole = await renderDigest(digest)
  const subject =
    kind === 'test' ? words.sayMail('subject-test', { subject: whole.subject }) : whole.subject
  return { ...whole, digest, subject }
}

async function handOver(
  payload: Payload,
  { person }: Mail,
  { messageId }: Claimed,
  { digest, html, subject, text }: { digest: Digest } & Rendered,
): Promise<void> {
  await payload.sendEmail({
    headers: {
      'Auto-Submitted': 'auto-generated',
      'List-Unsubscribe': `<${digest.unsubscribe.href}>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      'X-Auto-Response-Suppress': 'All',
    },
    html,
    messageId,
    signal: AbortSignal.timeout(mailTimeout),
    subject,
    text,
    to: { name: oneLine(person.name), address: person.email },
  })
}
