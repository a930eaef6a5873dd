// Where the files of pictures are, by the settings: for commands, which have no endpoint.
import type { S3Settings } from '../settings.mjs'

import { clientConfig } from './s3Client.ts'
import { s3Store } from './s3Store.ts'
import { diskStore, type PictureStore } from './store.ts'

/** @param folder Without S3. */
export async function openPictures(
  s3: S3Settings | undefined,
  folder: string,
): Promise<PictureStore> {
  if (!s3) {
    return diskStore(folder)
  }
  const { S3 } = await import('@aws-sdk/client-s3')
  const { bucket, prefix } = s3
  return s3Store({ bucket, client: new S3(clientConfig(s3, 'read')), prefix })
}
