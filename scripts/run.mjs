// Runs a TypeScript script of this repository with the settings and the database that it needs.
import { refuseOldNode } from './checkNode.mjs'

refuseOldNode()
void import('./bootstrap/run.mjs').then((module) => module.run(process.argv.slice(2)))
