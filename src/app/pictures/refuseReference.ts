// Refuses a reference to a file instead of the file itself: stock Payload responds with 500.
import type { AfterErrorHook } from 'payload'

import { languageOf } from '../logins/tooManyRequests.ts'

const messages = {
  de: 'Senden Sie die Datei selbst: Verweise auf Dateien werden nicht angenommen.',
  en: 'Send the file itself: references to files are not accepted.',
}

export const refuseReference: AfterErrorHook = ({ error, req }) => {
  // packages/payload/src/uploads/getFileFromClientUpload.ts in https://github.com/payloadcms/payload
  if (!error.message.startsWith('uploadConfig.handlers is not present')) {
    return
  }
  const message = messages[languageOf(req)]
  const data = { code: 'invalid-request', errors: [{ message, path: 'file' }] }
  return { response: { errors: [{ name: 'InvalidRequest', data, message }] }, status: 400 }
}
