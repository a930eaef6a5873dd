// The package.json of a package as it is published.
import { readdirSync } from 'node:fs'
import path from 'node:path'

export interface Manifest {
  dependencies?: Record<string, string>
  description: string
  engines: Record<string, string>
  exports: Record<string, string>
  license: string
  name: string
  version: string
}

export interface PackageKind {
  bin?: Record<string, string>
  keywords: string[]
  /** Peers that need not be there. */
  optional?: string[]
  peers: Record<string, string>
  /** The modules that do something when they are imported. */
  sideEffects: false | string[]
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
  { bin, keywords, optional = [], peers, sideEffects }: PackageKind,
): object {
  const own = imported.filter((one) => !(one in peers) && one !== name)
  const unknown = own.filter((one) => !(one in dependencies))
  if (unknown.length > 0) {
    throw new Error(`Imported by the library, but no dependency: ${unknown.join(', ')}.`)
  }
  return {
    name,
    type: 'module',
    ...(bin ? { bin } : {}),
    dependencies: Object.fromEntries(own.map((one) => [one, rangeOf(one, versionOf(one))])),
    description,
    engines,
    exports: Object.fromEntries(
      Object.entries(exports).map(([key, source]) => [key, targetsOf(source)]),
    ),
    keywords,
    license,
    ...(Object.keys(peers).length > 0 ? { peerDependencies: peers } : {}),
    ...(optional.length > 0 ? { peerDependenciesMeta: optionalPeers(optional) } : {}),
    ...repositoryOf(process.env.GITHUB_REPOSITORY),
    sideEffects,
    version,
  }
}

function optionalPeers(names: string[]): object {
  return Object.fromEntries(names.map((name) => [name, { optional: true }]))
}

/** Our packages are published together. */
function rangeOf(name: string, version: string): string {
  return name.startsWith('offprint-') ? version : `^${version}`
}

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
