// Runs Payload's command line in an app that is not ours, with a database and migrations of its own.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'

import { createEmptyDatabase } from './bootHost.ts'
import { root } from './root.ts'

export interface CLIHost {
  databaseURL: string
  end: () => void
  folder: string
  /** Names of the files in the folder of migrations. */
  migrations: () => string[]
  /** @throws with the output unless it ends with 0. */
  run: (isWithOffprint: boolean, ...args: string[]) => string
  /** Several commands for migrations, in one process. */
  runAll: (isWithOffprint: boolean, ...commands: string[][]) => string
}

/** What a stranger would name by `offprint/migrations`; the repository is not installed in itself. */
export const sqlStepFile = path.join(root, 'src/exports/migrations.ts')

const config = `
import { postgresAdapter } from '@payloadcms/db-postgres'
import { lexicalEditor } from '@payloadcms/richtext-lexical'
import path from 'node:path'
import { buildConfig } from 'payload'
import { offprint } from '${path.join(root, 'src/index.ts')}'

export default buildConfig({
  collections: [
    { slug: 'users', auth: true, fields: [{ name: 'nick', type: 'text', required: true }] },
    { slug: 'media', fields: [], upload: true },
    { slug: 'posts', fields: [{ name: 'title', type: 'text', required: true }], versions: { drafts: true } },
  ],
  db: postgresAdapter({
    migrationDir: path.resolve(import.meta.dirname, 'migrations'),
    pool: { connectionString: process.env.DATABASE_URL },
    push: false,
  }),
  editor: lexicalEditor(),
  jobs: { tasks: [{ slug: 'tidy', handler: () => ({ output: {} }) }] },
  plugins: process.env.WITH_OFFPRINT ? [offprint()] : [],
  secret: 'a secret for tests only, of 32 characters or more',
  telemetry: false,
  typescript: { autoGenerate: false },
})
`

/** The folder is within the repository, where its packages are found. */
export async function createCLIHost(): Promise<CLIHost> {
  const databaseURL = await createEmptyDatabase()
  mkdirSync(path.join(root, '.data'), { recursive: true })
  const folder = mkdtempSync(path.join(root, '.data', 'host-'))
  const migrationDir = path.join(folder, 'migrations')
  const configFile = path.join(folder, 'payload.config.ts')
  writeFileSync(configFile, config)
  return {
    databaseURL,
    end: () => rmSync(folder, { force: true, recursive: true }),
    folder,
    migrations: () => (existsSync(migrationDir) ? readdirSync(migrationDir).sort() : []),
    run: (isWithOffprint, ...args) =>
      // As the command without this flag, which would compile all of Payload once more.
      execute(isWithOffprint, 'node_modules/payload/bin.js', '--disable-transpile', ...args),
    runAll: (isWithOffprint, ...commands) =>
      execute(isWithOffprint, 'test/helpers/payloadCommands.ts', JSON.stringify(commands)),
  }

  function execute(isWithOffprint: boolean, script: string, ...args: string[]): string {
    const { status, stderr, stdout } = spawnSync(
      process.execPath,
      ['-C', 'production', '--import', 'tsx', path.join(root, script), ...args],
      {
        cwd: folder,
        encoding: 'utf8',
        env: {
          ...process.env,
          DATABASE_URL: databaseURL,
          DISABLE_PAYLOAD_HMR: 'true',
          NODE_ENV: 'production',
          PAYLOAD_CONFIG_PATH: configFile,
          VITEST: '',
          WITH_OFFPRINT: isWithOffprint ? 'true' : '',
        },
        // A question would wait for ever.
        input: '',
        timeout: 300_000,
      },
    )
    if (status !== 0) {
      throw new Error(`payload ${args.join(' ')}: ${status}\n${stdout}${stderr}`)
    }
    return stdout + stderr
  }
}
