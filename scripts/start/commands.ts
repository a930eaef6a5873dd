// Commands that open Payload run from a bundle with the packages that they use, which is made when it is first needed. From
// thousands of modules a start takes twice as long and 25 MB more, and through tsx three times as long and 150 MB more.
import type { Plugin } from 'esbuild'

import { existsSync, statSync } from 'node:fs'
import { mkdir, readdir, readFile, rename, rm } from 'node:fs/promises'
import path from 'node:path'

import { commandSources, hashOf } from './sources.ts'

/** None of them imports migrations, which are TypeScript that Payload finds by their folder. */
const commands = [
  'scripts/admin.ts',
  'scripts/doctor.ts',
  'scripts/export.ts',
  'scripts/reminders.ts',
  'scripts/worker.ts',
  'seed/index.ts',
]

const readerWorker = 'packages/reader/src/worker/script.ts'
const intakeWorker = 'src/import/worker/script.ts'

/**
 * Node cleans up when the heap has grown by a fifth, from the first megabytes on, with one thread beside the main one: its
 * four share few cores with the database. Only static copies and imports take longer, by a tenth.
 */
const options = [
  '--heap-growing-percent=20',
  '--initial-old-space-size=20',
  '--max-semi-space-size=2',
  '--v8-pool-size=1',
]

/** So many older bundles: a worker that was not restarted may still load parts of its own. */
const kept = 3

/**
 * How Node is told to run a script of the repository. Where it cannot be bundled, such as on a read-only disk, it runs
 * through tsx.
 * @param args options of Node, the script, and its arguments
 */
export async function argumentsOf(root: string, args: string[]): Promise<string[]> {
  const index = args.findIndex((one) => !one.startsWith('-'))
  const script = args[index] ?? ''
  const folder = commands.includes(script) ? await bundleCommands(root).catch(() => null) : null
  return folder
    ? [...options, ...args.with(index, path.join(folder, outputOf(script)))]
    : ['--import', 'tsx', ...args]
}

/** Returns the folder of the bundle of the sources as they are. @throws Error where it cannot be made or written */
export async function bundleCommands(root: string): Promise<string> {
  const all = path.join(root, 'node_modules/.cache/offprint')
  const folder = path.join(all, `commands-${hashOf(root, commandSources).slice(0, 16)}`)
  if (existsSync(folder)) {
    return folder
  }
  await mkdir(all, { recursive: true })
  await removeOld(all)
  const draft = `${folder}.${process.pid}`
  try {
    await write(root, draft)
    await rename(draft, folder)
  } catch (error) {
    await rm(draft, { force: true, recursive: true })
    // Another command was faster.
    if (!existsSync(folder)) {
      throw error
    }
  }
  return folder
}

async function write(root: string, folder: string): Promise<void> {
  const { build } = await import('esbuild')
  await build({
    absWorkingDir: root,
    banner: { js: `${requires}\n${workers}` },
    bundle: true,
    chunkNames: '[name]-[hash]',
    conditions: ['production'],
    entryPoints: [...commands, intakeWorker, readerWorker].map((file) => ({
      in: file,
      out: outputOf(file).slice(0, -'.js'.length),
    })),
    format: 'esm',
    jsx: 'automatic',
    // Errors are told by the names of their classes.
    keepNames: true,
    legalComments: 'none',
    lineLimit: 200,
    logLevel: 'silent',
    // A comment with a letter that is not Latin takes twice the memory for all the text of its file.
    minifySyntax: true,
    minifyWhitespace: true,
    outdir: folder,
    platform: 'node',
    plugins: [inPlace(root)],
    splitting: true,
    target: 'node20',
    tsconfigRaw: {},
  })
}

/** For packages that are no ES modules. */
const requires = `import { createRequire as requireFrom } from 'node:module'
const require = requireFrom(import.meta.url)`

/** Where those who start a worker thread find its script. */
const workers = Object.entries({
  'offprint.parserScript': intakeWorker,
  'offprint-reader.script': readerWorker,
})
  .map(([name, file]) => {
    const script = `import.meta.dirname + ${JSON.stringify(`/${outputOf(file)}`)}`
    return `globalThis[Symbol.for(${JSON.stringify(name)})] = ${script}`
  })
  .join('\n')

function outputOf(file: string): string {
  return `${file.replaceAll('/', '-').replace(/\.ts$/, '')}.js`
}

/** They stay packages: those that have libraries and workers in files of their own, and those that few commands load. */
const packages = ['@aws-sdk', 'canvas', 'pg-native', 'pino', 'pino-pretty', 'prettier', 'sharp']

/** Modules find what lies beside them: a command runs in the folder of the repository. */
function inPlace(root: string): Plugin {
  const external = new RegExp(`^(?:${packages.join('|')})(?:/|$)`)
  return {
    name: 'in-place',
    setup(hooks) {
      hooks.onResolve({ filter: external }, () => ({ external: true }))
      hooks.onResolve({ filter: /^@payload-config$/ }, () => ({
        path: path.join(root, 'payload.config.ts'),
      }))
      hooks.onLoad({ filter: /\.(?:[jt]sx?|mjs)$/ }, async ({ path: file }) => {
        const text = await readFile(file, 'utf8')
        return text.includes('import.meta.')
          ? { contents: placed(text, path.relative(root, file)), loader: loaderOf(file) }
          : null
      })
    },
  }
}

function placed(text: string, file: string): string {
  const here = (name: string) => `(process.cwd() + ${JSON.stringify(`/${name}`)})`
  const replaced = text
    .replaceAll('import.meta.dirname', here(path.dirname(file)))
    .replaceAll('import.meta.url', `urlOfModule(${here(file)})`)
  return `import { pathToFileURL as urlOfFile } from 'node:url'
const urlOfModule = (file) => urlOfFile(file).href
${replaced}`
}

function loaderOf(file: string) {
  const ending = path.extname(file).slice(1)
  return ending === 'tsx' || ending === 'ts' ? ending : 'js'
}

async function removeOld(folder: string): Promise<void> {
  const names = await readdir(folder)
  const found = names.map((name) => {
    const file = path.join(folder, name)
    return { file, time: statSync(file).mtimeMs }
  })
  const old = found.toSorted((a, b) => b.time - a.time).slice(kept)
  await Promise.all(old.map(({ file }) => rm(file, { force: true, recursive: true })))
}
