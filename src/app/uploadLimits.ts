// How large the forms of the admin may be, files and fields.
import type { Config } from 'payload'

const mb = 1_048_576

/**
 * Payload takes 1 MiB of a form's own field unless told otherwise, and an article with many notes has more.
 * All of it stands in `upload`: what `bodyParser` has as `limits` is replaced by these.
 */
export function uploadLimits(uploadMaxMB: number): NonNullable<Config['upload']> {
  const bytes = uploadMaxMB * mb
  return {
    abortOnLimit: true,
    limits: { fieldSize: 8 * mb, fileSize: bytes },
    requestSizeLimit: bytes,
  }
}
