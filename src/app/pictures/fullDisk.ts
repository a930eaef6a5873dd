// Uploads while the disk of the pictures is full: 503 instead of the 400 of stock Payload, and no file is left behind.
import type {
  CollectionAfterErrorHook,
  CollectionBeforeOperationHook,
  CollectionBeforeValidateHook,
  CollectionConfig,
  PayloadRequest,
} from 'payload'

import { rm } from 'node:fs/promises'
import path from 'node:path'
import { APIError } from 'payload'

import { freeSpaceAt } from '../freeSpace.ts'
import { translateFor } from '../languages/translateFor.ts'

/** The sizes of a picture together take less than the picture twice more, its original as much; the rest is for the database. In bytes. */
const [perByte, reserve] = [4, 16 * 1_048_576]
/** In seconds. */
const retryAfter = 60
const key = 'offprint.filesOfUpload'

class NoSpace extends APIError<{ code: 'no-space' }> {
  constructor(req: PayloadRequest) {
    super(translateFor(req.i18n)('noSpace'), 503, { code: 'no-space' }, true)
    this.name = 'Unavailable'
    req.responseHeaders = new Headers(req.responseHeaders)
    req.responseHeaders.set('Retry-After', String(retryAfter))
  }
}

/** @throws NoSpace before anything is written: a crop replaces its file, and half of one would be all that is left. */
export const refuseWithoutSpace: CollectionBeforeOperationHook = async ({
  args,
  operation,
  req,
}) => {
  const { collection } = args as { collection: { config: CollectionConfig } }
  const isWrite = operation === 'create' || operation === 'update'
  if (isWrite && req.file && !(await hasSpace(collection.config, req.file.size))) {
    throw new NoSpace(req)
  }
  return args
}

/** Payload has chosen the names by now, and writes the files next. */
export const noteFiles: CollectionBeforeValidateHook = ({ data, req }) => {
  if (req.file) {
    req.context[key] = namesIn(data ?? {})
  }
  return data
}

/** What was written for a document that was not saved. */
export const removeFiles: CollectionAfterErrorHook = async ({ collection, error, req }) => {
  const folder = folderOf(collection)
  const names = (req.context[key] ?? []) as string[]
  if (!folder || names.length === 0 || isNameTaken(error)) {
    return undefined
  }
  const isFull = error.name === 'FileUploadError' && !(await hasSpace(collection, sizeOf(req)))
  try {
    const unused = await unusedOf(req, names)
    await Promise.all(unused.map((name) => rm(path.join(folder, name), { force: true })))
  } catch (cause) {
    // They are kept: nobody can tell whether a document has them.
    req.payload.logger.warn({ err: cause, msg: 'The files of a refused upload were not removed.' })
  }
  return isFull ? answerOf(new NoSpace(req)) : undefined
}

function answerOf({ name, data, message, status }: NoSpace) {
  return { response: { errors: [{ name, data, message }] }, status }
}

async function hasSpace(collection: Pick<CollectionConfig, 'upload'>, bytes: number) {
  const folder = folderOf(collection)
  return !folder || (await freeSpaceAt(path.resolve(folder))) >= perByte * bytes + reserve
}

/** Undefined if the files are in S3. */
function folderOf({ upload }: Pick<CollectionConfig, 'upload'>): string | undefined {
  return typeof upload === 'object' && !upload.disableLocalStorage ? upload.staticDir : undefined
}

function sizeOf({ file }: PayloadRequest): number {
  return file?.size ?? 0
}

interface Named {
  filename?: null | string
  sizes?: Record<string, Named>
}

function namesIn({ filename, sizes }: Named): string[] {
  const all = [filename, ...Object.values(sizes ?? {}).map((size) => size.filename)]
  return all.flatMap((name) => (name ? [path.basename(name)] : []))
}

/** Another upload has the name, and the file. */
function isNameTaken(error: Error): boolean {
  const { data } = error as { data?: { errors?: { path: string }[] } }
  return data?.errors?.some((one) => one.path === 'filename') ?? false
}

async function unusedOf(req: PayloadRequest, names: string[]): Promise<string[]> {
  const { docs } = await req.payload.find({
    collection: 'media',
    depth: 0,
    limit: names.length,
    overrideAccess: true,
    req,
    where: {
      or: ['filename', 'sizes.thumbnail.filename', 'sizes.page.filename'].map((field) => ({
        [field]: { in: names },
      })),
    },
  })
  const used = new Set(docs.flatMap((doc) => namesIn(doc as Named)))
  return names.filter((name) => !used.has(name))
}
