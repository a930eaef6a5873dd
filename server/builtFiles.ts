// Which addresses are files of the build. Nothing else below `/_next/` is served.
import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'

const prefix = '/_next/static/'

/**
 * Reads their names once, as Next does: a build replaces them, and the server starts anew.
 * @param root folder of the app
 * @returns a function of a path that can be decoded
 */
export function readBuiltFiles(root: string): (address: string) => boolean {
  const folder = path.join(root, '.next/static')
  const entries = existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true })
    : []
  const addresses = new Set(
    entries
      .filter((entry) => entry.isFile())
      .map(({ name, parentPath }) => path.relative(folder, path.join(parentPath, name)))
      .map((name) => prefix + name.replaceAll(path.sep, '/')),
  )
  return (address) => address.startsWith(prefix) && addresses.has(decodeURIComponent(address))
}
