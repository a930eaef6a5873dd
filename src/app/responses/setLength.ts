// Sets Content-Length, which Next removes from a Response: see its send-response.js.
import { currentResponse } from './currentResponse.ts'

export function setLength({ headers }: Pick<Response, 'headers'>): void {
  const response = currentResponse()?.response
  const length = headers.get('content-length')
  if (response && length !== null && !response.headersSent) {
    response.setHeader('content-length', length)
  }
}
