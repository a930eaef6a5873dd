// Where the originals of pictures are kept: beside the pictures, in a folder that no public address leads to.
import type { S3 } from '@aws-sdk/client-s3'

import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'

import type { S3Settings } from '../../settings.mjs'

import { clientConfig } from '../s3Client.ts'
import { StorageUnavailable } from '../storageUnavailable.ts'

/** By the id of the picture: names of files change. */
export interface OriginalStore {
  /** Undefined if there is none. */
  read: (id: string) => Promise<Uint8Array | undefined>
  remove: (id: string) => Promise<void>
  write: (id: string, data: Buffer) => Promise<void>
}

/** The files of pictures are sought in their folder by name, without folders: never in this one. */
export const originalsFolder = 'originals'

export function diskOriginals(pictures: string): OriginalStore {
  const folder = path.resolve(pictures, originalsFolder)
  const fileOf = (id: string) => path.join(folder, path.basename(id))
  return {
    read: async (id) => {
      try {
        return await readFile(fileOf(id))
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') {
          return undefined
        }
        throw error
      }
    },
    remove: (id) => rm(fileOf(id), { force: true }),
    write: async (id, data) => {
      await mkdir(folder, { recursive: true })
      const draft = `${fileOf(id)}.${process.pid}`
      await writeFile(draft, data, { mode: 0o600 })
      await rename(draft, fileOf(id))
    },
  }
}

/** @param s3 Reads and writes throw StorageUnavailable. */
export function s3Originals(s3: S3Settings): OriginalStore {
  let client: Promise<S3> | undefined
  const call = async <T>(work: (s3: S3) => Promise<T>): Promise<T> => {
    client ??= import('@aws-sdk/client-s3').then(({ S3 }) => new S3(clientConfig(s3, 'write')))
    const opened = await client
    return work(opened).catch((error: unknown) => {
      throw new StorageUnavailable(error)
    })
  }
  const placeOf = (id: string) => ({
    Bucket: s3.bucket,
    Key: path.posix.join(s3.prefix, originalsFolder, path.basename(id)),
  })
  return {
    read: (id) =>
      call(async (opened) => {
        try {
          return await (await opened.getObject(placeOf(id))).Body?.transformToByteArray()
        } catch (error) {
          if ((error as Error).name === 'NoSuchKey') {
            return undefined
          }
          throw error
        }
      }),
    remove: (id) => call(async (opened) => void (await opened.deleteObject(placeOf(id)))),
    write: (id, Body) =>
      call(async (opened) => void (await opened.putObject({ ...placeOf(id), Body }))),
  }
}
