// The pictures that lie in a folder or an archive beside the articles.
import path from 'node:path'

import type { BacklogFile } from './listFiles.ts'

import { decoded } from '../document/decoded.ts'
import { embeddedPicture } from './embeddedPicture.ts'

const pictures = /\.(?:avif|gif|jfif|jpe?g|png|svg|webp)$/i

export function isPictureFile({ name }: Pick<BacklogFile, 'name'>): boolean {
  return pictures.test(name)
}

export interface PictureFiles {
  count: number
  /**
   * Null where there is none of that name.
   * @throws SourceTooLarge, SourceUnreadable
   */
  read: (source: string) => Promise<null | Uint8Array>
}

/** @returns the path of `source` from the folder that was named; an address stays as it is */
export function pathFrom(file: string, source: string): string {
  if (source.startsWith('#')) {
    return `${file}${source}`
  }
  return isAddress(source) || source.startsWith('/')
    ? source
    : path.posix.join(path.posix.dirname(file), source)
}

/**
 * By their paths. The path of an address counts as well, where the end of one name alone is like it: exports have the
 * pictures of the blog in a folder of their own.
 */
export function pictureFilesOf(files: BacklogFile[]): PictureFiles {
  const all = files.filter(isPictureFile)
  const byName = new Map(all.map((file) => [file.name, file]))
  const byLast = grouped(all)
  const find = (source: string): BacklogFile | undefined => {
    for (const wanted of namesFor(source)) {
      const alike = byLast.get(path.posix.basename(wanted)) ?? []
      const ends = alike.filter(({ name }) => `/${name}`.endsWith(wanted))
      const found = byName.get(wanted.slice(1)) ?? (ends.length === 1 ? ends[0] : undefined)
      if (found) {
        return found
      }
    }
    return undefined
  }
  const read = async (source: string) =>
    (await find(source)?.read()) ?? (await within(files, source))
  return { count: all.length, read }
}

/** In a file of an article. */
async function within(files: BacklogFile[], source: string): Promise<null | Uint8Array> {
  const at = source.lastIndexOf('#')
  const file = at > 0 ? files.find(({ name }) => name === source.slice(0, at)) : undefined
  return file
    ? embeddedPicture({ name: file.name, bytes: await file.read() }, source.slice(at))
    : null
}

function grouped(files: BacklogFile[]): Map<string, BacklogFile[]> {
  const found = new Map<string, BacklogFile[]>()
  for (const file of files) {
    const last = path.posix.basename(file.name)
    found.set(last, [...(found.get(last) ?? []), file])
  }
  return found
}

/** With `/` before them: as it is written, and decoded. An address needs two parts, for many are called `1.jpg`. */
function namesFor(source: string): string[] {
  const written = isAddress(source) ? addressPath(source) : source.replace(/[?#].*$/, '')
  const rooted = written.startsWith('/') ? written : `/${written}`
  const isEnough = !isAddress(source) || rooted.split('/').length > 2
  return isEnough ? [...new Set([decoded(rooted), rooted])] : []
}

function addressPath(source: string): string {
  return URL.canParse(source) ? new URL(source).pathname : ''
}

function isAddress(source: string): boolean {
  return /^[a-z][a-z\d+.-]*:/i.test(source)
}
