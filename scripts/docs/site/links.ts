// Links of a page as they are on the site: to other pages by their address there, to other files in the repository.
import { existsSync } from 'node:fs'
import path from 'node:path'

import { addressOf, sourceOf } from './files.ts'

interface LinkOptions {
  /** Address of the files of the repository; null where it is not known. */
  repository: null | string
  root: string
}

/**
 * Null for a link that leads nowhere: the address of the repository is not known.
 * @param page below docs/, as the site has it
 * @throws Error for a file that does not exist.
 */
export function resolveLink(
  href: string,
  page: string,
  { repository, root }: LinkOptions,
): null | string {
  if (/^(?:[a-z][a-z+.-]*:|#|\/)/i.test(href)) {
    return href
  }
  const source = sourceOf(page)
  const [target = '', hash] = href.split('#')
  const file = path.posix.join(path.posix.dirname(source), decodeURI(target))
  if (!existsSync(path.join(root, file))) {
    throw new Error(`${source}: ${href} does not exist.`)
  }
  const address = addressOf(file) ?? (repository === null ? null : `${repository}/${file}`)
  return address && (hash ? `${address}#${hash}` : address)
}

/** As the pages of the repository have them: an address works in both. */
export function anchorOf(heading: string): string {
  return heading
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replaceAll(' ', '-')
}
