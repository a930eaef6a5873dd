// The packages as npm gets them, for one command: the plugin alone would look for its reader on npm.
import { execFileSync } from 'node:child_process'
import path from 'node:path'

import { root } from '../bootstrap/environment.mjs'

/** @param isBuilt take them as they are in `dist/`. @returns paths of the tarballs, with a space between them. */
export function pack(folder: string, isBuilt: boolean): string {
  if (!isBuilt) {
    execFileSync('npm', ['run', '-s', 'build:package'], { cwd: root, stdio: 'inherit' })
  }
  const packages = ['offprint-reader', 'offprint'].map((name) => path.join(root, 'dist', name))
  const options = ['--silent', '--pack-destination', folder]
  const names = execFileSync('npm', ['pack', ...packages, ...options], { encoding: 'utf8' })
  return names
    .trim()
    .split('\n')
    .map((name) => path.join(folder, name))
    .join(' ')
}
