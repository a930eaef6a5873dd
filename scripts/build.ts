// `npm run build`: builds the app, and remembers from which sources, so that `npm start` need not do it again.
import { spawnSync } from 'node:child_process'

import { root } from './bare/environment.mjs'
import { hashOfSources, stampBuild } from './start/build.ts'

const hash = hashOfSources(root)
stampBuild(root, undefined)
const { status } = spawnSync(process.execPath, ['node_modules/next/dist/bin/next', 'build'], {
  cwd: root,
  stdio: 'inherit',
})
if (status === 0) {
  stampBuild(root, hash)
}
process.exit(status ?? 1)
