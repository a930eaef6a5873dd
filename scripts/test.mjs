// `npm test`: installs missing packages, then runs every test that needs no browser.
import { refuseOldNode } from './checkNode.mjs'

refuseOldNode()
void import('./bootstrap/test.mjs').then((module) => module.test(process.argv.slice(2)))
