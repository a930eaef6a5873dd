// Counts what passes through the files of an export, and works out their digests.
import { createHash } from 'node:crypto'

import type { Bytes } from '../types.ts'
import type { Manifest } from './manifest.ts'

export class Tally {
  readonly counts: Manifest['counts'] = {}
  readonly digests: Manifest['digests'] = {}
  readonly missing: Manifest['missing'] = []

  add(name: string, count = 1): void {
    this.counts[name] = (this.counts[name] ?? 0) + count
  }

  /** The same bytes; the digest is there when they have been read. */
  async *digest(path: string, content: Bytes): AsyncGenerator<string | Uint8Array> {
    const hash = createHash('sha256')
    for await (const chunk of content) {
      hash.update(chunk)
      yield chunk
    }
    this.digests[path] = hash.digest('hex')
  }
}
