// The addresses of pictures, made whole, and the picture above the text beside those in it.
import type { PlacedPicture } from '../document/fromHTML/pictureSources.ts'
import type { SourceImage } from '../types.ts'

import { addressIn } from '../values/values.ts'

/** Of an article. */
const most = 500

export interface LeadImage extends SourceImage {
  /** What the source says in place of it. */
  alt?: string
}

/**
 * A path stays beside the address that it stands for: the picture may lie in the export.
 * @param base Address of the page
 */
export function resolvePictures(
  pictures: PlacedPicture[],
  base: string | undefined,
  lead: LeadImage | null = null,
): PlacedPicture[] {
  const all = [...(lead?.src ? [leadPicture(lead)] : []), ...pictures]
  return [...all.slice(0, most), ...restOf(all.slice(most))].map((picture) => ({
    ...picture,
    sources: [...new Set(picture.sources.flatMap((src) => resolved(src, base)))],
  }))
}

/** One that stands for all others: nothing is left out without a word. */
function restOf([first, ...others]: PlacedPicture[]): PlacedPicture[] {
  return first
    ? [{ ...first, alt: '', caption: '', credit: null, left: 1 + others.length, sources: [] }]
    : []
}

function leadPicture({ alt = '', caption, credit, src }: LeadImage): PlacedPicture {
  const isAlt = alt !== '' && caption === alt
  return { alt, caption: isAlt ? '' : caption, credit, place: 'lead', sources: [src] }
}

function resolved(src: string, base: string | undefined): string[] {
  if (/^(?:#|data:)/i.test(src)) {
    return [src]
  }
  const isPath = !/^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(src)
  const address = addressIn(src.startsWith('//') ? `https:${src}` : src, isPath ? base : undefined)
  return [...(isPath ? [src] : []), ...(address ? [address] : [])]
}
