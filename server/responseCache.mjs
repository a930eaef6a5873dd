// A cache of responses in memory: bounded in bytes, the least recently used go first, and none outlives a change.
import { LRUCache } from 'lru-cache'

/** In bytes. */
const defaultSize = 64 * 1024 * 1024
/** A larger response is not stored: it would evict many others. In bytes. */
const largest = 4 * 1024 * 1024

/**
 * A response with `until` (by `performance.now()`) is not used after that moment.
 * Requests for one key that come while it is loaded share the response. After `invalidate()` a response that was being
 * loaded goes only to those who asked before: it may have been read before the change.
 */
export function createResponseCache({ maxBytes = defaultSize } = {}) {
  const stored = new LRUCache({ maxSize: maxBytes, sizeCalculation: sizeOf })
  let loading = new Map()

  return {
    get bytes() {
      return stored.calculatedSize
    },
    get count() {
      return stored.size
    },
    /** Counts bytes that a stored response has grown by, such as its compressed forms. */
    addBytes(key, response, bytes) {
      response.addedBytes = (response.addedBytes ?? 0) + bytes
      if (stored.peek(key) === response) {
        // Setting the same value again would keep its old size.
        stored.delete(key)
        stored.set(key, response)
      }
    },
    /** The stored response, or undefined. */
    get(key) {
      const response = stored.get(key)
      if (response && hasExpired(response)) {
        stored.delete(key)
        return undefined
      }
      return response
    },
    /** After a change, or where changes may have been missed. */
    invalidate() {
      stored.clear()
      loading = new Map()
    },
    /** Loads a response, or waits for the one that is being loaded; stores it where `mayStore` then says so. */
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

function hasExpired({ until = Number.POSITIVE_INFINITY }) {
  return until !== Number.POSITIVE_INFINITY && until <= performance.now()
}

function sizeOf({ addedBytes = 0, body }) {
  // The last is what the entry itself, its key and its headers take.
  return body.length + addedBytes + 1024
}
