// Folders that stand for clones, and processes that use their databases: made by a test, cleared after it.
import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

const holder = path.resolve(import.meta.dirname, 'holdDatabase.ts')
const folders = new Set<string>()
const held = new Set<ChildProcess>()

/** An empty folder that everybody may enter, as a clone in an ordinary place. */
export function newClone(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'offprint-clone-'))
  chmodSync(folder, 0o755)
  folders.add(folder)
  return folder
}

/** For a folder that a clone made elsewhere. */
export function clearLater(folder: string): void {
  folders.add(folder)
}

/** Another process that uses the clone's database until it is ended. */
export async function holdDatabase(
  clone: string,
): Promise<{ child: ChildProcess; how: string; url: string }> {
  const child = fork(holder, [clone], { execArgv: ['--import', 'tsx'] })
  held.add(child)
  const [message] = (await once(child, 'message')) as [{ how: string; url: string }]
  return { ...message, child }
}

/** Ends the processes, then removes the folders. */
export async function clearClones(): Promise<void> {
  for (const child of held) {
    if (child.exitCode === null && child.signalCode === null) {
      child.kill('SIGTERM')
      await once(child, 'exit')
    }
  }
  held.clear()
  folders.forEach((folder) => rmSync(folder, { force: true, recursive: true }))
}
