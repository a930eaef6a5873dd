// `POST /api/intake`: what a text, a page, a file or an address holds. It writes nothing.
import type { Endpoint, PayloadRequest } from 'payload'

import { Forbidden } from 'payload'

import type { ParsedIntake } from '../../import/intake/parseIntake.ts'
import type { IntakeResponse } from '../../import/intake/types.ts'
import type { ResolvedOptions } from '../../options.ts'
import type { Outlet } from '../../types.ts'

import { isStaff } from '../../access/people.ts'
import { fetchSource } from '../../import/fetch/fetchSource.ts'
import { findDuplicates } from '../../import/intake/findDuplicates.ts'
import { parseIntake } from '../../import/intake/parseIntake.ts'
import { slugsOf } from '../../options.ts'
import { type IntakeInput, readRequest } from './readRequest.ts'

export function intakeEndpoint(options: ResolvedOptions): Endpoint {
  return { handler: (req) => showIntake(req, options), method: 'post', path: '/intake' }
}

/** For staff; authors may save only what is their own. */
async function showIntake(req: PayloadRequest, options: ResolvedOptions): Promise<Response> {
  if (!isStaff(req)) {
    throw new Forbidden(req.t)
  }
  const parsed = await parse(req, await readRequest(req), options)
  const answer: IntakeResponse = {
    ...parsed,
    duplicates: await findDuplicates(req, parsed.pieces),
    warnings: [],
  }
  return Response.json(answer, { headers: { 'cache-control': 'private, no-store' } })
}

async function parse(
  req: PayloadRequest,
  input: IntakeInput,
  { fetchAllow, siteUrl }: ResolvedOptions,
): Promise<ParsedIntake> {
  if (input.kind === 'piece') {
    return { pieces: [input.piece], unplaced: [] }
  }
  const source =
    input.kind === 'source'
      ? input.source
      : await fetchSource(input.url, { allowed: fetchAllow, siteURL: siteUrl })
  return parseIntake(source, await outletNames(req))
}

/** Texts name their outlets as the desk knows them. */
async function outletNames(req: PayloadRequest): Promise<string[]> {
  const { docs } = await req.payload.find({
    collection: slugsOf(req.payload).outlets,
    depth: 0,
    limit: 2000,
    overrideAccess: false,
    pagination: false,
    req,
    select: { name: true, acronym: true, aliases: true },
    user: req.user,
  })
  return (docs as Outlet[]).flatMap(({ name, acronym, aliases }) =>
    [name, acronym, ...(aliases ?? [])].filter((one) => typeof one === 'string'),
  )
}
