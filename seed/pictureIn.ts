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
      const file = await fileWithin(folder, name)
      if (file && pictures.test(file)) {
        return readFile(file)
      }
    }
    return inFile(folder, source)
  }
}

/** Without links; null for what is no file of the folder. */
async function fileWithin(folder: string, name: string): Promise<null | string> {
  const file = await realpath(path.join(folder, name)).catch(() => null)
  const isWithin = file?.startsWith((await realpath(folder)) + path.sep) === true
  return file && isWithin && (await stat(file)).isFile() ? file : null
}

/** `essay.docx#word/media/image1.png` */
async function inFile(folder: string, source: string): Promise<null | Uint8Array> {
  const [, name, fragment] = /^([^/\\]+)(#[^#]+)$/.exec(source) ?? []
  const file = name ? await fileWithin(folder, name) : null
  return name && fragment && file
    ? embeddedPicture({ name, bytes: await readFile(file) }, fragment)
    : null
}
