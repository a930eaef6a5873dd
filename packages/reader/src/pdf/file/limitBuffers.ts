// Limits what a stream of a PDF becomes when it is unpacked: the limits of a worker thread do not count it.
import { isMainThread } from 'node:worker_threads'

/** In bytes: the text of a page, or a font, has a fraction of it. */
const most = 64_000_000

let exceeded = 0

/**
 * From now on this thread makes no larger buffer. Not in the main thread, which has other work.
 * @returns whether none was asked for since: pdf.js takes what it cannot unpack for the end of a text
 */
export function limitBuffers(isShared = isMainThread): () => boolean {
  if (!isShared && !isLimited()) {
    globalThis.Uint8Array = limit(globalThis.Uint8Array)
    // It unpacks beside this thread, without a limit. Where there is none, pdf.js unpacks by itself.
    Reflect.deleteProperty(globalThis, 'DecompressionStream')
  }
  const before = exceeded
  return () => exceeded === before
}

/** Whether this thread can do less than others now. */
export function isLimited(): boolean {
  return limited.has(globalThis.Uint8Array)
}

const limited = new WeakSet<object>()

function limit(bytes: Uint8ArrayConstructor): Uint8ArrayConstructor {
  const proxy = new Proxy(bytes, {
    construct: (target, given: unknown[], newTarget: typeof Uint8Array) => {
      if (typeof given[0] === 'number' && given[0] > most) {
        exceeded += 1
        throw new RangeError(`A stream is larger than ${most} bytes.`)
      }
      return Reflect.construct(target, given, newTarget) as object
    },
  })
  limited.add(proxy)
  return proxy
}
