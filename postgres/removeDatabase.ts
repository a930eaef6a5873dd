// Deletes the embedded database and the uploaded pictures.
import { existsSync, readdirSync, rmSync } from 'node:fs'
import path from 'node:path'

import { refuseWhileInUse } from './activeProcesses.ts'
import { dataFolderOf, isOutside, readCluster, recordFileOf } from './cluster.ts'
import { lockOf } from './ensureDatabase.ts'
import { withLock } from './lock.ts'
import { stopServer } from './server.ts'

/** Returns a summary. Without `media`, the folder of the uploads, the pictures are kept. */
export function removeDatabase(root: string, media?: string): Promise<string> {
  return withLock(lockOf(root), async () => {
    const cluster = readCluster(root)
    if (!cluster || !existsSync(dataFolderOf(cluster))) {
      return ['There is no embedded database here.', ...emptyMedia(root, media)].join('\n')
    }
    refuseWhileInUse(root)
    await stopServer(cluster)
    rmSync(isOutside(cluster) ? cluster.folder : dataFolderOf(cluster), {
      force: true,
      recursive: true,
    })
    rmSync(recordFileOf(root), { force: true })
    return [`Deleted ${dataFolderOf(cluster)}.`, ...emptyMedia(root, media)].join('\n')
  })
}

/** Keeps the folder itself: it may be a volume, or a link to one. */
function emptyMedia(root: string, media: string | undefined): string[] {
  if (!media || !existsSync(media)) {
    return []
  }
  if (!path.relative(media, path.join(root, '.data')).startsWith('..')) {
    return [`The pictures were kept: ${media} also contains other files.`]
  }
  const names = readdirSync(media)
  for (const name of names) {
    rmSync(path.join(media, name), { force: true, recursive: true })
  }
  return names.length > 0 ? [`Deleted the pictures in ${media}.`] : []
}
