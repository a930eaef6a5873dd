// Stores the files of the pictures of a bundle, each compared with its digest.
import type { Payload } from 'payload'

import { createHash } from 'node:crypto'

import type { Database } from '../../database/connection.ts'
import type { Manifest } from '../bundle/manifest.ts'
import type { PictureFiles } from '../types.ts'
import type { Bundle } from './types.ts'

import { BundleUnreadable } from '../../errors.ts'
import { pathOfPicture } from '../bundle/manifest.ts'
import { readPictureNames } from '../bundle/pictureNames.ts'
import { readWhole } from './readWhole.ts'

interface Work {
  bundle: Bundle
  files: Pick<PictureFiles, 'write'>
  manifest: Manifest
}

/** In bytes. */
const largest = 512 * 1024 * 1024

/** Only files that a restored picture has. @returns how many. @throws BundleUnreadable */
export async function restorePictures(
  payload: Payload,
  database: Database,
  { bundle, files, manifest }: Work,
): Promise<number> {
  const pictures = await readPictureNames(payload, database)
  const missing = new Set(manifest.missing)
  const names = new Set([...pictures.values()].flatMap((picture) => picture.files))
  let count = 0
  for (const name of [...names].filter((one) => !missing.has(one))) {
    const path = pathOfPicture(name)
    const place = `${bundle.name}, ${path}`
    const content = isName(name) ? await bundle.read(path) : null
    if (content === null) {
      throw new BundleUnreadable(place, 'the file is missing.')
    }
    const bytes = await readWhole(content, largest, place)
    if (createHash('sha256').update(bytes).digest('hex') !== manifest.digests[path]) {
      throw new BundleUnreadable(place, 'it is not the file that the manifest names.')
    }
    await files.write(name, bytes)
    count += 1
  }
  return count
}

function isName(name: string): boolean {
  return name !== '.' && name !== '..' && !/[/\\\p{Cc}]/u.test(name)
}
