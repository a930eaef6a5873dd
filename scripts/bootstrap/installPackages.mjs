// Installs the packages of the lock file if node_modules does not match it. An installation without dev packages, as in
// a container, is enough for an app that is built.
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

import { runChild } from './childProcesses.mjs'
import { root } from './environment.mjs'
import { CommandError } from './errors.mjs'

/** @param {{ withDev?: boolean }} options `withDev`: without dev packages the answer is no, even if the app is built. */
export async function arePackagesInstalled({ withDev = false } = {}) {
  const lock = readLock('package-lock.json')
  const installed = readLock('node_modules/.package-lock.json')
  if (isInstalled(lock, installed)) {
    return true
  }
  return !withDev && isInstalled(withoutDev(lock), installed) && (await isBuilt())
}

/** @param {import('./shutdown.mjs').Shutdown} shutdown */
export async function installPackages(shutdown) {
  const { code, output } = await runChild(shutdown, ...npm(['ci', '--include=dev', '--no-fund']), {
    cwd: root,
    // In production npm skips dev dependencies, which include the tools that build the app.
    env: { ...process.env, NODE_ENV: '' },
  })
  if (code !== 0) {
    throw new CommandError(`npm ci failed:\n${reasonOf(output)}`)
  }
  return 'installed'
}

/**
 * Whether the record of npm's last installation matches the lock file. Pure.
 * @typedef {{ dev?: boolean, devOptional?: boolean, optional?: boolean, version?: string }} Entry
 * @typedef {{ packages: Record<string, Entry> }} Lock
 * @param {Lock} lock
 * @param {Lock | undefined} installed
 */
export function isInstalled(lock, installed) {
  if (!installed) {
    return false
  }
  return Object.entries(lock.packages).every(([location, { optional, version }]) => {
    const found = installed.packages[location]
    // Most optional packages are for other platforms.
    return location === '' || (found ? found.version === version : optional === true)
  })
}

/**
 * The packages of `npm ci --omit=dev`. Pure.
 * @param {Lock} lock
 * @returns {Lock}
 */
export function withoutDev({ packages }) {
  const kept = Object.entries(packages).map(([location, { dev, devOptional, ...entry }]) => [
    location,
    { ...entry, optional: entry.optional || dev || devOptional },
  ])
  return { packages: Object.fromEntries(kept) }
}

async function isBuilt() {
  const { tsImport } = await import('tsx/esm/api')
  const { isUpToDate } = await tsImport('../start/build.ts', import.meta.url)
  return isUpToDate(root)
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
  const absolute = path.join(root, file)
  return existsSync(absolute) ? JSON.parse(readFileSync(absolute, 'utf8')) : undefined
}
