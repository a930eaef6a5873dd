// `npm run build`: builds the app and records a hash of its sources, so that `npm start` builds only after a change.
import { spawnSync } from 'node:child_process'

import { root } from './bootstrap/environment.mjs'
import { hashOfSources, stampBuild } from './start/build.ts'
import { bundleParser } from './start/bundleParser.ts'

const hash = hashOfSources(root)
stampBuild(root, undefined)
const { status } = spawnSync(process.execPath, ['node_modules/next/dist/bin/next', 'build'], {
  cwd: root,
  stdio: 'inherit',
})
if (status === 0) {
  await bundleParser(root)
  stampBuild(root, hash)
}
process.exit(status ?? 1)
