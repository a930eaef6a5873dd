// Decodes a corpus file, or explains in one sentence why it cannot be read.
import { isUtf8 } from 'node:buffer'

import { CorpusUnreadable } from '../errors.ts'

interface ReadCorpusOptions {
  /** Largest file that is read, in bytes. @default 20 MB */
  maxBytes?: number
}

const megabyte = 1024 * 1024

/** UTF-8 only, with or without a byte order mark; every kind of line end becomes `\n`. */
export function readCorpus(bytes: Uint8Array, options: ReadCorpusOptions = {}): string {
  const maxBytes = options.maxBytes ?? 20 * megabyte
  refuseTooLarge(bytes, maxBytes)
  refuseUtf16(bytes)
  refuseBinary(bytes)
  const text = decode(bytes).replace(/\r\n?/g, '\n')
  if (!/[^\s\u200b\u2060]/u.test(text)) {
    throw new CorpusUnreadable(
      'empty',
      'The file is empty: there is no text on line 1 or below.',
      1,
    )
  }
  return text
}

function refuseTooLarge(bytes: Uint8Array, maxBytes: number): void {
  if (bytes.length <= maxBytes) {
    return
  }
  const size = (count: number): string =>
    count >= megabyte ? `${Math.round(count / megabyte)} MB` : `${count} bytes`
  throw new CorpusUnreadable(
    'too-large',
    `The file has ${size(bytes.length)}, and at most ${size(maxBytes)} are read; nothing was read from line 1 on.`,
  )
}

function refuseUtf16(bytes: Uint8Array): void {
  const [first, second] = bytes
  const hasMark = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)
  if (hasMark || looksLikeBareUtf16(bytes)) {
    throw new CorpusUnreadable(
      'encoding',
      'The file is not UTF-8: from line 1 on it looks like UTF-16. Save it as UTF-8.',
      1,
    )
  }
}

/** Western text in UTF-16 without a mark: every other byte is zero. */
function looksLikeBareUtf16(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, 512)
  const zeros = [0, 0]
  head.forEach((byte, index) => {
    if (byte === 0) {
      zeros[index % 2] = (zeros[index % 2] ?? 0) + 1
    }
  })
  const half = head.length / 2
  const [even = 0, odd = 0] = zeros
  return half >= 2 && ((odd > half * 0.7 && even === 0) || (even > half * 0.7 && odd === 0))
}

function refuseBinary(bytes: Uint8Array): void {
  const index = bytes.findIndex((byte) => byte < 0x20 && !allowedControls.has(byte))
  if (index >= 0) {
    const line = lineAt(bytes, index)
    throw new CorpusUnreadable(
      'binary',
      `The file is binary, not text: line ${line} holds a control character.`,
      line,
    )
  }
}

// Tab, line feed, vertical tab, form feed and carriage return.
const allowedControls = new Set([0x09, 0x0a, 0x0b, 0x0c, 0x0d])

function decode(bytes: Uint8Array): string {
  if (isUtf8(bytes)) {
    return new TextDecoder('utf-8').decode(bytes)
  }
  const line = lineNotUtf8(bytes)
  throw new CorpusUnreadable(
    'encoding',
    `The file is not UTF-8: line ${line} looks like ${guessEncoding(bytes)}. Save it as UTF-8.`,
    line,
  )
}

/** A line end is never part of a longer UTF-8 character, so each line can be checked by itself. */
function lineNotUtf8(bytes: Uint8Array): number {
  let from = 0
  for (const [at, byte] of bytes.entries()) {
    if (byte === 0x0a || byte === 0x0d) {
      if (!isUtf8(bytes.subarray(from, at))) {
        break
      }
      from = at + 1
    }
  }
  return lineAt(bytes, from)
}

function guessEncoding(bytes: Uint8Array): string {
  return bytes.some((byte) => byte >= 0x80 && byte <= 0x9f)
    ? 'Windows-1252'
    : 'Latin-1 (ISO 8859-1)'
}

function lineAt(bytes: Uint8Array, index: number): number {
  let line = 1
  for (let at = 0; at < index; at++) {
    if (bytes[at] === 0x0a || (bytes[at] === 0x0d && bytes[at + 1] !== 0x0a)) {
      line++
    }
  }
  return line
}
