// The picture that front matter names, where it has words.
import { addressIn, plain } from '../values/values.ts'
import { lowerKeys, type Values } from './frontMatterBlocks.ts'
import { firstOf, isValues } from './frontMatterValues.ts'

export interface FrontMatterImage {
  caption: string
  credit: null | string
  src: string
}

const names = [
  'image',
  'cover',
  'leadimage',
  'featuredimage',
  'featureimage',
  'heroimage',
  'headerimage',
  'coverimage',
  'banner',
]

export function leadImageOf(values: Values): FrontMatterImage | null {
  const given = firstOf(values)(...names)
  const image = isValues(given) ? lowerKeys(given) : { src: given }
  const first = firstOf({ ...image, ...suffixed(values) })
  const caption = plain(first('caption', 'alt'))
  const credit = plain(first('credit'))
  const src = addressIn(firstOf(image)('src', 'url', 'image', 'path')) ?? ''
  return caption || credit ? { caption, credit: credit || null, src } : null
}

const suffix = new RegExp(`^(?:${names.join('|')})(alt|caption|credit)$`)

/** `image_caption`, `imageAlt`, `cover_credit`. */
function suffixed(values: Values): Values {
  const found = Object.entries(values).flatMap(([key, value]) => {
    const [, name] = suffix.exec(key) ?? []
    return name ? [[name, value] as const] : []
  })
  return Object.fromEntries(found)
}
