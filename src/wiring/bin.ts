// The command that the plugin adds to Payload's CLI.
import type { Config } from 'payload'

import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** `payload offprint:remove`. Beside this file there is TypeScript in the repository, and JavaScript in the package. */
export function removeCommand(): NonNullable<Config['bin']>[number] {
  const here = fileURLToPath(import.meta.url)
  const script = `../database/removal/script${path.extname(here)}`
  return { key: 'offprint:remove', scriptPath: path.resolve(path.dirname(here), script) }
}
