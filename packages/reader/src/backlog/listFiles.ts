// The files of a backlog: those that are named, and those of the folders that are named.
import { readdir, stat } from 'node:fs/promises'
import path from 'node:path'

export interface BacklogFile {
  /** Path from the folder that was named, with `/`. */
  name: string
  path: string
}

/** In the order of their names; hidden files are left out. */
export async function listFiles(named: string[]): Promise<BacklogFile[]> {
  const lists = await Promise.all(named.map(filesIn))
  return lists.flat()
}

async function filesIn(named: string): Promise<BacklogFile[]> {
  if (!(await stat(named)).isDirectory()) {
    return [{ name: path.basename(named), path: named }]
  }
  const entries = await readdir(named, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map(({ name, parentPath }) => path.join(parentPath, name))
    .map((file) => ({ name: path.relative(named, file).split(path.sep).join('/'), path: file }))
    .filter(({ name }) => !/(?:^|\/)(?:\.|__MACOSX\/|node_modules\/)/.test(name))
    .toSorted((one, other) => (one.name < other.name ? -1 : 1))
}
