// Repeats a folder by links to its files, or copies of them: what is deleted or replaced there stays here.
import { copyFileSync, linkSync, mkdirSync, readdirSync } from 'node:fs'
import path from 'node:path'

/** What vanishes meanwhile is left out. Links within the folder are not followed. */
export function linkTree(from: string, into: string): void {
  mkdirSync(into, { recursive: true })
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [path.join(from, entry.name), path.join(into, entry.name)]
    if (entry.isDirectory()) {
      linkTree(source, target)
    } else if (entry.isFile()) {
      linkOrCopy(source, target)
    }
  }
}

function linkOrCopy(source: string, target: string): void {
  try {
    linkSync(source, target)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (code === 'ENOENT') {
      return
    }
    // Another disk, a file of another user, or a file system without links.
    if (code !== 'EXDEV' && code !== 'EPERM' && code !== 'ENOTSUP' && code !== 'EMLINK') {
      throw error
    }
    copyFileSync(source, target)
  }
}
