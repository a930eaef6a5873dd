// `npm start`: runs the app from a fresh clone. Checks Node first, before any file that an old Node cannot parse.
import { refuseOldNode } from './checkNode.mjs'

refuseOldNode()
void import('./bootstrap/start.mjs').then((module) => module.start())
