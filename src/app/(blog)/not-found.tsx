// What is said where no piece stands: the same for an unknown address and a piece that is not on the blog.
import type { Metadata } from 'next'

import Link from 'next/link'

export const metadata: Metadata = { title: 'Not found' }

export default function NotFound() {
  return (
    <div className="lost">
      <h1>Nothing here</h1>
      <p>No piece stands at this address.</p>
      <p>
        <Link href="/">See all pieces</Link>
      </p>
    </div>
  )
}
