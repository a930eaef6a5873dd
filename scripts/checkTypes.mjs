// `npm run check:types`: everything together, the library by itself, and a strict host that sees its declarations.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { rmSync } from 'node:fs'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
const tsc = path.join(root, 'node_modules/typescript/bin/tsc')

const results = await Promise.all([compile('--noEmit'), checkLibraryAndHost()])
const errors = new Set(results.flat())
errors.forEach((error) => console.error(error))
process.exitCode = errors.size === 0 ? 0 : 1

async function checkLibraryAndHost() {
  const errors = await emitDeclarations()
  return errors.length === 0 ? checkHost() : errors
}

/** Compiles the library without the app, and writes what a host sees of it. */
function emitDeclarations() {
  rmSync(path.join(root, '.data/types'), { force: true, recursive: true })
  return compile('-p', 'tsconfig.lib.json')
}

/** Under `skipLibCheck: false` the declarations of Payload and of what it uses have errors of their own. */
async function checkHost() {
  const errors = await compile('-p', 'test/hosts/strict')
  return errors.filter((error) => !error.startsWith('node_modules/'))
}

/** The errors in a project, each with its explanation. */
async function compile(...options) {
  const child = spawn(process.execPath, [tsc, '--pretty', 'false', ...options], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [output, [code, signal]] = await Promise.all([text(child.stdout), once(child, 'exit')])
  if (signal) {
    throw new Error(`tsc ${options.join(' ')} was ended by ${signal}.`)
  }
  return code === 0 ? [] : output.trimEnd().split(/\n(?! )/)
}
