// Buffers the body of a request until it is complete; then it can be read from the request as usual.
import type { ServerResponse } from 'node:http'

import type { ServerRequest } from './middleware.ts'

import { limitTinyChunks } from './tinyChunks.ts'

const firstCapacity = 4096

export type Outcome = 'busy' | 'closed' | 'complete' | 'too-large' | 'too-slow'

interface Receiving {
  limit: number
  /** Reserves `bytes` of memory (negative: frees them) for a body of `size` bytes. */
  mayGrow: (bytes: number, size: number) => boolean
  /** In milliseconds; 0 for none. */
  timeout: number
}

/**
 * Node's parser calls `push` for each chunk. Replacing it gives access to the chunks without consuming the stream; the
 * parser continues as long as it returns true. The body is one buffer, not a list: as a list, chunks of one byte each
 * would take a hundred times the memory.
 */
export class BufferedBody {
  #buffer = Buffer.alloc(0)
  /** From Content-Length, in bytes. */
  #declared: number
  #isEnded = false
  #options: Receiving | undefined
  #request: ServerRequest
  /** In bytes, until the response has ended. */
  #reserved = 0
  #settle: (outcome: Outcome) => void = () => undefined
  #settled = new Promise<Outcome>((resolve) => (this.#settle = resolve))
  #size = 0

  constructor(request: ServerRequest, response: ServerResponse) {
    this.#declared = Number(request.headers['content-length'] ?? Infinity)
    this.#request = request
    const limit = limitTinyChunks(request)
    request.push = (chunk: Buffer | null) => {
      limit(chunk)
      return this.#receiveChunk(chunk)
    }
    response.once('close', () => {
      this.#settle('closed')
      this.drop()
    })
  }

  /** Frees the memory. */
  drop(): void {
    this.#options?.mayGrow(-this.#reserved, 0)
    this.#reserved = 0
    this.#buffer = Buffer.alloc(0)
    this.#size = 0
  }

  async receive(options: Receiving): Promise<Outcome> {
    this.#options = options
    options.mayGrow(this.#buffer.length, 0)
    this.#reserved = this.#buffer.length
    const tooSlow = () => this.#settle('too-slow')
    const timer = options.timeout > 0 ? setTimeout(tooSlow, options.timeout) : undefined
    this.#check()
    const outcome = await this.#settled
    clearTimeout(timer)
    if (outcome === 'complete') {
      const body = this.#buffer.subarray(0, this.#size)
      restorePush(this.#request)
      // Not kept here: whoever reads it frees its memory.
      this.#buffer = Buffer.alloc(0)
      this.#request.push(body)
      this.#request.push(null)
    } else {
      this.drop()
    }
    return outcome
  }

  #grow(size: number): boolean {
    if (size <= this.#buffer.length) {
      return true
    }
    const maxCapacity = Math.min(this.#declared, this.#options?.limit ?? Infinity)
    const doubled = Math.max(this.#buffer.length * 2, firstCapacity)
    const capacity = Math.max(size, Math.min(doubled, maxCapacity))
    if (this.#options?.mayGrow(capacity - this.#buffer.length, size) === false) {
      return false
    }
    this.#reserved += this.#options ? capacity - this.#buffer.length : 0
    const larger = Buffer.allocUnsafe(capacity)
    this.#buffer.copy(larger, 0, 0, this.#size)
    this.#buffer = larger
    return true
  }

  #check(): void {
    if (this.#options && this.#size > this.#options.limit) {
      this.#settle('too-large')
    } else if (this.#options && this.#isEnded) {
      this.#settle('complete')
    }
  }

  #receiveChunk(chunk: Buffer | null): boolean {
    const size = this.#size + (chunk?.length ?? 0)
    if (chunk === null) {
      this.#isEnded = true
    } else if (this.#options && size > this.#options.limit) {
      this.#size = size
    } else if (this.#grow(size)) {
      chunk.copy(this.#buffer, this.#size)
      this.#size = size
    } else {
      this.#settle('busy')
    }
    this.#check()
    return true
  }
}

/** That of the stream, below the one that has replaced it. */
export function restorePush(request: Partial<Pick<ServerRequest, 'push'>>): void {
  delete request.push
}
