// `npm run check:types`: checks the whole repository, the library alone, and a strict host app against its declarations.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { rmSync } from 'node:fs'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
const tsc = path.join(root, 'node_modules/typescript-native/bin/tsc')

const results = await Promise.all([compile('--noEmit'), checkLibraryAndHost()])
const errors = new Set(results.flat())
errors.forEach((error) => console.error(error))
process.exitCode = errors.size === 0 ? 0 : 1

async function checkLibraryAndHost() {
  const errors = await emitDeclarations()
  return errors.length === 0 ? checkHost() : errors
}

/** Compiles the library without the app and writes the declarations that a host sees. */
function emitDeclarations() {
  rmSync(path.join(root, '.data/types'), { force: true, recursive: true })
  return compile('-p', 'tsconfig.lib.json')
}

/** With `skipLibCheck: false` the declarations of Payload and its dependencies contain errors, which are ignored. */
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
    throw new Error(`tsc ${options.join(' ')} was killed by ${signal}.`)
  }
  return code === 0 ? [] : output.trimEnd().split(/\n(?! )/)
}
