// Every error class of Offprint, except those of sources that are read (import/sourceErrors.ts).
import { APIError } from 'payload'

import type { ID, Refusal } from './types.ts'

/** A move that the workflow refuses. 403 before 409 before 400; `data` is what clients read. */
export class TransitionRefused extends APIError {
  constructor(readonly refusals: Refusal[]) {
    super(
      refusals.map(({ message }) => message).join(' '),
      statusOf(refusals),
      {
        code: refusals[0]?.code,
        errors: refusals.map(({ field, message }) => ({ message, path: field })),
        refusals,
      },
      true,
    )
    this.name = 'TransitionRefused'
  }
}

/** `data.code` says why something cannot be done as it is now. */
class CodedConflict extends APIError<{ code: string }> {
  constructor(code: string, message: string) {
    super(message, 409, { code }, true)
  }
}

/** An import is not in the state that this needs. `data.code` says what it is instead. */
export class ImportConflict extends CodedConflict {
  override name = 'ImportConflict'
}

/** A run over many articles is not in the state that this needs, or one has too many of them. */
export class BulkConflict extends CodedConflict {
  override name = 'BulkConflict'
}

/** A letter to an outlet is not in the state that this needs. `data.code` says why. Clients see a `StageConflict`. */
export class LetterConflict extends CodedConflict {
  override name = 'StageConflict'
}

/** A webhook is not in the state that this needs. `data.code` says why. */
export class WebhookConflict extends CodedConflict {
  override name = 'WebhookConflict'
}

/** Of one of many articles: it is as it was to become. `data` says since when and by whom, where that is news. */
export class AlreadyDone extends APIError<{ at?: string; by?: string; code: string }> {
  constructor(message: string, since: { at?: string; by?: string } = {}) {
    super(message, 409, { code: 'already', ...since }, true)
    this.name = 'AlreadyDone'
  }
}

/** Another page or post has the address. */
export class PathTaken extends APIError<{ code: string; errors: PathMessage[] }> {
  constructor(message: string) {
    super(message, 409, { code: 'path-taken', errors: [{ message, path: 'slug' }] }, true)
    this.name = 'PathTaken'
  }
}

/** The article is not in the expected stage any more. */
export class StageConflict extends APIError {
  constructor(message: string, stage: string) {
    super(message, 409, { code: 'stage-conflict', stage }, true)
    this.name = 'StageConflict'
  }
}

/** Somebody else has taken the article since the caller looked. */
export class TakenMeanwhile extends APIError<{ code: string }> {
  constructor(message: string) {
    super(message, 409, { code: 'taken' }, true)
    this.name = 'TakenMeanwhile'
  }
}

/** A write based on an outdated version. `data` says who has saved since, and which fields. */
export class StaleWrite extends APIError<{ code: string; errors: PathMessage[] } & NewerState> {
  constructor(message: string, state: NewerState) {
    super(message, 409, { code: 'stale', ...state, errors: [{ message, path: 'updatedAt' }] }, true)
    this.name = 'StaleWrite'
  }
}

interface NewerState {
  /** Names of the fields changed since; null where that is unknown. */
  fields: null | string[]
  /** ISO date-time. */
  updatedAt: string
  /** Null where a program saved it. */
  updatedBy: { id: ID; name: string } | null
}

interface PathMessage {
  message: string
  path: string
}

/** A document that a republication or a published article uses. */
export class InUse extends APIError {
  constructor(message: string, field = '') {
    const refusals = [{ code: 'in-use', field, message }]
    super(message, 409, { code: 'in-use', errors: [{ message, path: field }], refusals }, true)
    this.name = 'InUse'
  }
}

/** The document does not exist, or the caller must not know of it. */
export class NotFound extends APIError {
  constructor(what: string) {
    super(
      `${what.charAt(0).toUpperCase()}${what.slice(1)} not found.`,
      404,
      { code: 'not-found' },
      true,
    )
    this.name = 'NotFound'
  }
}

/** A write that collided with another one, and was rolled back. */
export class Busy extends APIError<{ code: string }> {
  constructor(message: string) {
    super(message, 409, { code: 'busy' }, true)
    this.name = 'Busy'
  }
}

/** The database is not reachable. Nothing was done; if it failed during the commit, the outcome is unknown. */
export class Unavailable extends APIError<{ code: string }> {
  constructor(message: string) {
    super(message, 503, { code: 'unavailable' }, true)
    this.name = 'Unavailable'
  }
}

/** A transaction that the database rolled back at commit, because a statement in it had failed. */
export class CommitFailed extends Error {
  constructor() {
    super('The transaction was rolled back: a statement in it had failed.')
    this.name = 'CommitFailed'
  }
}

