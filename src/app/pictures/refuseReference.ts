// Refuses a reference to a file instead of the file itself: stock Payload responds with 500.
import type { AfterErrorHook } from 'payload'

import { translateFor } from '../languages/translateFor.ts'

export const refuseReference: AfterErrorHook = ({ error, req }) => {
  // packages/payload/src/uploads/getFileFromClientUpload.ts in https://github.com/payloadcms/payload
  if (!error.message.startsWith('uploadConfig.handlers is not present')) {
    return
  }
  const message = translateFor(req.i18n)('fileReference')
  const data = { code: 'invalid-request', errors: [{ message, path: 'file' }] }
  return { response: { errors: [{ name: 'InvalidRequest', data, message }] }, status: 400 }
}
