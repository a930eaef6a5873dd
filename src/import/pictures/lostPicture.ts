// A picture that an import could not get: which one, and why. It stands with what else was left out of the article.
import type { Message, PlacedPicture } from 'offprint-reader'

import { SourceError } from 'offprint-reader'

export interface LostPicture extends Message {
  reason: 'picture'
  /** The address or path; what stands in place of the picture where it has none. */
  text: string
}

export function lostPicture(picture: PlacedPicture, message: Message): LostPicture {
  const words = picture.alt || picture.caption || '?'
  const [source = words] = picture.sources
  const data = /^data:[\w/+.-]+/.exec(source)
  const name = data ? `${data[0]} (${words})` : source.replace(/#sha256-\w+$/, ` (${words})`)
  return { ...message, reason: 'picture', text: name.slice(0, 500) }
}

/** Null for a fault of ours. */
export function whyLost(error: unknown): Message | null {
  return error instanceof SourceError ? { code: error.code, values: error.values } : null
}
