// Size limits of the forms of the admin panel, for files and fields.
import type { Config } from 'payload'

const mb = 1_048_576

/**
 * Payload accepts 1 MiB for the field of a form by default, but an article with many notes is larger. All limits are in
 * `upload`, because they replace the `limits` of `bodyParser`.
 */
export function uploadLimits(uploadMaxMB: number): NonNullable<Config['upload']> {
  const bytes = uploadMaxMB * mb
  return {
    abortOnLimit: true,
    limits: { fieldSize: 8 * mb, fileSize: bytes },
    requestSizeLimit: bytes,
  }
}
