// The pictures beside a file of articles: those that its text names by their paths, and nothing else of the disk.
import { readFile, realpath, stat } from 'node:fs/promises'
import path from 'node:path'
import { decoded } from 'offprint-reader/document'

const pictures = /\.(?:avif|gif|jfif|jpe?g|png|webp)$/i

/** @param folder which they may not leave, also by links */
export function pictureIn(folder: string): (source: string) => Promise<null | Uint8Array> {
  return async (source) => {
    if (/^[a-z][a-z\d+.-]*:/i.test(source)) {
      return null
    }
    for (const name of [source, source.replace(/[?#].*$/, ''), decoded(source)]) {
      const file = await realpath(path.join(folder, name)).catch(() => null)
      const isWithin = file?.startsWith((await realpath(folder)) + path.sep) === true
      if (file && isWithin && pictures.test(file) && (await stat(file)).isFile()) {
        return readFile(file)
      }
    }
    return null
  }
}
