'use client'
// HTML that nothing in the browser changes. Next sends a page twice, as HTML and as data to bring it to life with;
// this goes as HTML only, and is found there again.
import { useState } from 'react'

import { currentResponse } from '../responses/currentResponse.ts'

/** @param at where the HTML stands among the texts of the answer. */
export function Still({ at, className }: { at: number; className?: string }) {
  const [html] = useState(() => currentResponse()?.texts[at] ?? alreadyShown(at))
  return <div className={className} dangerouslySetInnerHTML={{ __html: html }} data-still={at} />
}

function alreadyShown(at: number): string {
  return globalThis.document?.querySelector(`[data-still="${at}"]`)?.innerHTML ?? ''
}
