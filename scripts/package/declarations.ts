// What the compiler leaves to do with the declarations.
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'

import { filesIn, finishDeclaration } from './specifiers.ts'
import { usedDeclarations } from './usedDeclarations.ts'

/**
 * Keeps the declarations that the exports lead to, and completes them.
 * @param entries the sources of the exports, relative to the repository
 */
export function finishDeclarations(folder: string, entries: string[]): void {
  const files = filesIn(folder)
  files.forEach((file) => writeFileSync(file, finishDeclaration(readFileSync(file, 'utf8'))))
  const exports = entries.map((entry) =>
    path.join(folder, path.relative('src', entry).replace(/\.ts$/, '.d.ts')),
  )
  const used = usedDeclarations(exports)
  for (const file of files) {
    const text = used.get(file)
    if (text) {
      writeFileSync(file, text)
    } else {
      rmSync(file)
    }
  }
}
