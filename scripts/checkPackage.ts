// `npm run check:package`: builds both packages and checks them as npm, Node, TypeScript and a bundler will find them.
import { execFileSync, spawnSync } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { publint } from 'publint'
import { formatMessage } from 'publint/utils'

import { root } from './bootstrap/environment.mjs'
import { browserProblems } from './package/browserProblems.ts'
import { installPackages } from './package/installPackages.ts'
import { pageWeight } from './package/pageWeight.ts'

/** Of a tarball, in bytes. */
const largest = { plugin: 1_000_000, reader: 500_000 }
/** Of what every page of a host's admin panel loads. In a host's build it is a tenth more. */
const heaviest = { css: 8_500, js: 22_300 }
const dist = path.join(root, 'dist')
const plugin = path.join(dist, 'offprint')
const packages = [path.join(dist, 'offprint-reader'), plugin]
const folder = mkdtempSync(path.join(tmpdir(), 'offprint-package-'))

try {
  run('npm', ['run', '-s', 'build:package'])
  // As they are installed: the plugin finds the built reader, not its sources.
  mkdirSync(path.join(dist, 'node_modules'))
  symlinkSync('../offprint-reader', path.join(dist, 'node_modules/offprint-reader'))
  const tarballs = packages.map(pack)
  const problems = [
    ...tarballs.flatMap(checkSize),
    ...(await checkWeight()),
    ...(await browserProblems(plugin)),
    ...checkPage(),
    ...(await Promise.all(packages.map(lint))).flat(),
    ...tarballs.flatMap(checkTypes),
    ...packages.flatMap(importAll),
    ...findScripts(),
    ...installPackages(tarballs, path.join(folder, 'empty')),
  ]
  problems.forEach((problem) => console.error(problem))
  process.exitCode = problems.length === 0 ? 0 : 1
} finally {
  rmSync(folder, { force: true, recursive: true })
}

function pack(own: string): string {
  const [{ filename }] = JSON.parse(
    execFileSync('npm', ['pack', own, '--json', '--pack-destination', folder], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }),
  ) as [{ filename: string }]
  return path.join(folder, filename)
}

function checkSize(tarball: string): string[] {
  const { size } = statSync(tarball)
  const name = path.basename(tarball)
  console.log(`${name}: ${Math.round(size / 1000)} kB`)
  const allowed = largest[name.includes('reader') ? 'reader' : 'plugin']
  return size > allowed ? [`${name} has ${size} bytes; ${allowed} are allowed.`] : []
}

async function checkWeight(): Promise<string[]> {
  const weight = await pageWeight(plugin)
  console.log(
    `Every admin page loads ${weight.js} bytes of scripts, ${weight.css} of styles (gzip).`,
  )
  return (['js', 'css'] as const)
    .filter((kind) => weight[kind] > heaviest[kind])
    .map(
      (kind) =>
        `Every admin page loads ${weight[kind]} bytes (${kind}); ${heaviest[kind]} are allowed.`,
    )
}

/** The documentation says of each package that comes with ours what it is for. */
function checkPage(): string[] {
  const page = readFileSync(path.join(root, 'docs/plugin/weight.md'), 'utf8')
  const rows = page.split('\n').filter((line) => line.startsWith('| `'))
  const named = rows.flatMap((row) => row.split('|')[1]?.match(/(?<=`)[^`, ]+(?=`)/g) ?? [])
  const wanted = packages.flatMap((own) => Object.keys(manifestOf(own).dependencies))
  return [
    ...wanted.filter((name) => !named.includes(name)),
    ...named.filter((name) => !wanted.includes(name)),
  ].map((name) => `docs/plugin/weight.md and the dependencies differ in ${name}.`)
}

async function lint(own: string): Promise<string[]> {
  const { messages, pkg } = await publint({ level: 'suggestion', pkgDir: own, strict: true })
  return messages.map((message) => `publint: ${formatMessage(message, pkg)}`)
}

/** Whether the types of every module resolve, for Node and for bundlers. */
function checkTypes(tarball: string): string[] {
  const attw = path.join(root, 'node_modules/@arethetypeswrong/cli/dist/index.js')
  const options = ['--profile', 'esm-only', '--no-color', '--no-emoji']
  const sheets = tarball.includes('reader') ? [] : ['--exclude-entrypoints', './styles.css']
  const { status, stdout } = spawnSync(process.execPath, [attw, tarball, ...options, ...sheets], {
    encoding: 'utf8',
  })
  return status === 0 ? [] : [stdout]
}

/** Only bundlers read style sheets: components of the admin panel are left out. */
function importAll(own: string): string[] {
  const modules = Object.entries(manifestOf(own).exports)
    .filter(([key]) => !['./client', './rsc'].includes(key))
    .flatMap(([, target]) => (typeof target === 'string' ? [] : [target.default]))
  return modules.flatMap((name) => {
    const url = pathToFileURL(path.join(own, name)).href
    const code = `import(${JSON.stringify(url)}).catch((e) => { console.error(e); process.exit(1) })`
    const { status, stderr } = spawnSync(process.execPath, ['-C', 'production', '-e', code], {
      cwd: root,
      encoding: 'utf8',
    })
    return status === 0 ? [] : [`${name} cannot be imported: ${stderr}`]
  })
}

function manifestOf(own: string) {
  return JSON.parse(readFileSync(path.join(own, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>
    exports: Record<string, { default: string } | string>
  }
}

/** Payload's CLI runs the commands of the plugin by their paths. */
function findScripts(): string[] {
  const code = `
    const { offprint } = await import(${JSON.stringify(pathToFileURL(path.join(plugin, 'lib/index.js')).href)})
    const collections = [{ slug: 'users', auth: true }, { slug: 'media', upload: true }]
      .map((one) => ({ ...one, fields: [] }))
    const db = { init: () => ({ packageName: '@payloadcms/db-postgres' }) }
    const { bin = [] } = await offprint()({ collections, db })
    console.log(JSON.stringify(bin.map((one) => one.scriptPath)))`
  const output = execFileSync(
    process.execPath,
    ['-C', 'production', '--input-type=module', '-e', code],
    { cwd: root, encoding: 'utf8' },
  )
  const scripts = JSON.parse(output) as string[]
  return scripts
    .filter((script) => !existsSync(script))
    .map((script) => `A command of Payload's CLI leads to ${script}, which does not exist.`)
}

function run(command: string, options: string[]): void {
  const { status } = spawnSync(command, options, { cwd: root, stdio: 'inherit' })
  if (status !== 0) {
    process.exit(status ?? 1)
  }
}
