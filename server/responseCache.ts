// A cache of responses in memory: bounded in bytes, the least recently used go first, and none outlives a change.
import { LRUCache } from 'lru-cache'

/** In bytes. */
const defaultSize = 64 * 1024 * 1024
/** A larger response is not stored: it would evict many others. In bytes. */
const largest = 4 * 1024 * 1024

export interface Cacheable {
  /** By which it has grown since it was loaded. */
  addedBytes?: number
  body: Buffer
  /** By `performance.now()`: it is not used after that. */
  until?: number | undefined
}

export interface ResponseCache<Response extends Cacheable> {
  /** Counts bytes that a stored response has grown by, such as its compressed forms. */
  addBytes: (key: string, response: Response, bytes: number) => void
  readonly bytes: number
  readonly count: number
  /** The stored response, or undefined. */
  get: (key: string) => Response | undefined
  /** After a change, or where changes may have been missed. */
  invalidate: () => void
  /** Loads a response, or waits for the one that is being loaded; stores it where `mayStore` then says so. */
  load: (
    key: string,
    loadOne: () => Promise<Response>,
    mayStore: (response: Response) => boolean,
  ) => Promise<Response>
}

/**
 * A response with `until` (by `performance.now()`) is not used after that moment.
 * Requests for one key that come while it is loaded share the response. After `invalidate()` a response that was being
 * loaded goes only to those who asked before: it may have been read before the change.
 */
export function createResponseCache<Response extends Cacheable>({
  maxBytes = defaultSize,
} = {}): ResponseCache<Response> {
  const stored = new LRUCache<string, Response>({ maxSize: maxBytes, sizeCalculation: sizeOf })
  let loading = new Map<string, Promise<Response>>()

  return {
    addBytes(key, response, bytes) {
      response.addedBytes = (response.addedBytes ?? 0) + bytes
      if (stored.peek(key) === response) {
        // Setting the same value again would keep its old size.
        stored.delete(key)
        stored.set(key, response)
      }
    },
    get bytes() {
      return stored.calculatedSize
    },
    get count() {
      return stored.size
    },
    get(key) {
      const response = stored.get(key)
      if (response && hasExpired(response)) {
        stored.delete(key)
        return undefined
      }
      return response
    },
    invalidate() {
      stored.clear()
      loading = new Map()
    },
    load(key, loadOne, mayStore) {
      const current = loading
      const running = current.get(key)
      if (running) {
        return running
      }
      const loaded = loadOne().finally(() => current.delete(key))
      current.set(key, loaded)
      return loaded.then((response) => {
        if (current === loading && mayStore(response) && sizeOf(response) <= largest) {
          stored.set(key, response)
        }
        return response
      })
    },
  }
}

function hasExpired({ until = Number.POSITIVE_INFINITY }: Cacheable): boolean {
  return until !== Number.POSITIVE_INFINITY && until <= performance.now()
}

function sizeOf({ addedBytes = 0, body }: Cacheable): number {
  // The last is what the entry itself, its key and its headers take.
  return body.length + addedBytes + 1024
}
