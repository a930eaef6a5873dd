// `npm run seed -- BUNDLE`: restores what `npm run export` wrote, into an empty database.
import type { Payload } from 'payload'

import { restoreBundle } from 'offprint/export'

import { pictureFolder } from '../src/app/media.ts'
import { pictureFiles } from '../src/app/pictures/pictureFiles.ts'
import { readSettings } from '../src/app/settings.mjs'

/** @returns the outcome in lines. @throws BundleUnreadable, DatabaseNotEmpty */
export async function restoreFiles(payload: Payload, source: string): Promise<string[]> {
  const { s3 } = readSettings(process.env)
  const lines: string[] = []
  const { createdAt, version } = await restoreBundle(payload, source, {
    files: pictureFiles(s3, pictureFolder),
    onProgress: (name, count) => void (count > 0 && lines.push(`  ${name}: ${count}`)),
  })
  const made = `${createdAt.slice(0, 16).replace('T', ' ')} UTC`
  return [`Restored the bundle of ${made} (version ${version}):`, ...lines]
}
