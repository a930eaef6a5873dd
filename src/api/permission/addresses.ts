// Addresses of the pages of a letter as seen from one of them. Relative: an app may have its API below another folder.

export interface Addresses {
  confirm: string
  letter: string
  /** @param number of the article in the letter, from 1 */
  preview: (number: number) => string
}

/** @param path of the request; it contains the token. */
export function addressesFrom(path: string, token: string, language: string): Addresses {
  const parts = path.split('/')
  // What follows the token, and an empty part for a slash at the end: each is one folder further down.
  const below = parts.length - 1 - parts.lastIndexOf(token)
  const letter = '../'.repeat(below) + token
  const query = `?lang=${language}`
  return {
    confirm: `${letter}/confirm${query}`,
    letter: letter + query,
    preview: (number) => `${letter}/preview/${number}${query}`,
  }
}
