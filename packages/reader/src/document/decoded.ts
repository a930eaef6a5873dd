// Parts of addresses.
import { ifPossible } from '../ifPossible.ts'

/**
 * A part of an address without its percent escapes.
 * @param otherwise what stands for a part with an invalid escape
 */
export function decoded(part: string, otherwise = part): string {
  return ifPossible(() => decodeURIComponent(part), otherwise, URIError)
}
