// Response headers of files: a file that is not a picture is never shown as a page of this site.
import { pictureTypes } from 'offprint/import'

/** Also protects against files that were uploaded before these checks existed. */
export function protectFile(headers: Headers): Headers {
  const type = headers.get('content-type')?.split(';')[0]?.trim().toLowerCase()
  headers.set('x-content-type-options', 'nosniff')
  headers.set(
    'content-security-policy',
    "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox",
  )
  if (type !== undefined && !pictureTypes.includes(type)) {
    headers.set('content-disposition', 'attachment')
  }
  return headers
}
