// The package.json of the published library.
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
  next: '>=15.2.9',
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
    bin: { [name]: `./${moduleOf(commandSources[0]!)}.js` },
    dependencies: Object.fromEntries(own.map((one) => [one, `^${versionOf(one)}`])),
    description,
    engines,
    exports: Object.fromEntries(
      Object.entries(exports).map(([key, source]) => [key, targetsOf(source)]),
    ),
    license,
    peerDependencies: peers,
    sideEffects: ['**/*.css'],
    version,
  }
}

/** Sources of the commands and of what they run. The first is `npx offprint`. */
export const commandSources = ['./src/commands/offprint.ts', './src/commands/check.ts']

/** Where the package has its declarations. */
export const declarationsFolder = 'declarations'

/** `./src/exports/client.ts` is `client.js` in the package. */
export function moduleOf(source: string): string {
  return path.basename(source, '.ts')
}

/** The order counts: TypeScript takes the first. */
function targetsOf(source: string): Record<string, string> {
  const declaration = source.replace('./src/', `./${declarationsFolder}/`).replace(/\.ts$/, '.d.ts')
  return Object.fromEntries([
    ['types', declaration],
    ['default', `./${moduleOf(source)}.js`],
  ])
}
