// Answers with 503 while the database is away; in stock Payload it is 500, or 403 for somebody who is signed in.
import type { AfterErrorHook, CollectionAfterMeHook, PayloadRequest } from 'payload'

import { sql } from '@payloadcms/db-postgres'
import { parseCookies } from 'payload/shared'

import { poolOf } from '../database/connection.ts'
import { isOutage } from '../database/outage.ts'
import { Unavailable } from '../errors.ts'
import { translatorFor } from '../translations/translator.ts'
import { replaceError } from './replaceError.ts'

/** The status for anonymous requests; 400 for a logout. */
const forStrangers = new Set([400, 401, 403, 404])

interface Failure {
  name?: string
  status?: number
}

/** In GraphQL. */
interface Wrapped {
  originalError?: Failure
}

export const unavailable: AfterErrorHook = async ({ error, graphqlResult, req }) => {
  const { name, status = 500 } = (error as Wrapped).originalError ?? (error as Failure)
  // The intake says itself why, and when to try again.
  const isTold = name === 'Unavailable' && Boolean(req.responseHeaders?.has('Retry-After'))
  if (isTold) {
    return undefined
  }
  const isAway =
    name === 'Unavailable' ||
    isOutage(error) ||
    (forStrangers.has(status) && (await isTakenForStranger(req)))
  if (!isAway) {
    return undefined
  }
  req.responseHeaders = new Headers(req.responseHeaders)
  req.responseHeaders.set('Retry-After', '1')
  return replaceError(unavailableIn(req), graphqlResult)
}

/** The admin form would sign out somebody whom the database could not be asked about. */
export const unavailableMe: CollectionAfterMeHook = async ({ req, response }) => {
  if (!(response as { user?: unknown }).user && (await isTakenForStranger(req))) {
    throw unavailableIn(req)
  }
  return response
}

export function unavailableIn(req: PayloadRequest): Unavailable {
  return new Unavailable(translatorFor(req)('unavailable'))
}

/**
 * Payload treats a user whom it cannot look up as anonymous, and does not report the failed query. So it is
 * asked again: the database is still away, or now it knows who this is.
 */
async function isTakenForStranger(req: PayloadRequest): Promise<boolean> {
  if (req.user || !hasCredentials(req)) {
    return false
  }
  const { user } = await req.payload.auth({ canSetHeaders: false, headers: req.headers })
  return user !== null || !(await answers(req))
}

function hasCredentials({ headers, payload }: PayloadRequest): boolean {
  const cookie = `${payload.config.cookiePrefix}-token`
  return headers.has('authorization') || parseCookies(headers).has(cookie)
}

async function answers({ payload }: PayloadRequest): Promise<boolean> {
  try {
    await poolOf(payload).execute(sql`select 1`)
    return true
  } catch (error) {
    if (isOutage(error)) {
      return false
    }
    throw error
  }
}
