// Names the database that a command works on, without its password.
import { readCluster } from '../postgres/cluster.ts'
import { isEmbedded } from '../postgres/isEmbedded.ts'

/** `embedded, in /opt/offprint/.data`, or `offprint at db.example.org:5432`. */
export function describeDatabase(root: string, url = ''): string {
  const cluster = readCluster(root)
  if (cluster && isEmbedded(root, url)) {
    return `embedded, in ${cluster.folder}`
  }
  const { hostname, pathname, port, searchParams } = new URL(url)
  const host = hostname || (searchParams.get('host') ?? 'localhost')
  return `${decodeURIComponent(pathname.slice(1))} at ${host}:${port || '5432'}`
}
