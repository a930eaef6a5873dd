// The file of a run: written from its parts to a folder of its own, and opened there.
import type { BacklogReader } from 'offprint-reader'
import type { Payload } from 'payload'

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

import type { Run } from './runs.ts'

import { openSource } from './openSource.ts'
import { writeFileOf } from './parts.ts'

interface SourceFile {
  backlog: BacklogReader
  /** Removes the file again. */
  close: () => Promise<void>
}

/** @throws the errors of the readers */
export async function openFileOf(
  payload: Payload,
  run: Pick<Run, 'id' | 'name'>,
): Promise<SourceFile> {
  const folder = await mkdtemp(path.join(tmpdir(), 'offprint-import-'))
  const remove = () => rm(folder, { force: true, recursive: true })
  try {
    const file = path.join(folder, URL.canParse(run.name) ? 'feed' : safeName(run.name))
    await writeFileOf(payload, run.id, file)
    const backlog = await openSource(payload, [file])
    const close = async () => {
      await backlog.close()
      await remove()
    }
    return { backlog, close }
  } catch (error) {
    await remove()
    throw error
  }
}

/** Of whatever name somebody sends: it is told with each item. */
function safeName(name: string): string {
  const plain = name.replaceAll(/[^\p{L}\d._-]+/gu, '-').slice(-80)
  return /[^.]/.test(plain) ? plain : 'source'
}
