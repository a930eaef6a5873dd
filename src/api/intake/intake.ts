// `POST /api/intake`: what a text, a page, a file or an address holds. It writes nothing.
import type { FetchLimits } from 'offprint-reader'
import type { Endpoint, PayloadRequest } from 'payload'

import type { RequestBody } from '../../import/intake/readRequest.ts'
import type { IntakeResponse } from '../../import/intake/types.ts'
import type { IntakeResult } from '../../import/worker/jobs.ts'

import { requireStaff } from '../../access/require.ts'
import { findDuplicates } from '../../import/intake/findDuplicates.ts'
import { knownNames } from '../../import/knownNames.ts'
import { type ResolvedOptions, slugsOf } from '../../options.ts'
import { readBody } from './readBody.ts'
import { fetchFor, runIntake } from './run.ts'
import { type KnownNames, saidOf, warningsOf } from './warnings.ts'

/** @param limits of what is fetched */
export function intakeEndpoint(
  options: ResolvedOptions,
  limits: Partial<FetchLimits> = {},
): Endpoint {
  return { handler: (req) => showIntake(req, options, limits), method: 'post', path: '/intake' }
}

/** For staff; authors may save only what is their own. */
async function showIntake(
  req: PayloadRequest,
  options: ResolvedOptions,
  limits: Partial<FetchLimits>,
): Promise<Response> {
  requireStaff(req)
  const known = await knownNamesOf(req)
  const body = await readBody(req)
  const {
    compared,
    json,
    warnings: said,
  } = await readIntake(req, body, {
    knownOutlets: known.outlets,
    options: { ...options, limits },
  })
  const duplicates = await findDuplicates(req, compared)
  const warnings = [...saidOf(req, said), ...warningsOf(req, compared, known)]
  const rest: Omit<IntakeResponse, 'pieces' | 'unplaced'> = { duplicates, warnings }
  const end = Buffer.from(`,${JSON.stringify(rest).slice(1)}`)
  return new Response(new Blob([json.subarray(0, -1), end]), { headers })
}

const headers = { 'cache-control': 'private, no-store', 'content-type': 'application/json' }

interface Reading {
  /** Names by which a text may call its outlet. */
  knownOutlets: string[]
  options: { limits?: Partial<FetchLimits> } & ResolvedOptions
}

/** What a body holds, or what is at the address that it names. */
export async function readIntake(
  req: PayloadRequest,
  body: RequestBody,
  { knownOutlets, options }: Reading,
): Promise<IntakeResult> {
  const { fetchAllow, limits = {}, siteUrl } = options
  const site = { name: options.site.name, url: siteUrl }
  const result = await runIntake(req, 'request', { ...body, knownOutlets, site })
  if ('json' in result) {
    return result
  }
  const source = await fetchFor(req, result.address, {
    allowed: fetchAllow,
    limits,
    siteURL: siteUrl,
  })
  return runIntake(req, 'source', { knownOutlets, site, source })
}

/** Texts name outlets and authors as the desk knows them. */
export async function knownNamesOf(req: PayloadRequest): Promise<KnownNames> {
  const { authors, outlets } = slugsOf(req.payload)
  return {
    authors: await knownNames(req, authors, false),
    outlets: await knownNames(req, outlets, false),
  }
}
