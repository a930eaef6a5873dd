// `GET` and `PATCH /api/articles/pictures`: the pictures of articles and imports, and what an editor settles about many.
import type { Endpoint, PayloadRequest } from 'payload'

import { z } from 'zod'

import type { ID } from '../types.ts'

import { requireEditorOrAdmin } from '../access/require.ts'
import { readID } from '../database/ids.ts'
import { InvalidRequest } from '../errors.ts'
import { slugsOf } from '../options.ts'
import {
  groupPictures,
  listPictures,
  type PictureFilter,
} from '../workflow/pictureRights/pictures.ts'
import { settlePictures } from '../workflow/pictureRights/settlePictures.ts'
import { parseBody } from './parseBody.ts'
import { readObject } from './readObject.ts'
import { readQuery } from './readQuery.ts'

export const pictureEndpoints: Endpoint[] = [
  { handler: list, method: 'get', path: '/pictures' },
  { handler: groups, method: 'get', path: '/pictures/groups' },
  { handler: settle, method: 'patch', path: '/pictures' },
]

const word = z.string().min(1).max(500)
const id = z.union([z.string().min(1).max(100), z.number()])

/** `credit=` and `outlet=` without a value: those without. */
const filter = {
  alt: z.literal('missing').optional(),
  credit: z.string().max(1000).optional(),
  import: id.optional(),
  outlet: z.union([z.literal(''), id]).optional(),
  q: word.optional(),
  rights: word.optional(),
}

const usual = 50
const most = 200

const listQuery = z.object({
  ...filter,
  cursor: id.optional(),
  limit: z.coerce.number().int().min(1).max(most).optional(),
})

const text = z.string().max(5000)

const patch = z.strictObject({
  cursor: id.nullable().optional(),
  set: z
    .strictObject({
      alt: text.optional(),
      caption: text.optional(),
      credit: text.optional(),
      rights: word.optional(),
    })
    .refine((set) => Object.keys(set).length > 0, 'Say what to set.'),
  where: z.strictObject({ ...filter, ids: z.array(id).min(1).max(most).optional() }),
})

const headers = { 'cache-control': 'private, no-store' }

async function list(req: PayloadRequest): Promise<Response> {
  requireEditorOrAdmin(req)
  const { cursor, limit = usual, ...given } = readQuery(listQuery, req)
  const after = cursor === undefined ? null : idOf(req, cursor, 'cursor')
  return Response.json(await listPictures(req, toFilter(req, given), { after, limit }), { headers })
}

async function groups(req: PayloadRequest): Promise<Response> {
  requireEditorOrAdmin(req)
  const given = readQuery(z.object(filter), req)
  return Response.json(await groupPictures(req, toFilter(req, given)), { headers })
}

/** Up to 50 at once: with its `nextCursor` as `cursor`, the next request goes on. */
async function settle(req: PayloadRequest): Promise<Response> {
  requireEditorOrAdmin(req)
  const { cursor, set, where } = parseBody(patch, await readObject(req))
  const { ids, ...given } = where
  const settled = await settlePictures(req, {
    after: cursor === undefined || cursor === null ? null : idOf(req, cursor, 'cursor'),
    filter: { ...toFilter(req, given), ids: ids?.map((one) => idOf(req, one, 'where.ids')) },
    set,
  })
  return Response.json(settled, { headers })
}

function toFilter(req: PayloadRequest, given: z.output<z.ZodObject<typeof filter>>): PictureFilter {
  const { credit, import: run, outlet, ...rest } = given
  const { imports, outlets } = slugsOf(req.payload)
  return {
    ...rest,
    credit: credit === '' ? null : credit,
    import: run === undefined ? undefined : idOf(req, run, 'import', imports),
    outlet:
      outlet === undefined
        ? undefined
        : outlet === ''
          ? null
          : idOf(req, outlet, 'outlet', outlets),
  }
}

/** @throws InvalidRequest */
function idOf({ payload }: PayloadRequest, value: unknown, path: string, slug = ''): ID {
  const found = readID(payload, value, slug || slugsOf(payload).media)
  if (found === null) {
    throw new InvalidRequest(`"${path}" must be an id.`, path)
  }
  return found
}
