// Stores a picture once: for each address, and for equal bytes. Its rights are unknown until somebody says them.
import type { Message, PlacedPicture } from 'offprint-reader'
import type { PayloadRequest, Where } from 'payload'

import { sql } from '@payloadcms/db-postgres'
import { createHash } from 'node:crypto'
import { APIError } from 'payload'

import type { ID } from '../../types.ts'
import type { Lease } from '../run/runs.ts'
import type { FoundBytes } from './PictureSource.ts'

import { configOf } from '../../database/configOf.ts'
import { inTransaction, transactionOf } from '../../database/connection.ts'
import { hasTextColumn } from '../../database/pictureFields.ts'
import { withSavepoint } from '../../database/savepoint.ts'
import { slugsOf } from '../../options.ts'
import { allowMissingAlt } from '../../validation/missingAlt.ts'
import { requireLease } from '../run/runs.ts'
import { describeError } from '../write/importRow.ts'
import { creditOf, readExif } from './file/exif.ts'
import { findPictureType, type PictureType } from './file/pictureTypes.ts'
import { stripMetadata } from './file/stripMetadata.ts'

interface Storing {
  found: FoundBytes
  /** Null without a run, as in a command. */
  lease: Lease | null
  picture: PlacedPicture
}

/**
 * The request must have no transaction.
 * @returns its id, or why it was refused. @throws LeaseLost; errors of database and storage
 */
export async function storePicture(req: PayloadRequest, storing: Storing): Promise<ID | Message> {
  const { bytes } = storing.found
  const type = findPictureType(bytes)
  if (!type) {
    return { code: isSVG(bytes) ? 'source-picture-svg' : 'source-picture-none' }
  }
  try {
    return await inTransaction(req, () => storeOnce(req, storing, type))
  } catch (error) {
    const isRefusal = error instanceof APIError && error.status >= 400 && error.status < 500
    if (!isRefusal) {
      throw error
    }
    return { code: 'source-picture-refused', values: { reason: describeError(error) } }
  }
}

function isSVG(bytes: Buffer): boolean {
  return /<svg[\s>]/i.test(bytes.toString('latin1', 0, 5000))
}

async function storeOnce(
  req: PayloadRequest,
  { found, lease, picture }: Storing,
  type: PictureType,
): Promise<ID> {
  const database = await transactionOf(req)
  const { execute, names } = database
  await (lease && requireLease(database, lease))
  const hash = createHash('sha256').update(found.bytes).digest('hex')
  // Two imports at once: the second finds what the first has stored.
  await execute(sql`select pg_advisory_xact_lock(hashtext('offprint picture'), hashtext(${hash}))`)
  const { rows } = await execute<{ id: ID }>(
    sql`select media_id as id from ${names.own('import_pictures')} where hash = ${hash} limit 1`,
  )
  const known = rows[0]?.id
  await (known && addAlt(req, known, picture))
  const id = known ?? (await create(req, { type, found, picture }))
  const isNew = known === undefined
  await execute(sql`
    insert into ${names.own('import_pictures')} (address, hash, media_id, import_id)
    values (${addressKey(found.address ?? `sha256:${hash}`)}, ${hash}, ${id}::${names.mediaID},
      ${isNew ? (lease?.run ?? null) : null}::${names.id})
    on conflict (address) do update set hash = excluded.hash, media_id = excluded.media_id`)
  return id
}

/** One that nobody has described yet may be described where it stands again. */
async function addAlt(req: PayloadRequest, id: ID, { alt }: PlacedPicture): Promise<void> {
  const collection = slugsOf(req.payload).media
  const where: Where = { and: [{ id: { equals: id } }, { alt: { equals: '' } }] }
  const given = { collection, depth: 0, overrideAccess: true, req, user: req.user }
  const { docs } =
    alt && hasTextColumn(req.payload, 'alt')
      ? await req.payload.find({ ...given, limit: 1, where })
      : { docs: [] }
  if (docs.length > 0) {
    await withSavepoint(req, (inner) =>
      req.payload.update({ ...given, id, data: { alt } as never, req: inner }),
    ).catch((error: unknown) => {
      // A rule of the app: the picture stands without it.
      if (!(error instanceof APIError) || error.status >= 500) {
        throw error
      }
    })
  }
}

/** Keys of an index are short. */
export function addressKey(address: string): string {
  return address.length > 1000
    ? `long:${createHash('sha256').update(address).digest('hex')}`
    : address
}

/** A damaged file is refused: the others come over. */
async function stripped(
  req: PayloadRequest,
  bytes: Buffer,
  mimeType: PictureType['mimeType'],
): Promise<Buffer> {
  try {
    return await stripMetadata(bytes, mimeType, req.payload.config.sharp)
  } catch (error) {
    throw new APIError(describeError(error), 400)
  }
}

interface Creating {
  found: FoundBytes
  picture: PlacedPicture
  type: PictureType
}

async function create(req: PayloadRequest, { type, found, picture }: Creating): Promise<ID> {
  const collection = slugsOf(req.payload).media
  const custom = req.payload.collections[collection]?.config.custom as
    { stripsMetadata?: boolean } | undefined
  const isStripped = custom?.stripsMetadata === true
  const { mimeType } = type
  const data = isStripped ? found.bytes : await stripped(req, found.bytes, mimeType)
  const credit = creditWith(picture.credit, creditOf(readExif(found.bytes, mimeType)))
  allowMissingAlt(req)
  const { id } = await req.payload.create({
    collection,
    data: { alt: picture.alt, caption: picture.caption, credit, ...unknownRights(req) } as never,
    depth: 0,
    file: { name: nameOf(found.name, type), data, mimetype: mimeType, size: data.length },
    overrideAccess: true,
    req,
    user: req.user,
  })
  return id
}

/** What the file says is kept beside what the page prints: it is for whoever clears the rights. */
function creditWith(printed: null | string, inFile: string): string {
  const has = (text: string, part: string) => text.toLowerCase().includes(part.toLowerCase())
  if (!printed || !inFile) {
    return printed ?? inFile
  }
  return has(printed, inFile) ? printed : has(inFile, printed) ? inFile : `${printed} (${inFile})`
}

/** The rights of an app may be of another kind, without such a value. */
function unknownRights({ payload }: PayloadRequest): { rights?: 'unknown' } {
  const field = configOf(payload, slugsOf(payload).media).flattenedFields.find(
    ({ name }) => name === 'rights',
  )
  const options = field && 'options' in field ? field.options : null
  const isKnown = options?.some((one) => (typeof one === 'string' ? one : one.value) === 'unknown')
  return options && !isKnown ? {} : { rights: 'unknown' }
}

/** With the ending of what it is, and without signs that file systems refuse. */
function nameOf(name: string, { extensions }: PictureType): string {
  const [, base = '', given = ''] = /^(.*?)(?:\.([^.]*))?$/s.exec(name) ?? []
  const safe = base
    .normalize('NFC')
    .replaceAll(/[^\p{L}\p{M}\p{N}_-]+/gu, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 60)
  const ending = given.toLowerCase()
  return `${safe || 'picture'}.${extensions.includes(ending) ? ending : extensions[0]}`
}
