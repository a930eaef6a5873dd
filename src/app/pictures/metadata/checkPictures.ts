// Finds pictures whose files tell of their photographer or place, or that lack sizes: those that were uploaded before
// it was taken out, or before there were such sizes.
import type { Issue } from 'offprint'
import type { Payload } from 'payload'

import { hasMetadata } from 'offprint/import'

import type { Media } from '../../payload-types.ts'
import type { PictureStore } from '../store.ts'

import { keepsOriginal } from '../originals/uploaded.ts'

const codes = { sizes: 'picture-sizes', telling: 'picture-metadata' } as const
/** Every picture has it, however small it is. */
const anySize = 'large'
/** In bytes: nearly all programs write metadata before the picture, and reading whole pictures would take long. */
const startLength = 131_072
const pageSize = 100

export async function findOldPictures(payload: Payload, store: PictureStore): Promise<Issue[]> {
  const issues: Issue[] = []
  for (let page = 1; ; page += 1) {
    const { docs, hasNextPage } = await payload.find({
      collection: 'media',
      depth: 0,
      limit: pageSize,
      overrideAccess: true,
      page,
      sort: 'id',
    })
    for (const picture of docs) {
      if (await isTelling(store, picture)) {
        issues.push(issueOf(picture, 'telling'))
      } else if (!picture.sizes?.[anySize]?.filename) {
        issues.push(issueOf(picture, 'sizes'))
      }
    }
    if (!hasNextPage) {
      return issues
    }
  }
}

/** Uploads them again, which takes it out, turns the picture and writes its sizes. The original that is kept stays. */
export async function renewPictures(
  payload: Payload,
  store: PictureStore,
  issues: Issue[],
): Promise<void> {
  const all: string[] = Object.values(codes)
  for (const { id, code } of issues.filter((issue) => all.includes(issue.code))) {
    const { filename, focalX, focalY, mimeType } = await payload.findByID({
      id: String(id),
      collection: 'media',
      depth: 0,
      overrideAccess: true,
    })
    const data = await readFile(store, filename ?? '', Infinity)
    if (data) {
      const file = { name: filename ?? '', data, mimetype: mimeType ?? '', size: data.length }
      await payload.update({
        id: String(id),
        collection: 'media',
        ...(code === codes.sizes ? { context: { [keepsOriginal]: true } } : {}),
        // Or the square would be of the middle.
        data: { focalX, focalY },
        depth: 0,
        file,
        overrideAccess: true,
        overwriteExistingFiles: true,
      })
    }
  }
}

async function isTelling(store: PictureStore, { filename, mimeType }: Media): Promise<boolean> {
  if (!['image/jpeg', 'image/png'].includes(mimeType ?? '')) {
    return false
  }
  const start = await readFile(store, filename ?? '', startLength)
  try {
    return start !== undefined && hasMetadata(start, mimeType ?? '')
  } catch (error) {
    if (error instanceof Error) {
      // A damaged file, which this check cannot repair.
      return false
    }
    throw error
  }
}

/** At most so many bytes of it; undefined if it is missing. */
async function readFile(
  store: PictureStore,
  name: string,
  length: number,
): Promise<Buffer | undefined> {
  const file = await store.find(name)
  if (!file) {
    return undefined
  }
  const stream = await file.read({ end: Math.min(file.size, length) - 1, start: 0 })
  return Buffer.from(await new Response(stream).arrayBuffer())
}

const messages = {
  sizes: 'The picture lacks sizes that pages offer to browsers.',
  telling: 'The file tells of its photographer, place or camera.',
}

function issueOf({ id, filename }: Media, kind: keyof typeof codes): Issue {
  return {
    id,
    article: null,
    code: codes[kind],
    collection: 'media',
    message: messages[kind],
    repair: 'Run: npm run doctor -- --fix',
    repairable: true,
    title: filename ?? '',
  }
}
