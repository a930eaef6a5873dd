// Installs a version of Node from npm.
import { execFile } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'

/** The newest of each line that `engines` names. */
export const versions = ['20.20.2', '22.23.5', '24.22.3', '26.12.1']

/** Returns the path of the program. The package of a platform has it, and runs no script. */
export async function installNode(version: string, folder: string): Promise<string> {
  mkdirSync(folder)
  const name = `node-${process.platform}-${process.arch}`
  const flags = ['--no-save', '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error']
  await promisify(execFile)('npm', ['install', '--prefix', folder, ...flags, `${name}@${version}`])
  const program = path.join(folder, 'node_modules', name, 'bin/node')
  const { stdout } = await promisify(execFile)(program, ['--version'])
  if (stdout.trim() !== `v${version}`) {
    throw new Error(`${program} is ${stdout.trim()}.`)
  }
  return program
}
