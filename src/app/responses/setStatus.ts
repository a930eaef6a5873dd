// Sets the status of the response that a page is rendered for. Next has only notFound() for that, whose page has an empty
// body until JavaScript fills it: https://github.com/vercel/next.js/issues/62228
import { currentResponse } from './currentResponse.ts'

/** False where the headers have been sent, or the response is unknown. */
export function setStatus(status: number): boolean {
  const response = currentResponse()?.response
  if (!response || response.headersSent) {
    return false
  }
  response.statusCode = status
  return true
}
