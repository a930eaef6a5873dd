// Reads JSON lines in batches, with their places, and compares their digest.
import { createHash } from 'node:crypto'

import type { Bytes } from '../types.ts'

import { BundleUnreadable } from '../../errors.ts'

export interface LineBatch {
  /** Number of the first line. */
  from: number
  lines: string[]
}

/** Lines at a time, and characters, whichever comes first. */
const mostLines = 200
const mostCharacters = 4_000_000
/** In characters. */
const longestLine = 128 * 1024 * 1024

/**
 * @param place for messages: bundle and file
 * @throws BundleUnreadable for a line that is no JSON object, and at the end for another digest.
 */
export async function* readJSONLines(
  content: Bytes,
  { digest, place }: { digest: string | undefined; place: string },
): AsyncGenerator<LineBatch> {
  const hash = createHash('sha256')
  let batch: LineBatch = { from: 1, lines: [] }
  let size = 0
  for await (const line of splitLines(content, place, (chunk) => hash.update(chunk))) {
    checkLine(line, `${place}, line ${batch.from + batch.lines.length}`)
    batch.lines.push(line)
    size += line.length
    if (batch.lines.length === mostLines || size > mostCharacters) {
      yield batch
      batch = { from: batch.from + batch.lines.length, lines: [] }
      size = 0
    }
  }
  if (batch.lines.length > 0) {
    yield batch
  }
  if (hash.digest('hex') !== digest) {
    const last = batch.from + batch.lines.length - 1
    throw new BundleUnreadable(
      `${place}, ${last} lines`,
      'it is not what the manifest says: lines are missing or were changed.',
    )
  }
}

async function* splitLines(
  content: Bytes,
  place: string,
  onChunk: (chunk: string | Uint8Array) => void,
): AsyncGenerator<string> {
  const decoder = new TextDecoder()
  let pending: string[] = []
  let length = 0
  for await (const chunk of content) {
    onChunk(chunk)
    const text = typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true })
    const [first = '', ...rest] = text.split('\n')
    pending.push(first)
    length += first.length
    if (length > longestLine) {
      throw new BundleUnreadable(place, 'a line is longer than any document.')
    }
    for (const next of rest) {
      yield pending.join('')
      pending = [next]
      length = next.length
    }
  }
  const last = pending.join('') + decoder.decode()
  if (last) {
    yield last
  }
}

function checkLine(line: string, place: string): void {
  if (!isObject(line)) {
    throw new BundleUnreadable(place, 'it is no JSON object: the file was cut off or changed.')
  }
}

function isObject(line: string): boolean {
  try {
    const value: unknown = JSON.parse(line)
    return typeof value === 'object' && value !== null && !Array.isArray(value)
  } catch {
    return false
  }
}
