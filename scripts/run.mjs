// Runs one of our TypeScript scripts with the settings and the database that it needs.
import { refuseOldNode } from './checkNode.mjs'

refuseOldNode()
import('./bare/run.mjs').then((module) => module.run(process.argv.slice(2)))
