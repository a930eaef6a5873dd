// Checks that an uploaded file is a readable picture before it is processed.
import type { CollectionBeforeOperationHook, PayloadRequest } from 'payload'

import { open } from 'node:fs/promises'
import { roleOf } from 'offprint'
import { MissingFile, ValidationError } from 'payload'
import sharp from 'sharp'

import { languageOf } from '../logins/tooManyRequests.ts'
import { extensionOf, safeName } from './safeName.ts'
import { findPictureType, type PictureType, startLength } from './types.ts'

type File = NonNullable<PayloadRequest['file']>

/** Width times height of all frames: a small file can contain a picture that uses up the memory. */
const maxPixels = 50_000_000

const messages = {
  de: {
    type: 'Die Datei ist kein Bild in einem dieser Formate: JPEG, PNG, WebP, GIF, AVIF.',
    broken: 'Das Bild ist beschädigt oder unvollständig.',
    extension: (is: string, type: string) =>
      `Die Datei ist ein Bild vom Typ ${type}, ihr Name endet aber auf „.${is}“. Benennen Sie sie um.`,
    large: 'Das Bild hat mehr als 50 Megapixel. Verkleinern Sie es zuerst.',
  },
  en: {
    type: 'The file is not a picture in one of these formats: JPEG, PNG, WebP, GIF, AVIF.',
    broken: 'The picture is damaged or incomplete.',
    extension: (is: string, type: string) =>
      `The file is a picture of type ${type}, but its name ends with “.${is}”. Rename it.`,
    large: 'The picture has more than 50 megapixels. Make it smaller first.',
  },
}

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
  if (req.file) {
    req.file = await check(req, req.file)
  } else if (operation === 'create' && !duplicateFromID) {
    throw new MissingFile(req.t)
  }
  return args
}

/** Returns the file with a safe name and its actual type. */
async function check(req: PayloadRequest, file: File): Promise<File> {
  const texts = messages[languageOf(req)]
  const type = findPictureType(await readStart(file))
  if (!type) {
    throw refusal(req, texts.type)
  }
  const extension = extensionOf(file.name)
  if (extension !== '' && !type.extensions.includes(extension)) {
    throw refusal(req, texts.extension(extension.slice(0, 20), type.mimeType))
  }
  const fault = await findFault(file)
  if (fault) {
    throw refusal(req, texts[fault])
  }
  const name = safeName(file.name, extension || defaultOf(type))
  return { ...file, name, mimetype: type.mimeType }
}

function defaultOf({ extensions }: PictureType): string {
  return extensions[0] ?? ''
}

async function readStart({ data, tempFilePath }: File): Promise<Buffer> {
  if (!tempFilePath) {
    return data.subarray(0, startLength)
  }
  const handle = await open(tempFilePath)
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(startLength), 0, startLength, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await handle.close()
  }
}

async function findFault({ data, tempFilePath }: File): Promise<'broken' | 'large' | undefined> {
  const picture = sharp(tempFilePath || data, { animated: true, limitInputPixels: false })
  try {
    const { height = 0, width = 0 } = await picture.metadata()
    if (width * height > maxPixels) {
      return 'large'
    }
    // Decodes the whole picture: of a small one Payload reads only the size.
    await picture.resize(16, 16, { fit: 'inside' }).raw().toBuffer()
    return undefined
  } catch (error) {
    if (error instanceof Error) {
      return 'broken'
    }
    throw error
  }
}

function refusal(req: PayloadRequest, message: string): ValidationError {
  return new ValidationError({ collection: 'media', errors: [{ message, path: 'file' }] }, req.t)
}
