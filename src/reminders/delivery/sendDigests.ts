// Sends what is due: one mail a person and period, whoever else does the same at the same time.
import type { Payload } from 'payload'

import { setTimeout as sleep } from 'node:timers/promises'

import type { Database } from '../../database/lock.ts'
import type { ResolvedOptions } from '../../options.ts'
import type { OwedArticles } from '../../owed/owedArticles.ts'
import type { Person } from '../people.ts'
import type { Period } from '../schedule.ts'
import type { Due, Standing, Wait } from './decideDue.ts'
import type { Outcome } from './sendOne.ts'

import { leading, tryToLead } from '../../database/advisoryLock.ts'
import { databaseNow } from '../../database/databaseNow.ts'
import { poolOf } from '../../database/lock.ts'
import { oneLine } from '../../domain/oneLine.ts'
import { owedReader } from '../../owed/owedReader.ts'
import { siteOf } from '../links/links.ts'
import { readPeople, readPerson } from '../people.ts'
import { endOfDay, periodAt } from '../schedule.ts'
import { decideDue } from './decideDue.ts'
import { closeOlder, keyOf, standingsOf } from './ledger.ts'
import { sendOne } from './sendOne.ts'
import { beginRun } from './stopping.ts'

export interface DigestRun {
  /** `YYYY-MM-DD`: as at the end of that day in each person's time zone; now when absent. */
  asOf?: string
  /** Says who would get what, and writes and sends nothing. */
  dryRun?: boolean
  /** Called when another run has to be waited for. */
  onWait?: () => void
  /** Only to the person with this address. */
  to?: string
  /** A job does not wait for another run: it leaves the work to it. */
  waits?: boolean
}

/** What became of one person's digest. */
export interface DigestRow {
  counts: null | OwedArticles['counts']
  email: string
  name: string
  period: null | Period
  standing: Standing
  /** What happened, or why nothing did. */
  what: 'left' | 'nothing-owed' | 'would-send' | Outcome['is'] | Wait
  why: null | string
}

export interface DigestReport {
  /** Why the run ended early; null where it did not. */
  error: null | string
  rows: DigestRow[]
  sent: number
  /** Due and not sent; tried again later, or given up just now. */
  unsent: number
}

const theLock = 'offprint reminders'
/** Nodemailer's pool of the app has as many connections. */
const atOnce = 2
/** After so many mails in a row that failed by the server and not by themselves, the rest waits for the next run. */
const patience = 3

/**
 * One run. Of all processes one sends at a time; the ledger keeps mail single even where that lock is lost.
 * @returns null where another run is at it and this one does not wait.
 * @throws SettingInvalid where the site has no address; RangeError where `asOf` is no day.
 */
export async function sendDigests(
  payload: Payload,
  options: ResolvedOptions,
  run: DigestRun = {},
): Promise<DigestReport | null> {
  siteOf(payload, options)
  const work = () => sendAll(payload, options, run)
  if (run.dryRun) {
    return work()
  }
  if (run.waits ?? true) {
    return leading(payload, theLock, work, run.onWait)
  }
  const leadership = await tryToLead(payload, theLock)
  try {
    return leadership && (await work())
  } finally {
    leadership?.resign()
  }
}

async function sendAll(
  payload: Payload,
  options: ResolvedOptions,
  run: DigestRun,
): Promise<DigestReport> {
  const people = await readPeople(payload, options, run.to)
  const asked = await askLedger(poolOf(payload), people, run)
  const readOwed = owedReader(payload, options)
  const rows: DigestRow[] = []
  const due: DueMail[] = []
  for (const { decision, now, person, standing } of asked) {
    const { name, email } = person
    const row: DigestRow = {
      name,
      counts: null,
      email,
      period: decision.period,
      standing,
      what: 'nothing-owed',
      why: null,
    }
    rows.push(row)
    if (!decision.due) {
      row.what = decision.wait
      continue
    }
    const pieces = await readOwed(person, now)
    row.counts = pieces.counts
    if (pieces.counts.owed + pieces.counts.soon + pieces.counts.blocked > 0) {
      row.what = run.dryRun ? 'would-send' : 'left'
      due.push({ now, period: decision.period, person, row })
    }
  }
  const error = run.dryRun ? null : await sendDue(payload, options, due, readOwed)
  return { error, rows, ...countsOf(rows) }
}

interface Asked {
  decision: Due
  now: Date
  person: Person
  standing: Standing
}

const nothingKnown: Standing = { current: null, last: null }

