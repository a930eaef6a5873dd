// Installs the packages of the lock file if node_modules does not match it. An installation without dev packages, as in
// a container, is enough for an app that is built.
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

import { runChild } from './childProcesses.mjs'
import { root } from './environment.mjs'
import { CommandError } from './errors.mjs'
import { requireDiskForPackages } from './requirements.mjs'

/** @param {{ withDev?: boolean }} options `withDev`: without dev packages the answer is no, even if the app is built. */
export async function arePackagesInstalled({ withDev = false } = {}) {
  const lock = readLock('package-lock.json')
  const installed = readLock('node_modules/.package-lock.json')
  if (isInstalled(lock, installed)) {
    return true
  }
  return !withDev && isInstalled(withoutDev(lock), installed) && (await isBuilt())
}

/**
 * @param {import('./shutdown.mjs').Shutdown} shutdown
 * @param {import('./steps.mjs').Update} [update] Told how far it is.
 * @throws CommandError at once if the disk is too small, or npm can neither download the packages nor has them in its cache.
 */
export async function installPackages(shutdown, update) {
  requireDiskForPackages(root)
  const problem = await findRegistryProblem(shutdown)
  const stop = update && countPackages(update)
  const source = problem ? '--offline' : '--prefer-offline'
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund', source]
  const { code, output } = await runNpm(shutdown, args).finally(stop)
  if (problem && /ENOTCACHED/.test(output)) {
    throw new CommandError(
      `The packages cannot be downloaded: ${problem}\nCheck the network, and npm's settings: npm config get registry, npm config get proxy.`,
    )
  }
  if (code !== 0) {
    throw new CommandError(installProblem(output))
  }
  return problem ? "installed from npm's cache: the registry does not answer" : 'installed'
}

/**
 * Why npm did not reach its registry, from the output of `npm ping --json`; undefined if it did, whatever the answer. Pure.
 * @param {number} code
 * @param {string} output
 */
export function registryProblem(code, output) {
  const [, error] = /"code": "([^"]+)"/.exec(output) ?? []
  // A code such as E404 is an answer: not every registry knows the address.
  if (code === 0 || /^E\d{3}$/.test(error ?? '')) {
    return undefined
  }
  const [, summary] = /"summary": "((?:[^"\\]|\\.)*)"/.exec(output) ?? []
  return summary ?? error ?? (output.trim().split('\n')[0] || 'npm ping failed')
}

/**
 * Why `npm ci` failed, from its output. Pure.
 * @param {string} output
 */
export function installProblem(output) {
  if (/\b(?:EROFS|EACCES|EPERM)\b/.test(output)) {
    return (
      'The packages do not match this version, and this process may not write node_modules. ' +
      'Install and build as the owner of the files: npm ci --include=dev && npm run build'
    )
  }
  return `npm ci failed:\n${reasonOf(output)}`
}

/** npm itself tries for more than a minute. Its own command, because it knows the proxy and the certificates. */
async function findRegistryProblem(shutdown) {
  const quick = ['--fetch-retries=1', '--fetch-retry-mintimeout=1000', '--fetch-timeout=10000']
  const { code, output } = await runNpm(shutdown, ['ping', '--json', ...quick])
  return registryProblem(code, output)
}

function runNpm(shutdown, args) {
  // `npm start --silent` would hide why it failed.
  return runChild(shutdown, ...npm([...args, '--loglevel=error']), {
    cwd: root,
    // In production npm skips dev dependencies, which include the tools that build the app.
    env: { ...process.env, NODE_ENV: '' },
  })
}

/** Tells each second how many packages are there. Returns a function that ends it. */
function countPackages(update) {
  const entries = Object.entries(readLock('package-lock.json').packages)
  const files = entries
    .filter(([location, { optional }]) => location !== '' && !optional)
    .map(([location]) => path.join(root, location, 'package.json'))
  const timer = setInterval(() => {
    const count = files.filter((file) => existsSync(file)).length
    update(`${count} of ${files.length}`, count / files.length)
  }, 1000)
  return () => clearInterval(timer)
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
  const { isUpToDate } = await tsImport('../start/sources.ts', import.meta.url)
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
