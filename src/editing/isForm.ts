// Whether a request comes from a form of the admin panel.
import type { PayloadRequest } from 'payload'

/** Payload's forms send multipart bodies, with or without a file. */
export function isForm({ headers }: Pick<PayloadRequest, 'headers'>): boolean {
  return headers.get('content-type')?.startsWith('multipart/form-data') ?? false
}
