// What a build makes besides the app: the server in front of it, and what reads sources in a worker thread.
import { bundleParser } from './bundleParser.ts'
import { bundleServer } from './bundleServer.ts'

export async function bundle(root: string): Promise<void> {
  await Promise.all([bundleParser(root), bundleServer(root)])
}
