// `npm run demo`: the app with the sample in a database of its own, which the next start replaces.
import { refuseOldNode } from './checkNode.mjs'

refuseOldNode()
void import('./bootstrap/start.mjs').then((module) => module.start({ prepare }))

/** After the packages are installed. */
async function prepare(context) {
  const { tsImport } = await import('tsx/esm/api')
  const { prepareDemo } = await tsImport('./demo/prepareDemo.ts', import.meta.url)
  return prepareDemo(context)
}
