// Opens a bundle, a folder or a zip, and reads its files by their paths. What a zip claims is checked before it is read.
import { createReadStream } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import path from 'node:path'

import type { Bundle } from './types.ts'

import { BundleUnreadable } from '../../errors.ts'
import { openZip } from './openZip.ts'

/** @throws BundleUnreadable where it is no bundle, or no zip that can be trusted. */
export async function openBundle(source: string): Promise<Bundle> {
  const found = await stat(source).catch(() => null)
  if (found === null) {
    throw new BundleUnreadable(source, 'there is no such file or folder.')
  }
  return found.isDirectory() ? openFolder(source) : openZip(source)
}

/** Whether it looks like one, with a manifest beside a folder `data`, or is a zip that cannot be read. */
export async function isBundle(source: string): Promise<boolean> {
  const found = await stat(source).catch(() => null)
  if (found?.isDirectory()) {
    const names = await readdir(source)
    return names.includes('manifest.json') && names.includes('data')
  }
  if (!found || !/\.zip$/i.test(source)) {
    return false
  }
  try {
    return (await openZip(source)).paths.includes('manifest.json')
  } catch (error) {
    if (error instanceof BundleUnreadable) {
      return true
    }
    throw error
  }
}

function openFolder(source: string): Bundle {
  return {
    name: path.basename(source),
    read: async (file) => {
      const full = path.join(source, ...file.split('/'))
      const found = await stat(full).catch(() => null)
      return found?.isFile() ? createReadStream(full) : null
    },
  }
}
