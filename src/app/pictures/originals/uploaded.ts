// The file of an upload as it came, from the check of the upload until the picture is stored.
import type { PayloadRequest } from 'payload'

/** In the context of an update that stores the same picture again. */
export const keepsOriginal = 'offprint.keepsOriginal'

/** By request, because the request's own file is replaced by what readers get. */
const originals = new WeakMap<PayloadRequest, Buffer>()

export function setOriginal(req: PayloadRequest, data: Buffer | undefined): void {
  if (data) {
    originals.set(req, data)
  } else {
    originals.delete(req)
  }
}

export function originalOf(req: PayloadRequest): Buffer | undefined {
  return originals.get(req)
}
