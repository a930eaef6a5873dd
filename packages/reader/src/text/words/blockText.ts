// The text of blocks without the markers, and the notes that they refer to.
import type { Block, Inline } from './types.ts'

export function plainText(inlines: readonly Inline[]): string {
  return inlines.map((inline) => ('text' in inline ? inline.text : '')).join('')
}

/** By `noteId`. */
export function referredIn(body: readonly Block[]): ReadonlySet<string> {
  const inlines = body.flatMap((block) => (block.type === 'figure' ? [] : block.inlines))
  return new Set(inlines.flatMap((inline) => ('noteId' in inline ? [inline.noteId] : [])))
}
