// `npm test`: installs what is missing, then runs every test that needs no browser.
import { refuseOldNode } from './checkNode.mjs'

refuseOldNode()
import('./bare/test.mjs').then((module) => module.test(process.argv.slice(2)))
