// Runs trials of the app or the package, with a folder for their files, and says what failed.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

/**
 * Sets the exit code: 0 everything held, 1 something failed, 2 could not run.
 * @param work Returns the steps that failed.
 */
export async function runTrials(work: (folder: string) => Promise<string[]>): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'offprint-trials-'))
  try {
    const failed = await work(folder)
    console.log(failed.length === 0 ? 'All held.' : `Failed:\n${failed.join('\n')}`)
    process.exitCode = failed.length === 0 ? 0 : 1
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 2
  } finally {
    rmSync(folder, { force: true, recursive: true })
  }
}
