// `npm start`: from a fresh clone to the desk. Only the check stands here, so that an old Node gets as far as its answer.
import { refuseOldNode } from './checkNode.mjs'

refuseOldNode()
import('./bare/start.mjs').then((module) => module.start())
