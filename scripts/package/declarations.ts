// What the compiler leaves to do with the declarations.
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'

import { filesIn, finishDeclaration, relativeIn } from './specifiers.ts'

/**
 * Keeps the declarations that the exports lead to, and completes them.
 * @param entries the sources of the exports, relative to the repository
 */
export function finishDeclarations(folder: string, entries: string[]): void {
  const used = new Set<string>()
  const follow = (file: string) => {
    if (used.has(file)) {
      return
    }
    used.add(file)
    const text = finishDeclaration(readFileSync(file, 'utf8'))
    writeFileSync(file, text)
    relativeIn(text, 'js').forEach((name) =>
      follow(path.join(path.dirname(file), name.replace(/\.js$/, '.d.ts'))),
    )
  }
  entries.forEach((entry) =>
    follow(path.join(folder, path.relative('src', entry).replace(/\.ts$/, '.d.ts'))),
  )
  filesIn(folder)
    .filter((file) => !used.has(file))
    .forEach((file) => rmSync(file))
}
