// What is said where no piece stands: the same for an unknown address and a piece that is not on the blog.
import type { Metadata } from 'next'

export const metadata: Metadata = { title: 'Not found' }

export default function NotFound() {
  return (
    <div className="lost">
      <h1>Nothing here</h1>
      <p>No piece stands at this address.</p>
      <p>
        <a href="/">See all pieces</a>
      </p>
    </div>
  )
}
