// The pictures beside a file of articles and within it: those that its text names, and nothing else of the disk.
import { readFile, realpath, stat } from 'node:fs/promises'
import path from 'node:path'
import { embeddedPicture } from 'offprint-reader'
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
    return inFile(folder, source)
  }
}

/** `essay.docx#word/media/image1.png` */
async function inFile(folder: string, source: string): Promise<null | Uint8Array> {
  const [, name, fragment] = /^([^/\\]+)(#[^#]+)$/.exec(source) ?? []
  return name && fragment
    ? embeddedPicture({ name, bytes: await readFile(path.join(folder, name)) }, fragment)
    : null
}
