// Installs the packages that the lock file names and node_modules lacks.
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

import { runChild } from './children.mjs'
import { root } from './environment.mjs'
import { CannotRun } from './explain.mjs'

export function isEverythingThere() {
  return isInstalled(readLock('package-lock.json'), readLock('node_modules/.package-lock.json'))
}

/** @param {import('./life.mjs').Life} life */
export async function installPackages(life) {
  const { code, output } = await runChild(life, ...npm(['ci', '--include=dev', '--no-fund']), {
    cwd: root,
    // npm would keep dev dependencies out in production, and the tools that build the app are among them.
    env: { ...process.env, NODE_ENV: '' },
  })
  if (code !== 0) {
    throw new CannotRun(`npm ci failed:\n${reasonOf(output)}`)
  }
  return 'installed'
}

/**
 * Whether what npm noted after its last install is what the lock file asks for. Pure.
 * @typedef {{ packages: Record<string, { optional?: boolean, version?: string }> }} Lock
 * @param {Lock} wanted
 * @param {Lock | undefined} present
 */
export function isInstalled(wanted, present) {
  if (!present) {
    return false
  }
  return Object.entries(wanted.packages).every(([place, { optional, version }]) => {
    const there = present.packages[place]
    // Optional packages are for other machines, for the most part.
    return place === '' || (there ? there.version === version : optional === true)
  })
}

function npm(args) {
  const script = process.env.npm_execpath
  return script?.endsWith('.js') ? [process.execPath, [script, ...args]] : ['npm', args]
}

function reasonOf(output) {
  const lines = output.split('\n').filter((line) => /^npm (error|ERR!)/.test(line))
  return (lines.length > 0 ? lines : output.trim().split('\n')).slice(0, 20).join('\n')
}

function readLock(file) {
  const place = path.join(root, file)
  return existsSync(place) ? JSON.parse(readFileSync(place, 'utf8')) : undefined
}
