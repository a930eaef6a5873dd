// DOIs: read from any of their spellings, and from addresses of the resolver.

const spelling =
  /^(?:(?:https?:\/\/(?:dx\.|www\.)?doi\.org\/|doi:|urn:doi:)\s*)?(10\.\d{4,9}(?:\.\d+)*\/\S+)$/i

/** `10.1000/182`, without the resolver; null where it is none. */
export function readDoi(text: unknown): null | string {
  const doi = typeof text === 'string' ? spelling.exec(text.trim())?.[1] : undefined
  return doi ? decoded(doi).replace(/[.,;]+$/, '') : null
}

/** Of an address of the resolver; null for any other. */
export function doiOfAddress(address: null | string | undefined): null | string {
  return address && /^https?:\/\/(?:dx\.|www\.)?doi\.org\//i.test(address)
    ? readDoi(address.replace(/[?#].*$/, ''))
    : null
}

/** In an address of the resolver letters may be percent-encoded. */
function decoded(doi: string): string {
  try {
    return /%[\da-f]{2}/i.test(doi) ? decodeURIComponent(doi) : doi
  } catch {
    return doi
  }
}
