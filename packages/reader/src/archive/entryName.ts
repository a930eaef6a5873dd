// The name of an entry of a ZIP archive, in the encoding that it was written in.
import { isUtf8 } from 'node:buffer'
import yauzl, { type Entry } from 'yauzl'

import { SourceUnreadable } from '../errors.ts'

/** That names are in UTF-8; otherwise they are in CP437. */
const utf8Flag = 0x8_00
const longestName = 500

/**
 * Archives of macOS have names in UTF-8 and do not say so.
 * @throws SourceUnreadable for a path that leads out of the archive
 */
export function nameOf({ extraFields, fileNameRaw, generalPurposeBitFlag }: Entry): string {
  const flags = isUtf8(fileNameRaw) ? generalPurposeBitFlag | utf8Flag : generalPurposeBitFlag
  const name = yauzl.getFileNameLowLevel(flags, fileNameRaw, extraFields, false).replace(/^\//, '')
  const fault = yauzl.validateFileName(name)
  if (fault !== null || name.length > longestName || name.includes('\0')) {
    throw new SourceUnreadable('source-path', { name: name.replaceAll('\0', '').slice(0, 100) })
  }
  return name
}
