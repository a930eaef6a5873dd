// What the compiler leaves to do with the declarations.
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import ts from 'typescript'

import { filesIn, finishDeclaration, relativeIn } from './specifiers.ts'
import { usedDeclarations } from './usedDeclarations.ts'

/**
 * Keeps the declarations that the exports lead to, and completes them. Comments stay where exported names are declared:
 * exports name what the files beside them declare.
 * @param entries the sources of the exports, relative to the repository
 */
export function finishDeclarations(folder: string, entries: string[]): void {
  const files = filesIn(folder)
  files.forEach((file) => writeFileSync(file, finishDeclaration(readFileSync(file, 'utf8'))))
  const exports = entries.map((entry) =>
    path.join(folder, path.relative('src', entry).replace(/\.ts$/, '.d.ts')),
  )
  const declaring = new Set(exports.flatMap((file) => [file, ...importedBy(file)]))
  const used = usedDeclarations(exports)
  for (const file of files) {
    const text = used.get(file)
    if (text) {
      writeFileSync(file, declaring.has(file) ? text : withoutComments(text))
    } else {
      rmSync(file)
    }
  }
}

function importedBy(file: string): string[] {
  return relativeIn(readFileSync(file, 'utf8'), 'js').map((name) =>
    path.join(path.dirname(file), name.replace(/\.js$/, '.d.ts')),
  )
}

function withoutComments(text: string): string {
  const file = ts.createSourceFile('file.d.ts', text, ts.ScriptTarget.Latest)
  return ts.createPrinter({ removeComments: true }).printFile(file)
}
