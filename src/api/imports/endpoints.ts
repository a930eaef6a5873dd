// Endpoints below `/api/imports/:id`, for admins and editors: the parts of the file, the items, and what is decided.
import type { Endpoint, PayloadRequest } from 'payload'

import { beginOf } from 'offprint-reader'
import { z } from 'zod'

import type { ID } from '../../types.ts'

import { requireEditorOrAdmin } from '../../access/require.ts'
import { inTransaction, poolOf } from '../../database/connection.ts'
import { readID } from '../../database/ids.ts'
import { maxImportSize, maxPartSize } from '../../domain/imports.ts'
import { BodyTooLarge, InvalidRequest, NotFound } from '../../errors.ts'
import { decideItems } from '../../import/run/decideItems.ts'
import { groupItems } from '../../import/run/groups.ts'
import { listItems } from '../../import/run/items.ts'
import { readParts, sizeOf, storeAddress, storePart } from '../../import/run/parts.ts'
import { readRun } from '../../import/run/runs.ts'
import { startRun, undoRun } from '../../import/run/start.ts'
import { type ResolvedOptions, slugsOf } from '../../options.ts'
import { translatorFor } from '../../translations/translator.ts'
import { parseBody } from '../parseBody.ts'
import { readBytes } from '../readBytes.ts'
import { readObject } from '../readObject.ts'
import { readQuery } from '../readQuery.ts'
import { itemsPatch, itemsQuery, toFilter } from './queries.ts'
import { exampleOf, sampleHandler, showSamples } from './samples.ts'
import { doubtText, toItem } from './toItem.ts'

const newRun = z.strictObject({
  name: z.string().trim().min(1).max(300),
  size: z.number().int().min(1).max(maxImportSize),
})

const newAddress = z.strictObject({
  url: z
    .url({ protocol: /^https?$/ })
    .max(2000)
    .refine(hasNoCredentials, 'The address holds a user name or a password. Leave them out.'),
})

/** They would stand in the name of the import. */
function hasNoCredentials(address: string): boolean {
  const url = URL.canParse(address) ? new URL(address) : null
  return !url?.password && !url?.username
}

type Handler = (req: PayloadRequest, id: ID) => Promise<unknown>

export function importEndpoints(options: ResolvedOptions): Endpoint[] {
  return [
    { handler: create, method: 'post', path: '/' },
    endpoint('get', '/:id/parts', showParts),
    endpoint('put', '/:id/parts/:part', takePart),
    endpoint('get', '/:id/items', showItems),
    endpoint('patch', '/:id/items', patchItems),
    endpoint('get', '/:id/groups', groupsHandler(options)),
    endpoint('get', '/:id/sample', sampleHandler(options)),
    endpoint('get', '/:id/samples', showSamples),
    endpoint('post', '/:id/start', start),
    endpoint('post', '/:id/undo', undoRun),
  ]
}

const headers = { 'cache-control': 'private, no-store' }

function endpoint(
  method: 'get' | 'patch' | 'post' | 'put',
  path: string,
  handle: Handler,
): Endpoint {
  const handler = async (req: PayloadRequest) => {
    requireEditorOrAdmin(req)
    const id = readID(req.payload, req.routeParams?.id)
    if (id === null || !(await readRun(poolOf(req.payload), id))) {
      throw new NotFound('import')
    }
    return Response.json(await handle(req, id), { headers })
  }
  return { handler, method, path }
}

async function create(req: PayloadRequest): Promise<Response> {
  requireEditorOrAdmin(req)
  const body = await readObject(req)
  const doc =
    'url' in body
      ? await createFromAddress(req, body)
      : await createRun(req, parseBody(newRun, body))
  return Response.json({ doc }, { headers, status: 201 })
}

function createRun(req: PayloadRequest, { name, size }: z.output<typeof newRun>) {
  return req.payload.create({
    collection: slugsOf(req.payload).imports,
    data: { name, size, startedBy: req.user?.id, status: 'reading' } as never,
    depth: 0,
    overrideAccess: true,
    req,
    user: req.user,
  })
}

/** A feed, or a page that names one: whoever works on the run fetches it. */
async function createFromAddress(req: PayloadRequest, body: object) {
  const { url } = parseBody(newAddress, body)
  return inTransaction(req, async () => {
    const doc = await createRun(req, { name: url.slice(0, 300), size: beginOf(url).length })
    await storeAddress(req, doc.id, url)
    return doc
  })
}

/** Which parts are stored: an interrupted upload sends the others. */
async function showParts(req: PayloadRequest, id: ID) {
  const parts = await readParts(poolOf(req.payload), id)
  return { maxPartSize, parts, received: sizeOf(parts) }
}

async function takePart(req: PayloadRequest, id: ID) {
  const given = req.routeParams?.part
  if (typeof given !== 'string' || !/^[1-9]\d{0,4}$/.test(given)) {
    throw new InvalidRequest('Parts are numbered from 1.', 'part')
  }
  const tooLarge = () => new BodyTooLarge(`A part has at most ${maxPartSize} bytes.`, maxPartSize)
  const bytes = await readBytes(req.body, maxPartSize, tooLarge)
  const parts = await storePart(req, id, { bytes, part: Number(given) })
  return { parts, received: sizeOf(parts) }
}

const usualItems = 50

async function showItems(req: PayloadRequest, id: ID) {
  const { cursor = -1, limit = usualItems, ...filter } = readQuery(itemsQuery, req)
  const items = await listItems(poolOf(req.payload), id, {
    after: cursor,
    filter: toFilter(filter),
    limit: limit + 1,
  })
  const page = items.slice(0, limit)
  const translate = translatorFor(req)
  return {
    docs: page.map((item) => toItem(item, translate)),
    nextCursor: items.length > limit ? (page.at(-1)?.position ?? null) : null,
  }
}

/** Doubts with what they say; of addresses an example, too. */
function groupsHandler(options: ResolvedOptions): Handler {
  return async (req, id) => {
    const groups = await groupItems(poolOf(req.payload), id)
    const translate = translatorFor(req)
    const doubts = groups.doubts.map((one) => ({
      ...one,
      label: doubtText({ code: one.name ?? '', values: one.values }, translate),
    }))
    return { ...groups, doubts, example: await exampleOf(req, id, options) }
  }
}

const startOptions = z.strictObject({ pictures: z.boolean().optional() })

/** Pictures come over unless the body says that they do not; it may be absent. */
async function start(req: PayloadRequest, id: ID) {
  return startRun(req, id, parseBody(startOptions, await readObject(req, '{}')))
}

async function patchItems(req: PayloadRequest, id: ID) {
  const { set, where } = parseBody(itemsPatch, await readObject(req))
  return decideItems(req, id, { filter: toFilter(where), set })
}
