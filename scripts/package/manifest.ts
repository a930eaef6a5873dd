// The package.json of the published library.
import { readdirSync } from 'node:fs'
import path from 'node:path'

interface Manifest {
  dependencies?: Record<string, string>
  description: string
  engines: Record<string, string>
  exports: Record<string, string>
  license: string
  name: string
  version: string
}

/** What the host has already: it must be there once, in whatever version the host uses. */
const peers: Record<string, string> = {
  '@payloadcms/db-postgres': '^3.90.0',
  '@payloadcms/next': '^3.90.0',
  '@payloadcms/richtext-lexical': '^3.90.0',
  '@payloadcms/translations': '^3.90.0',
  '@payloadcms/ui': '^3.90.0',
  graphql: '^16.8.1',
  // Below it, anybody can run code in Next's server (CVE-2026-126187). Payload itself takes older ones.
  next: '>=16.4.6 <17',
  payload: '^3.90.0',
  react: '^19.0.1',
  'react-dom': '^19.0.1',
}

/**
 * @param source the package.json of the repository
 * @param imported the packages that the library imports
 * @param versionOf the installed version of a package
 * @throws Error for a package that is neither a dependency of the repository nor a peer
 */
export function createManifest(
  { name, dependencies = {}, description, engines, exports, license, version }: Manifest,
  imported: string[],
  versionOf: (name: string) => string,
): object {
  const own = imported.filter((one) => !(one in peers) && one !== name)
  const unknown = own.filter((one) => !(one in dependencies))
  if (unknown.length > 0) {
    throw new Error(`Imported by the library, but no dependency: ${unknown.join(', ')}.`)
  }
  return {
    name,
    type: 'module',
    bin: { [name]: `./${command}.js` },
    dependencies: Object.fromEntries(own.map((one) => [one, `^${versionOf(one)}`])),
    description,
    engines,
    exports: Object.fromEntries(
      Object.entries(exports).map(([key, source]) => [key, targetsOf(source)]),
    ),
    keywords,
    license,
    peerDependencies: peers,
    ...repositoryOf(process.env.GITHUB_REPOSITORY),
    sideEffects: ['**/*.css'],
    version,
  }
}

const keywords = [
  'payload',
  'payloadcms',
  'payload-plugin',
  'cms',
  'blog',
  'editorial',
  'workflow',
  'publishing',
  'republishing',
  'embargo',
  'footnotes',
]

/** CI knows where the sources are: a copy of the repository publishes with its own address. */
function repositoryOf(name: string | undefined): object {
  const address = `https://github.com/${name}`
  return name
    ? {
        bugs: `${address}/issues`,
        homepage: `${address}#readme`,
        repository: { type: 'git', url: `git+${address}.git` },
      }
    : {}
}

/** `npx offprint` */
const command = 'commands/offprint'

/** The module of each source, without its ending: exports in a folder of their own, all others where they are in `src`. */
export function modulesOf(
  { exports }: Pick<Manifest, 'exports'>,
  src: string,
): Record<string, string> {
  const exported = Object.values(exports)
    .filter(isModule)
    .map((source) => [moduleOf(source), path.join(src, '..', source)])
  // What is not imported, but run by its path.
  const scripts = readdirSync(src, { encoding: 'utf8', recursive: true })
    .filter((file) => path.basename(file) === 'script.ts' && !file.startsWith('app'))
    .map((file) => file.replace(/\.ts$/, ''))
  const run = [command, ...scripts].map((name) => [name, path.join(src, `${name}.ts`)])
  return Object.fromEntries([...exported, ...run]) as Record<string, string>
}

/** All other exports are style sheets. */
export function isModule(source: string): boolean {
  return source.endsWith('.ts')
}

/** Where the package has its declarations. */
export const declarationsFolder = 'declarations'

/** `./src/exports/client.ts` is `lib/client` in the package. */
function moduleOf(source: string): string {
  return `lib/${path.basename(source, '.ts')}`
}

/** The order counts: TypeScript takes the first. */
function targetsOf(source: string): Record<string, string> | string {
  if (!isModule(source)) {
    return `./lib/${path.basename(source)}`
  }
  const declaration = source.replace('./src/', `./${declarationsFolder}/`).replace(/\.ts$/, '.d.ts')
  return Object.fromEntries([
    ['types', declaration],
    ['default', `./${moduleOf(source)}.js`],
  ])
}
