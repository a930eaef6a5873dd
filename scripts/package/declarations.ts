// What the compiler leaves to do with the declarations.
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import ts from 'typescript'

import { filesIn, finishDeclaration, relativeIn } from './specifiers.ts'

/**
 * Keeps the declarations that the exports lead to, and completes them. Comments stay where exported names are declared.
 * @param entries the sources of the exports, relative to the repository
 */
export function finishDeclarations(folder: string, entries: string[]): void {
  const used = new Set<string>()
  const follow = (files: string[], depth: number): void => {
    const found = files.filter((file) => !used.has(file))
    found.forEach((file) => used.add(file))
    const next = found.flatMap((file) => {
      const text = finishDeclaration(readFileSync(file, 'utf8'))
      writeFileSync(file, depth > publicDepth ? withoutComments(text) : text)
      return relativeIn(text, 'js').map((name) =>
        path.join(path.dirname(file), name.replace(/\.js$/, '.d.ts')),
      )
    })
    if (next.length > 0) {
      follow([...new Set(next)], depth + 1)
    }
  }
  follow(
    entries.map((entry) =>
      path.join(folder, path.relative('src', entry).replace(/\.ts$/, '.d.ts')),
    ),
    0,
  )
  filesIn(folder)
    .filter((file) => !used.has(file))
    .forEach((file) => rmSync(file))
}

/** Exports name what the files beside them declare. */
const publicDepth = 1

function withoutComments(text: string): string {
  const file = ts.createSourceFile('file.d.ts', text, ts.ScriptTarget.Latest)
  return ts.createPrinter({ removeComments: true }).printFile(file)
}
