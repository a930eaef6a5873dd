// Whether an address is that of the embedded database of this clone.
import { readCluster } from './cluster.ts'
import { urlOf } from './ensureDatabase.ts'

export function isEmbedded(root: string, url: string | undefined): boolean {
  const cluster = readCluster(root)
  return cluster !== undefined && url === urlOf(cluster)
}
