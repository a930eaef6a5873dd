// The files of pictures for export and restore: read and written where the app has them.
import type { PictureFiles } from 'offprint/export'

import { mkdir, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { findPictureType } from 'offprint/import'

import type { S3Settings } from '../settings.mjs'

import { openPictures } from './openPictures.ts'
import { clientConfig, objectKey } from './s3Client.ts'

/** @param folder without S3 */
export function pictureFiles(s3: S3Settings | undefined, folder: string): PictureFiles {
  const store = openPictures(s3, folder)
  return {
    read: async (filename) => {
      const found = await (await store).find(filename)
      return found ? found.read({ end: found.size - 1, start: 0 }) : null
    },
    write: s3 ? writerToS3(s3) : (filename, bytes) => writeToDisk(folder, filename, bytes),
  }
}

/** The name is free of folders. */
async function writeToDisk(folder: string, filename: string, bytes: Uint8Array): Promise<void> {
  const file = path.join(path.resolve(folder), path.basename(filename))
  await mkdir(path.dirname(file), { recursive: true })
  const draft = `${file}.${process.pid}`
  await writeFile(draft, bytes)
  await rename(draft, file)
}

function writerToS3(s3: S3Settings): PictureFiles['write'] {
  const client = import('@aws-sdk/client-s3').then(({ S3 }) => new S3(clientConfig(s3, 'write')))
  return async (filename, bytes) => {
    const type = findPictureType(Buffer.from(bytes.subarray(0, 12)))
    await (
      await client
    ).putObject({
      Body: bytes,
      Bucket: s3.bucket,
      ContentType: type?.mimeType ?? 'application/octet-stream',
      Key: objectKey(s3.prefix, filename),
    })
  }
}
