// Checks that an uploaded file is a readable picture, and takes out its metadata, before it is processed.
import type { CollectionBeforeOperationHook, PayloadRequest } from 'payload'

import { readFile, writeFile } from 'node:fs/promises'
import { roleOf } from 'offprint'
import { findPictureType, type PictureType, stripMetadata } from 'offprint/import'
import { MissingFile, ValidationError } from 'payload'
import sharp from 'sharp'

import { translateFor } from '../languages/translateFor.ts'
import { setOriginal } from './originals/uploaded.ts'
import { extensionOf, safeName } from './safeName.ts'

type File = NonNullable<PayloadRequest['file']>

/** Width times height of all frames: a small file can contain a picture that uses up the memory. */
const maxPixels = 50_000_000

/**
 * The file is required, because Payload would otherwise download it from an address in the request. Users without write
 * access are refused by the access rules, which run next. @throws MissingFile, ValidationError
 */
export const checkUpload: CollectionBeforeOperationHook = async ({
  args,
  operation,
  overrideAccess,
  req,
}) => {
  const mayWrite = overrideAccess === true || roleOf(req) !== null
  if (!mayWrite || (operation !== 'create' && operation !== 'update')) {
    return args
  }
  const { duplicateFromID } = args as { duplicateFromID?: unknown }
  setOriginal(req, undefined)
  if (req.file) {
    req.file = await check(req, req.file)
  } else if (operation === 'create' && !duplicateFromID) {
    throw new MissingFile(req.t)
  }
  return args
}

/** Returns the file without metadata, with a safe name and its actual type. */
async function check(req: PayloadRequest, file: File): Promise<File> {
  const translate = translateFor(req.i18n)
  const { tempFilePath } = file
  const original = tempFilePath ? await readFile(tempFilePath) : file.data
  const type = findPictureType(original)
  if (!type) {
    throw refusal(req, translate('fileType'))
  }
  const extension = extensionOf(file.name)
  if (extension !== '' && !type.extensions.includes(extension)) {
    throw refusal(
      req,
      translate('fileExtension', { type: type.mimeType, extension: extension.slice(0, 20) }),
    )
  }
  const picture = await readPicture(original, type)
  if (typeof picture === 'string') {
    throw refusal(req, translate(picture))
  }
  setOriginal(req, original)
  const name = safeName(file.name, extension || defaultOf(type))
  const checked = { ...file, name, mimetype: type.mimeType, size: picture.length }
  if (tempFilePath) {
    await writeFile(tempFilePath, picture)
    return checked
  }
  return { ...checked, data: picture }
}

function defaultOf({ extensions }: PictureType): string {
  return extensions[0] ?? ''
}

/** Without its metadata, or what is wrong with it. */
async function readPicture(
  original: Buffer,
  { mimeType }: PictureType,
): Promise<'pictureBroken' | 'pictureLarge' | Buffer> {
  const options = { animated: true, limitInputPixels: false }
  try {
    const { height = 0, width = 0 } = await sharp(original, options).metadata()
    if (width * height > maxPixels) {
      return 'pictureLarge'
    }
    const picture = await stripMetadata(original, mimeType, sharp)
    // Decodes the whole picture: of a small one Payload reads only the size.
    await sharp(picture, options).resize(16, 16, { fit: 'inside' }).raw().toBuffer()
    return picture
  } catch (error) {
    if (error instanceof Error) {
      return 'pictureBroken'
    }
    throw error
  }
}

function refusal(req: PayloadRequest, message: string): ValidationError {
  return new ValidationError({ collection: 'media', errors: [{ message, path: 'file' }] }, req.t)
}
