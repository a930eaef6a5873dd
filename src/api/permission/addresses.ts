// Addresses of the pages of a letter as seen from one of them. Relative: an app may have its API below another folder.

export interface Addresses {
  confirm: string
  letter: string
  /** @param number of the article in the letter, from 1 */
  preview: (number: number) => string
}

/** @param path of the request; it contains `permission` and then the token. */
export function addressesFrom(path: string, token: string, language: string): Addresses {
  const parts = path.split('/')
  // The token itself may stand there percent-encoded. What follows it, and an empty part for a slash at the end: each is
  // one folder further down.
  const below = parts.length - 2 - parts.lastIndexOf('permission')
  const letter = '../'.repeat(below) + token
  const query = `?lang=${language}`
  return {
    confirm: `${letter}/confirm${query}`,
    letter: letter + query,
    preview: (number) => `${letter}/preview/${number}${query}`,
  }
}
