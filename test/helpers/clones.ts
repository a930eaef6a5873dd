// Folders that serve as clones, and processes that use their databases. `removeClones` removes both after a test.
import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

const script = path.resolve(import.meta.dirname, 'databaseUser.ts')
const folders = new Set<string>()
const processes = new Set<ChildProcess>()

/** Creates an empty folder that all users can enter, like an ordinary clone. */
export function newClone(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'offprint-clone-'))
  chmodSync(folder, 0o755)
  folders.add(folder)
  return folder
}

/** For a folder that a clone created elsewhere. */
export function removeLater(folder: string): void {
  folders.add(folder)
}

/** Starts another process that uses the database of the clone until it is terminated. */
export async function startDatabaseUser(
  clone: string,
): Promise<{ child: ChildProcess; how: string; url: string }> {
  const child = fork(script, [clone], { execArgv: ['--import', 'tsx'] })
  processes.add(child)
  const [message] = (await once(child, 'message')) as [{ how: string; url: string }]
  return { ...message, child }
}

/** Terminates the processes, then removes the folders. */
export async function removeClones(): Promise<void> {
  for (const child of processes) {
    if (child.exitCode === null && child.signalCode === null) {
      child.kill('SIGTERM')
      await once(child, 'exit')
    }
  }
  processes.clear()
  folders.forEach((folder) => rmSync(folder, { force: true, recursive: true }))
}
