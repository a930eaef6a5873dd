// The text of a source, in the encoding that it names or that its bytes show.
import type { Message } from '../messages.ts'
import type { Source } from './types.ts'

import { SourceUnreadable } from '../errors.ts'
import { ifPossible } from '../ifPossible.ts'
import { withSigns } from '../values/windows1252.ts'
import { detectEncoding, nameOf } from './detectEncoding.ts'
import { findMojibake } from './mojibake.ts'

export interface DecodedText {
  text: string
  /** What whoever gave the source should know of it. */
  warnings: Message[]
}

type Encoded = Pick<Source, 'bytes' | 'contentType'>

/**
 * A byte order mark, the header, a `<meta>` of the page; else UTF-8, or what the bytes look like, which is said.
 * @throws SourceUnreadable for bytes that are no text
 */
export async function decodeText({ bytes, contentType = '' }: Encoded): Promise<DecodedText> {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4000))
  const named = [byMark(head), charsetOf(contentType), inPage(head), 'utf-8']
  const text = firstOf(named.map((encoding) => () => encoding && decode(bytes, encoding)))
  if (text !== undefined && !looksPacked(text)) {
    return { text, warnings: warningsOf(text) }
  }
  const detected = await detectEncoding(bytes)
  const read = detected && decode(bytes, detected)
  if (!read || /\0/.test(read)) {
    throw new SourceUnreadable('source-bytes')
  }
  const said: Message = { code: 'source-read-as', values: { encoding: nameOf(detected) } }
  return { text: read, warnings: [said, ...warningsOf(read)] }
}

/** What the beginning of a text says of its encoding, where this platform knows it; else UTF-8. */
export function namedEncoding(beginning: Uint8Array): string {
  const head = new TextDecoder('latin1').decode(beginning.subarray(0, 4000))
  const named = byMark(head) ?? inPage(head) ?? 'utf-8'
  return decode(new Uint8Array(), named) === null ? 'utf-8' : named
}

function firstOf(tries: (() => null | string | undefined)[]): string | undefined {
  for (const attempt of tries) {
    const text = attempt()
    if (typeof text === 'string') {
      return text
    }
  }
  return undefined
}

/** UTF-16 without a mark, and the signs by which Japanese mail changes its alphabet, are UTF-8 by their bytes. */
function looksPacked(text: string): boolean {
  return ['\0', '\u001B$@', '\u001B$B'].some((sign) => text.includes(sign))
}

function byMark(head: string): string | undefined {
  if (head.startsWith('\xFF\xFE')) {
    return 'utf-16le'
  }
  return head.startsWith('\xFE\xFF') ? 'utf-16be' : undefined
}

function charsetOf(text: string): string | undefined {
  return /charset=["']?([\w-]+)/i.exec(text)?.[1]
}

/** A page that can be read so far is not in UTF-16, whatever it says. */
function inPage(head: string): string | undefined {
  const named =
    /<meta[^>]+charset=["']?([\w-]+)/i.exec(head)?.[1] ??
    /^\s*<\?xml[^>]+encoding=["']([\w-]+)/i.exec(head)?.[1]
  return named && /^utf-?16/i.test(named) ? 'utf-8' : named
}

/** Null where the bytes are no text of that encoding, or nobody knows it. */
function decode(bytes: Uint8Array, encoding: string): null | string {
  const read = () => {
    const decoder = new TextDecoder(encoding, { fatal: true })
    const text = decoder.decode(bytes)
    return decoder.encoding === 'windows-1252' ? withSigns(text) : text
  }
  return ifPossible(read, null, TypeError, RangeError)
}

function warningsOf(text: string): Message[] {
  const found = findMojibake(text)
  return found ? [{ code: 'source-mojibake', values: { ...found } }] : []
}
