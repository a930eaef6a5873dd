// Bundles the server in front of Next: not every Node that the app supports runs TypeScript. Packages stay where they are.
import { build } from 'esbuild'
import path from 'node:path'

import { serverScript } from './sources.ts'

/** Returns the packages and modules of Node that it imports. */
export async function bundleServer(
  root: string,
  file = path.join(root, serverScript),
): Promise<string[]> {
  const { metafile } = await build({
    bundle: true,
    entryPoints: [path.join(root, 'server/serve.ts')],
    format: 'esm',
    legalComments: 'none',
    logLevel: 'warning',
    metafile: true,
    outfile: file,
    packages: 'external',
    platform: 'node',
    target: 'node20',
    tsconfigRaw: {},
  })
  return Object.values(metafile.outputs).flatMap(({ imports }) => imports.map((one) => one.path))
}
