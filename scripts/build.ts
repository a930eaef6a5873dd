// `npm run build`: builds the app and records a hash of its sources, so that `npm start` builds only after a change.
// `-- --pack` also writes it to a file for OFFPRINT_PREBUILT.
import { spawnSync } from 'node:child_process'

import { root } from './bootstrap/environment.mjs'
import { formatError } from './bootstrap/errors.mjs'
import { requireBuild } from './bootstrap/requirements.mjs'
import { bundle } from './start/bundle.ts'
import { packBuild } from './start/packBuild.ts'
import { hashOfSources, stampBuild } from './start/sources.ts'

try {
  requireBuild(root)
} catch (error) {
  console.error(formatError(error))
  process.exit(2)
}
const hash = hashOfSources(root)
stampBuild(root, undefined)
const { status } = spawnSync(process.execPath, ['node_modules/next/dist/bin/next', 'build'], {
  cwd: root,
  stdio: 'inherit',
})
if (status === 0) {
  await bundle(root)
  stampBuild(root, hash)
  if (process.argv.includes('--pack')) {
    const { bytes, file, sha256 } = packBuild(root)
    console.log(`\nOFFPRINT_PREBUILT=${file}#sha256=${sha256}`)
    console.log(`${(bytes / 1_000_000).toFixed(1)} MB, for exactly these sources.`)
  }
}
process.exit(status ?? 1)
