// Whether the modules for the admin panel, and all that they load later, export what they import from each other.
import { build, type BuildFailure } from 'esbuild'
import path from 'node:path'

/** @param plugin the folder of the built plugin */
export async function missingExports(plugin: string): Promise<string[]> {
  const modules = ['client', 'rendered', 'rsc'].map((name) =>
    path.join(plugin, 'lib', `${name}.js`),
  )
  const options = { format: 'esm', packages: 'external', splitting: true, write: false } as const
  return build({
    ...options,
    bundle: true,
    entryPoints: modules,
    external: ['*.css'],
    logLevel: 'silent',
    outdir: plugin,
    tsconfigRaw: {},
  }).then(
    () => [],
    ({ errors }: BuildFailure) =>
      errors.map(({ location, text }) => `${path.basename(location?.file ?? '')}: ${text}`),
  )
}
