// `npm run dev`: Next's dev server on the embedded database. A change of the sources is on the page after seconds.
import { refuseOldNode } from './checkNode.mjs'

refuseOldNode()
void import('./bootstrap/start.mjs').then((module) => module.start({ withDev: true }))
