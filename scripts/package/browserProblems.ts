// Whether the modules for the admin panel, and all that they load later, export what they import from each other, and
// import nothing that only runs on a server: Turbopack takes that into its scripts without a word, webpack refuses the app.
import { build, type BuildFailure, type Metafile } from 'esbuild'
import { isBuiltin } from 'node:module'
import path from 'node:path'

const onServer =
  /^(?:payload|@payloadcms\/(?!ui|richtext-lexical|translations).*|pg|sharp|nodemailer)$/

/** @param plugin the folder of the built plugin */
export async function browserProblems(plugin: string): Promise<string[]> {
  const [client, rendered, rsc] = ['client', 'rendered', 'rsc'].map((name) =>
    path.join(plugin, 'lib', `${name}.js`),
  ) as [string, string, string]
  const buildAll = (entryPoints: string[]) =>
    build({
      bundle: true,
      entryPoints,
      external: ['*.css'],
      format: 'esm',
      logLevel: 'silent',
      metafile: true,
      outdir: plugin,
      packages: 'external',
      splitting: true,
      tsconfigRaw: {},
      write: false,
    })
  try {
    await buildAll([rsc])
    return serverModules((await buildAll([client, rendered])).metafile)
  } catch (error) {
    return (error as BuildFailure).errors.map(
      ({ location, text }) => `${path.basename(location?.file ?? '')}: ${text}`,
    )
  }
}

function serverModules({ inputs }: Metafile): string[] {
  return Object.entries(inputs).flatMap(([file, { imports }]) =>
    imports
      .filter(({ path: name }) => onServer.test(name) || isBuiltin(name))
      .map(({ path: name }) => `For the browser: ${path.basename(file)} imports ${name}.`),
  )
}
