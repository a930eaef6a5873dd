// `POST /api/outlets/:id/outlook`: which articles other terms would touch. It writes nothing.
import type { Endpoint, PayloadRequest } from 'payload'

import type { FullTextTerm, SearchPolicy, Terms } from '../domain/terms.ts'
import type { Outlet } from '../types.ts'

import { requireEditorOrAdmin } from '../access/require.ts'
import { findDoc } from '../database/documents.ts'
import { readID } from '../database/ids.ts'
import { dayOf } from '../domain/days.ts'
import { isObject } from '../domain/isObject.ts'
import { fullTextTerms, searchPolicies } from '../domain/terms.ts'
import { InvalidRequest, NotFound } from '../errors.ts'
import { type ResolvedOptions, slugsOf } from '../options.ts'
import { termsOutlook } from '../workflow/termsOutlook.ts'
import { readObject } from './readObject.ts'

export function outletOutlookEndpoint(options: ResolvedOptions): Endpoint {
  return { handler: (req) => showTouched(req, options), method: 'post', path: '/:id/outlook' }
}

async function showTouched(req: PayloadRequest, options: ResolvedOptions): Promise<Response> {
  requireEditorOrAdmin(req)
  const id = readID(req.payload, req.routeParams?.id)
  const outlet = id
    ? await findDoc<Outlet>(req, slugsOf(req.payload).outlets, { id, overrideAccess: false })
    : null
  if (!outlet) {
    throw new NotFound('outlet')
  }
  const { terms } = await readObject(req)
  const change = { after: readTerms(terms, outlet.terms), before: outlet.terms }
  return Response.json(await termsOutlook(req, outlet.id, change, options))
}

/** What is not named stays as it is. */
function readTerms(value: unknown, now: Terms): Terms {
  if (!isObject(value)) {
    throw new InvalidRequest(
      '"terms" must be an object such as { "fullText": "allowed" }.',
      'terms',
    )
  }
  return {
    ...now,
    allowedSince: dayOr(value.allowedSince, now.allowedSince),
    askAfterDays: numberOr(value.askAfterDays, now.askAfterDays),
    embargoDays: numberOr(value.embargoDays, now.embargoDays),
    excerptWords: numberOr(value.excerptWords, now.excerptWords),
    freeAfterDays: numberOr(value.freeAfterDays, now.freeAfterDays),
    fullText: fullTextTerms.find((one: FullTextTerm) => one === value.fullText) ?? now.fullText,
    searchPolicy:
      searchPolicies.find((one: SearchPolicy) => one === value.searchPolicy) ?? now.searchPolicy,
  }
}

function dayOr(value: unknown, now: Terms['allowedSince']): null | string {
  return dayOf(value === undefined ? now : typeof value === 'string' ? value : null)
}

function numberOr(value: unknown, now: null | number | undefined): null | number {
  if (value === undefined) {
    return now ?? null
  }
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 36_500
    ? value
    : null
}
