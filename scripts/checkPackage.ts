// `npm run check:package`: builds the package and checks it as npm, Node and TypeScript will find it.
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { publint } from 'publint'
import { formatMessage } from 'publint/utils'

import { root } from './bootstrap/environment.mjs'
import { pageWeight } from './package/pageWeight.ts'

/** In bytes. */
const largest = 680_000
/** Of what every page of a host's admin panel loads. In a host's build it is a tenth more. */
const heaviest = { css: 9500, js: 33_000 }
const dist = path.join(root, 'dist')
const folder = mkdtempSync(path.join(tmpdir(), 'offprint-package-'))

try {
  run('npm', ['run', '-s', 'build:package'])
  const tarball = pack()
  const problems = [
    ...checkSize(tarball),
    ...checkWeight(),
    ...checkPage(),
    ...(await lint()),
    ...checkTypes(tarball),
    ...importAll(),
    ...findScripts(),
  ]
  problems.forEach((problem) => console.error(problem))
  process.exitCode = problems.length === 0 ? 0 : 1
} finally {
  rmSync(folder, { force: true, recursive: true })
}

function pack(): string {
  const [{ filename }] = JSON.parse(
    execFileSync('npm', ['pack', dist, '--json', '--pack-destination', folder], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }),
  ) as [{ filename: string }]
  return path.join(folder, filename)
}

function checkSize(tarball: string): string[] {
  const { size } = statSync(tarball)
  console.log(`${path.basename(tarball)}: ${Math.round(size / 1000)} kB`)
  return size > largest ? [`The package has ${size} bytes; ${largest} are allowed.`] : []
}

function checkWeight(): string[] {
  const weight = pageWeight(dist)
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
  const { dependencies } = JSON.parse(readFileSync(path.join(dist, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>
  }
  const rows = page.split('\n').filter((line) => line.startsWith('| `'))
  const named = rows.flatMap((row) => row.split('|')[1]?.match(/(?<=`)[^`, ]+(?=`)/g) ?? [])
  const wanted = Object.keys(dependencies)
  return [
    ...wanted.filter((name) => !named.includes(name)),
    ...named.filter((name) => !wanted.includes(name)),
  ].map((name) => `docs/plugin/weight.md and the dependencies differ in ${name}.`)
}

async function lint(): Promise<string[]> {
  const { messages, pkg } = await publint({ level: 'suggestion', pkgDir: dist, strict: true })
  return messages.map((message) => `publint: ${formatMessage(message, pkg)}`)
}

/** Whether the types of every module resolve, for Node and for bundlers. */
function checkTypes(tarball: string): string[] {
  const attw = path.join(root, 'node_modules/@arethetypeswrong/cli/dist/index.js')
  const options = ['--profile', 'esm-only', '--no-color', '--no-emoji']
  const sheets = ['--exclude-entrypoints', './styles.css']
  const { status, stdout } = spawnSync(process.execPath, [attw, tarball, ...options, ...sheets], {
    encoding: 'utf8',
  })
  return status === 0 ? [] : [stdout]
}

/** Only bundlers read style sheets: components of the admin panel are left out. */
function importAll(): string[] {
  const { exports } = JSON.parse(readFileSync(path.join(dist, 'package.json'), 'utf8')) as {
    exports: Record<string, { default: string } | string>
  }
  const modules = Object.entries(exports)
    .filter(([key]) => !['./client', './rsc'].includes(key))
    .flatMap(([, target]) => (typeof target === 'string' ? [] : [target.default]))
  return modules.flatMap((name) => {
    const url = pathToFileURL(path.join(dist, name)).href
    const code = `import(${JSON.stringify(url)}).catch((e) => { console.error(e); process.exit(1) })`
    const { status, stderr } = spawnSync(process.execPath, ['-C', 'production', '-e', code], {
      cwd: root,
      encoding: 'utf8',
    })
    return status === 0 ? [] : [`${name} cannot be imported: ${stderr}`]
  })
}

/** Payload's CLI runs the commands of the plugin by their paths. */
function findScripts(): string[] {
  const code = `
    const { offprint } = await import(${JSON.stringify(pathToFileURL(path.join(dist, 'lib/index.js')).href)})
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
