// A picture that an import could not get: which one, and why. It stands with what else was left out of the article.
import type { Message, PlacedPicture } from 'offprint-reader'

import { SourceError } from 'offprint-reader'

export interface LostPicture extends Message {
  reason: 'picture'
  /** The address or path; what stands in place of the picture where it has none. */
  text: string
}

export function lostPicture(picture: PlacedPicture, message: Message): LostPicture {
  const name = picture.sources[0] ?? (picture.alt || picture.caption || '?')
  return { ...message, reason: 'picture', text: name.slice(0, 500) }
}

/** Null for a fault of ours. */
export function whyLost(error: unknown): Message | null {
  return error instanceof SourceError ? { code: error.code, values: error.values } : null
}
