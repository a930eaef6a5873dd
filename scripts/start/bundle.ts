// What a build makes besides the app: the server in front of it, what reads sources in a worker thread, and the commands.
import { stop } from 'esbuild'

import { bundleParser } from './bundleParser.ts'
import { bundleServer } from './bundleServer.ts'
import { bundleCommands } from './commands.ts'

export async function bundle(root: string): Promise<void> {
  // Where those cannot be written, they run without.
  const commands = bundleCommands(root).catch(() => undefined)
  await Promise.all([bundleParser(root), bundleServer(root), commands])
  // Its process would stay with ours, as long as the app runs.
  await stop()
}
