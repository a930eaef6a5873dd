// Reads the files of pictures from S3. Readers never see the bucket: the bytes pass through this server.
import type { GetObjectCommandOutput, S3 } from '@aws-sdk/client-s3'
import type { Readable } from 'node:stream'

import { streamChunks } from 'offprint/export'

import type { ByteRange, PictureStore, StoredPicture } from './store.ts'

import { objectKey } from './s3Client.ts'
import { StorageUnavailable } from './storageUnavailable.ts'

interface Bucket {
  bucket: string
  client: Pick<S3, 'getObject' | 'headObject'>
  prefix: string
}

export function s3Store({ bucket, client, prefix }: Bucket): PictureStore {
  return {
    find: async (filename) => {
      const key = objectKey(prefix, filename)
      return key === undefined ? undefined : findObject(client, { Bucket: bucket, Key: key })
    },
  }
}

interface Place {
  Bucket: string
  Key: string
}

async function findObject(
  client: Bucket['client'],
  place: Place,
): Promise<StoredPicture | undefined> {
  try {
    const { ContentLength, ETag, LastModified } = await client.headObject(place)
    if (ContentLength === undefined || !ETag || !LastModified) {
      throw new Error(`S3 described ${place.Key} incompletely.`)
    }
    return {
      etag: ETag,
      mtimeMs: LastModified.getTime(),
      read: (range) => readObject(client, place, ETag, range),
      size: ContentLength,
    }
  } catch (error) {
    if (isMissing(error)) {
      return undefined
    }
    throw new StorageUnavailable(error)
  }
}

/** The part comes from the version that was described, or not at all: it may just have been replaced. */
async function readObject(
  client: Bucket['client'],
  place: Place,
  etag: string,
  { end, start }: ByteRange,
): Promise<ReadableStream<Uint8Array>> {
  if (end < start) {
    return new Blob([]).stream()
  }
  try {
    const object = await client.getObject({
      ...place,
      IfMatch: etag,
      Range: `bytes=${start}-${end}`,
    })
    const body = object.Body as Readable
    if (!isPart(object, etag, end - start + 1)) {
      body.destroy()
      throw new Error(`S3 sent another part or version of ${place.Key}.`)
    }
    return streamChunks(body[Symbol.asyncIterator]() as AsyncIterator<Uint8Array>, () => {
      body.destroy()
    })
  } catch (error) {
    throw new StorageUnavailable(error)
  }
}

/** Not every server supports If-Match. */
function isPart({ ContentLength, ETag }: GetObjectCommandOutput, etag: string, length: number) {
  return ETag === etag && ContentLength === length
}

function isMissing(error: unknown): boolean {
  const { name, $metadata } = error as { $metadata?: { httpStatusCode?: number }; name?: string }
  return name === 'NoSuchKey' || (name === 'NotFound' && $metadata?.httpStatusCode === 404)
}
