// Finds pictures whose files tell of their photographer or place: those that were uploaded before it was taken out.
import type { Issue } from 'offprint'
import type { Payload } from 'payload'

import { hasMetadata } from 'offprint/import'

import type { Media } from '../../payload-types.ts'
import type { PictureStore } from '../store.ts'

const code = 'picture-metadata'
/** In bytes: nearly all programs write metadata before the picture, and reading whole pictures would take long. */
const startLength = 131_072
const pageSize = 100

export async function findTellingPictures(payload: Payload, store: PictureStore): Promise<Issue[]> {
  const issues: Issue[] = []
  for (let page = 1; ; page += 1) {
    const { docs, hasNextPage } = await payload.find({
      collection: 'media',
      depth: 0,
      limit: pageSize,
      overrideAccess: true,
      page,
      sort: 'id',
      where: { mimeType: { in: ['image/jpeg', 'image/png'] } },
    })
    for (const picture of docs) {
      if (await isTelling(store, picture)) {
        issues.push(issueOf(picture))
      }
    }
    if (!hasNextPage) {
      return issues
    }
  }
}

/** Uploads them again, which takes it out, turns the picture and writes its sizes. */
export async function stripPictures(
  payload: Payload,
  store: PictureStore,
  issues: Issue[],
): Promise<void> {
  for (const { id } of issues.filter((issue) => issue.code === code)) {
    const { filename, mimeType } = await payload.findByID({
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
        data: {},
        depth: 0,
        file,
        overrideAccess: true,
        overwriteExistingFiles: true,
      })
    }
  }
}

async function isTelling(store: PictureStore, { filename, mimeType }: Media): Promise<boolean> {
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

function issueOf({ id, filename }: Media): Issue {
  return {
    id,
    article: null,
    code,
    collection: 'media',
    message: 'The file tells of its photographer, place or camera.',
    repair: 'Run: npm run doctor -- --fix',
    repairable: true,
    title: filename ?? '',
  }
}
