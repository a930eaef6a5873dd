// Says how long the answer is that a Response becomes. Next takes Content-Length out of it: see its send-response.js.
import { currentResponse } from './currentResponse.ts'

export function setLength({ headers }: Pick<Response, 'headers'>): void {
  const response = currentResponse()?.response
  const length = headers.get('content-length')
  if (response && length !== null && !response.headersSent) {
    response.setHeader('content-length', length)
  }
}
