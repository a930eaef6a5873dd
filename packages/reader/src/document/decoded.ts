// Parts of addresses.

/**
 * A part of an address without its percent escapes.
 * @param otherwise what stands for a part with an invalid escape
 */
export function decoded(part: string, otherwise = part): string {
  try {
    return decodeURIComponent(part)
  } catch (error) {
    if (error instanceof URIError) {
      return otherwise
    }
    throw error
  }
}
