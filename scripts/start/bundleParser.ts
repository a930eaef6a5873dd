// Bundles what reads sources in a worker thread: as TypeScript, it takes seconds to start and much more memory.
import { build, type Plugin } from 'esbuild'
import path from 'node:path'

/** Where `server/serve.ts` has the app look for it. */
const target = '.next/offprint-parser.cjs'

export async function bundleParser(root: string): Promise<void> {
  await build({
    bundle: true,
    // Of what starts workers, which the script of a worker does not do.
    define: { 'import.meta.url': '""' },
    entryPoints: [path.join(root, 'src/import/worker/script.ts')],
    // An optional package of linkedom.
    external: ['canvas'],
    format: 'cjs',
    legalComments: 'none',
    logLevel: 'warning',
    minifySyntax: true,
    minifyWhitespace: true,
    outfile: path.join(root, target),
    platform: 'node',
    plugins: [withoutPayload],
    target: 'node20',
    tsconfigRaw: {},
  })
}

/** Of errors a worker hands over only what they say, and Payload would be most of what it loads. */
const apiError = `export class APIError extends Error {
  constructor(message, status, data, isPublic) {
    super(message)
    Object.assign(this, { data, isPublic, status })
  }
}`

const withoutPayload: Plugin = {
  name: 'without-payload',
  setup(hooks) {
    hooks.onResolve({ filter: /^payload$/ }, () => ({ namespace: 'payload', path: 'payload' }))
    hooks.onLoad({ filter: /./, namespace: 'payload' }, () => ({ contents: apiError }))
  },
}
