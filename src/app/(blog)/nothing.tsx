// What is said where nothing stands: the same for an unknown address and for what is not on the blog.
import { notFound } from 'next/navigation'

import { setStatus } from '../responses/setStatus.ts'

/** The page with its status; Next's own, which needs JavaScript, where the status cannot be set. */
export function nothingHere() {
  return setStatus(404) ? <Nothing /> : notFound()
}

export function Nothing() {
  return (
    <div className="lost">
      <h1>Nothing here</h1>
      <p>Nothing stands at this address, or not any more.</p>
      <p>
        <a href="/">See all articles</a>
      </p>
    </div>
  )
}
