// The text of a source, in the encoding that it names.
import type { Source } from './types.ts'

import { SourceUnreadable } from '../sourceErrors.ts'

/** A byte order mark, the header, a `<meta>` of the page; else UTF-8, or Windows-1252 where it is none. */
export function decodeText({
  bytes,
  contentType = '',
}: Pick<Source, 'bytes' | 'contentType'>): string {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 2000))
  const named =
    byMark(head) ??
    /charset=["']?([\w-]+)/i.exec(contentType)?.[1] ??
    /<meta[^>]+charset=["']?([\w-]+)/i.exec(head)?.[1]
  return (named ? decode(bytes, named) : null) ?? decode(bytes, 'utf-8') ?? decodeLoosely(bytes)
}

function byMark(head: string): string | undefined {
  if (head.startsWith('\xFF\xFE')) {
    return 'utf-16le'
  }
  return head.startsWith('\xFE\xFF') ? 'utf-16be' : undefined
}

/** Null where the bytes are no text of that encoding, or nobody knows it. */
function decode(bytes: Uint8Array, encoding: string): null | string {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch (error) {
    if (error instanceof TypeError || error instanceof RangeError) {
      return null
    }
    throw error
  }
}

function decodeLoosely(bytes: Uint8Array): string {
  const text = new TextDecoder('windows-1252').decode(bytes)
  if (text.includes('\0')) {
    throw new SourceUnreadable('source-bytes')
  }
  return text
}
