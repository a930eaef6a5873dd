// Sets the status of the answer that a page is part of. Next has only notFound() for that, whose page has an empty
// body until JavaScript fills it: https://github.com/vercel/next.js/issues/62228
import { currentResponse } from './currentResponse.ts'

/** False where it is too late, or nobody knows which answer this is. */
export function setStatus(status: number): boolean {
  const response = currentResponse()?.response
  if (!response || response.headersSent) {
    return false
  }
  response.statusCode = status
  return true
}
