'use client'
// The pictures on the footnote buttons.

/** A line of text with a raised figure. */
export function FootnoteIcon() {
  return (
    <svg aria-hidden="true" className="icon" fill="none" height="20" viewBox="0 0 20 20" width="20">
      <path d="M4 8h7M4 12h9M4 16h6" stroke="currentColor" />
      <path d="M14 5l1.5-1V9" stroke="currentColor" />
    </svg>
  )
}

/** The same, with an arrow back to the figure. */
export function ReferAgainIcon() {
  return (
    <svg aria-hidden="true" className="icon" fill="none" height="20" viewBox="0 0 20 20" width="20">
      <path d="M4 8h6M4 12h4" stroke="currentColor" />
      <path d="M14 4l1.5-1V8M8 16h7v-5m-2.5 2.5L15 11l2.5 2.5" stroke="currentColor" />
    </svg>
  )
}