/** Invalid values, each with its path. Without paths where only the database noticed. */
export class InvalidValue extends APIError<{
  code: string
  errors?: { message: string; path: string }[]
}> {
  constructor(errors: { message: string; path: string }[] = []) {
    const unknown =
      'A value is not valid for its field, or refers to a document that does not exist. Check the query and the data.'
    const named = errors.map(({ message, path }) => `${path}: ${message}`)
    const data = { code: 'invalid-value', ...(errors.length > 0 ? { errors } : {}) }
    super(named.join(' ') || unknown, 400, data, true)
    this.name = 'InvalidValue'
  }
}

export type TranslationFault =
  'translation-chain' | 'translation-language' | 'translation-self' | 'translation-unknown'

/** An article cannot be called the translation of the one that it names. */
export class TranslationRefused extends APIError<{
  code: TranslationFault
  errors: PathMessage[]
}> {
  constructor(code: TranslationFault, message: string) {
    super(message, 400, { code, errors: [{ message, path: 'translationOf' }] }, true)
    this.name = 'TranslationRefused'
  }
}

/** A malformed request. */
export class InvalidRequest extends APIError {
  constructor(message: string, field = '') {
    super(message, 400, { code: 'invalid-request', errors: [{ message, path: field }] }, true)
    this.name = 'InvalidRequest'
  }
}

/** A body or a part of a form over its limit. `limit` in bytes. */
export class BodyTooLarge extends APIError<{ code: string; limit: number }> {
  constructor(message: string, limit: number) {
    super(message, 413, { code: 'body-too-large', limit }, true)
    this.name = 'BodyTooLarge'
  }
}

/** Events that far back are not kept, or are of another database: read all posts anew. */
export class EventsExpired extends APIError<{ code: string }> {
  constructor() {
    const message = '"since" is older than the events that are kept: read all posts anew.'
    super(message, 410, { code: 'events-expired' }, true)
    this.name = 'EventsExpired'
  }
}

/** Invalid query parameters, all of them at once. */
export class InvalidQuery extends APIError {
  constructor(problems: { message: string; path: string }[]) {
    const message = problems.map((problem) => problem.message).join(' ')
    super(message, 400, { code: 'invalid-query', errors: problems }, true)
    this.name = 'InvalidQuery'
  }
}

/** A test mail that was not sent: 409 no mail server, 429 too many, 502 refused by the mail server. */
export class MailRefused extends APIError<{ code: string }> {
  constructor(message: string, status: number) {
    super(message, status, { code: 'mail-refused' }, true)
    this.name = 'MailRefused'
  }
}

/** An invalid option of the plugin or setting of the app. Thrown at start. */
export class SettingInvalid extends Error {
  constructor(
    readonly setting: string,
    why: string,
  ) {
    super(`${setting}: ${why}`)
    this.name = 'SettingInvalid'
  }
}

/** The database lacks what the SQL step makes. `missing` are names of tables, indexes, functions and triggers. */
export class SQLStepMissing extends Error {
  constructor(readonly missing: string[]) {
    const some = missing.slice(0, 3).join(', ')
    const rest = missing.length > 3 ? ` and ${missing.length - 3} more` : ''
    super(
      `The database lacks what Offprint needs: ${some}${rest}. Create the migrations that you do not have yet, and run them: ` +
        'npx payload migrate:create offprint_tables --skip-empty && ' +
        'npx payload migrate:create offprint_sql --file offprint/migrations && npx payload migrate. ' +
        'With `push`, start the app once in development instead.',
    )
    this.name = 'SQLStepMissing'
  }
}

/** A facts file that cannot be used. The message names the key. */
export class FactsUnusable extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'FactsUnusable'
  }
}

function statusOf(refusals: Refusal[]): number {
  const codes = refusals.map(({ code }) => code)
  if (codes.includes('not-allowed')) {
    return 403
  }
  if (codes.includes('move-unknown') || codes.includes('in-use')) {
    return 409
  }
  return 400
}

/** A bundle that cannot be restored: what is wrong, and where. */
export class BundleUnreadable extends Error {
  /** @param place the bundle, with the file and the line in it. */
  constructor(
    readonly place: string,
    reason: string,
  ) {
    super(`${place}: ${reason}`)
    this.name = 'BundleUnreadable'
  }
}

/** A bundle is restored into an empty database only. */
export class DatabaseNotEmpty extends Error {
  constructor(collection: string, count: number) {
    super(
      `The database is not empty: "${collection}" has ${count} ${count === 1 ? 'document' : 'documents'}. A bundle is restored into an empty database only: set DATABASE_URL to a new one, or run npm run reset.`,
    )
    this.name = 'DatabaseNotEmpty'
  }
}
