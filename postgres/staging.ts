// Unpacks the data of a backup beside those of the clone, and starts a server on them.
import { chmodSync, mkdirSync } from 'node:fs'

import { type Account, giveTreeTo } from './account.ts'
import { unpack } from './archive.ts'
import { type Binaries } from './binaries.ts'
import { type Cluster, dataFolderOf } from './cluster.ts'
import { startServer, stopServer, superuser } from './server.ts'

/** The folder of the staging must be empty. */
export async function unpackData(file: string, staging: Cluster, account: Account): Promise<void> {
  mkdirSync(staging.folder, { recursive: true })
  // The user of PostgreSQL must be able to enter it.
  chmodSync(staging.folder, 0o755)
  mkdirSync(dataFolderOf(staging))
  await unpack(file, 'postgres', dataFolderOf(staging), 1)
  chmodSync(dataFolderOf(staging), 0o700)
  giveTreeTo(account, dataFolderOf(staging))
}

/** The server runs on any free port, only meanwhile, and is stopped also by a signal. */
export async function withServer<Result>(
  staging: Cluster,
  account: Account,
  binaries: Binaries,
  work: (url: string) => Promise<Result>,
): Promise<Result> {
  // The server has its own session, so that a signal would not stop it.
  const abandon = () => void stopServer(staging).then(() => process.exit(130))
  const signals = ['SIGHUP', 'SIGINT', 'SIGTERM'] as const
  signals.forEach((signal) => process.on(signal, abandon))
  try {
    const port = await startServer({ ...staging, port: 0 }, account, binaries)
    const password = encodeURIComponent(staging.password)
    return await work(`postgres://${superuser}:${password}@127.0.0.1:${port}/offprint`)
  } finally {
    await stopServer(staging)
    signals.forEach((signal) => process.off(signal, abandon))
  }
}
