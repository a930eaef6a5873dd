// `npm run docs:build` and `npm run docs:dev`: the documentation site, whose packages are its own.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

import { isInstalled } from './bootstrap/installPackages.mjs'

const folder = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../docs/site')
const [command = 'build', ...options] = process.argv.slice(2)

if (!isInstalled(readLock('package-lock.json'), readLock('node_modules/.package-lock.json'))) {
  run('npm', ['ci', '--no-audit', '--no-fund', '--prefer-offline', '--loglevel=error'])
}
run(process.execPath, ['node_modules/vitepress/bin/vitepress.js', command, '.', ...options])

/** @param {string} file */
function readLock(file) {
  const absolute = path.join(folder, file)
  return existsSync(absolute) ? JSON.parse(readFileSync(absolute, 'utf8')) : undefined
}

/** @param {string} program @param {string[]} args */
function run(program, args) {
  const { error, status } = spawnSync(program, args, { cwd: folder, stdio: 'inherit' })
  if (error || status !== 0) {
    console.error(error?.message ?? `${program} ${args[0]} failed.`)
    process.exit(status || 1)
  }
}
