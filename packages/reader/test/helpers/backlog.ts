// Folders of files for tests of backlogs, and what is asked of their items.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach } from 'vitest'

import type { BacklogItem } from '../../src/backlog/types.ts'

export interface TestFolder {
  path: string
  write: (files: Record<string, string | Uint8Array>) => Promise<void>
}

/** A new one for each test. */
export function useFolder(): TestFolder {
  const folder: TestFolder = { path: '', write: (files) => write(folder.path, files) }
  beforeEach(async () => {
    folder.path = await mkdtemp(path.join(tmpdir(), 'backlog-'))
  })
  afterEach(() => rm(folder.path, { recursive: true }))
  return folder
}

async function write(folder: string, files: Record<string, string | Uint8Array>): Promise<void> {
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(folder, name)
    await mkdir(path.dirname(file), { recursive: true })
    await writeFile(file, content)
  }
}

export async function all<Value>(values: AsyncIterable<Value>): Promise<Value[]> {
  const found: Value[] = []
  for await (const value of values) {
    found.push(value)
  }
  return found
}

export function shown({ index, key, piece, place, problem }: BacklogItem) {
  return { index, key, place, problem: problem?.code ?? null, title: piece?.title ?? null }
}