/** Who is due, by the ledger. */
async function askLedger(database: Database, people: Person[], run: DigestRun): Promise<Asked[]> {
  // The clock that stamped the leases: whatever this process's own says.
  const clock = await databaseNow(database)
  const all = people.map((person) => {
    const now = run.asOf ? endOfDay(run.asOf, person.schedule.timeZone) : clock
    return { now, period: periodAt(person.schedule, now), person }
  })
  const current = all.map(({ period, person }) => ({ day: period?.day ?? null, person: person.id }))
  if (!run.dryRun) {
    await closeOlder(
      database,
      all.flatMap(({ period, person }) =>
        // A period that has not begun ends no other.
        period && period.starts <= clock ? [{ day: period.day, person: person.id }] : [],
      ),
    )
  }
  const standings = await standingsOf(database, current)
  return all.map(({ now, person }) => {
    const standing = standings.get(person.id) ?? nothingKnown
    return { decision: decideDue(person.schedule, standing, now, clock), now, person, standing }
  })
}

type DueMail = { now: Date; period: Period; person: Person; row: DigestRow }
type ReadOwed = ReturnType<typeof owedReader>

/** @returns why it ended early, or null. */
async function sendDue(
  payload: Payload,
  options: ResolvedOptions,
  due: DueMail[],
  readOwed: ReadOwed,
): Promise<null | string> {
  const queue = [...due]
  const { end, signal } = beginRun()
  const pace = pacer(options.mailsPerMinute, signal)
  const trouble = { inARow: 0, why: '' }
  const mayGoOn = () => trouble.inARow < patience && !signal.aborted
  const work = async () => {
    for (let next = queue.shift(); next && mayGoOn(); next = queue.shift()) {
      await pace()
      const outcome = signal.aborted ? left('') : await tryOne(payload, options, next, readOwed)
      next.row.what = outcome.is
      next.row.why = 'why' in outcome ? outcome.why : null
      const isOfServer = 'ofServer' in outcome && outcome.ofServer
      trouble.inARow = isOfServer ? trouble.inARow + 1 : 0
      trouble.why = isOfServer ? outcome.why : trouble.why
    }
  }
  await Promise.all(Array.from({ length: atOnce }, work))
  end()
  if (signal.aborted) {
    return 'It was told to stop: the rest goes with the next run.'
  }
  return trouble.inARow < patience ? null : trouble.why
}

function left(why: string) {
  return { is: 'left' as const, ofServer: true, why }
}

/** One that fails by a defect, or by the database, leaves the others theirs. */
async function tryOne(
  payload: Payload,
  options: ResolvedOptions,
  due: DueMail,
  readOwed: ReadOwed,
): Promise<{ is: 'nothing-owed' | 'off' } | Outcome | ReturnType<typeof left>> {
  try {
    return await sendAsNow(payload, options, due, readOwed)
  } catch (error) {
    payload.logger.error({ err: error, msg: 'A reminder could not be sent.' })
    return left(reasonOf(error))
  }
}

/** A run takes a while: whoever wants no mail by now, or may see less, is asked about once more. */
async function sendAsNow(
  payload: Payload,
  options: ResolvedOptions,
  { now, period, person: { id } }: DueMail,
  readOwed: ReadOwed,
): Promise<{ is: 'nothing-owed' | 'off' } | Outcome> {
  const person = await readPerson(payload, options, id)
  if (!person || periodAt(person.schedule, now)?.day !== period.day) {
    return { is: 'off' }
  }
  const pieces = await readOwed(person, now)
  const { blocked, owed, soon } = pieces.counts
  if (blocked + owed + soon === 0) {
    return { is: 'nothing-owed' }
  }
  const mail = { kind: 'digest' as const, period: period.day, person, pieces }
  return sendOne(payload, poolOf(payload), options, mail, keyOf(id, period))
}

/** What the database said, without the question and its values. */
export function reasonOf(error: unknown): string {
  const { cause, message } = error as { cause?: { message?: string } } & Error
  return oneLine(cause?.message ?? message ?? String(error), 300)
}

/** Lets so many through in a minute, evenly; at once when told to stop. */
function pacer(perMinute: number, signal: AbortSignal): () => Promise<void> {
  const gap = 60_000 / perMinute
  let next = 0
  return async () => {
    const now = Date.now()
    const at = Math.max(now, next)
    next = at + gap
    await sleep(at - now, undefined, { signal }).catch(() => undefined)
  }
}

const unsent: ReadonlySet<DigestRow['what']> = new Set([
  'being-sent',
  'failed',
  'left',
  'not-sent',
  'retry-later',
  'waiting',
])

function countsOf(rows: DigestRow[]): { sent: number; unsent: number } {
  return {
    sent: rows.filter(({ what }) => what === 'sent').length,
    unsent: rows.filter(({ what }) => unsent.has(what)).length,
  }
}
