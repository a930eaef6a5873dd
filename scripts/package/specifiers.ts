// What compiled modules import, and how a host finds it.
import { isBuiltin } from 'node:module'
import ts from 'typescript'

const styleImport = /^import (["'])[^"'\n]+\.s?css\1;?\n/gm

/** Relative imports of a module, with one of these endings. */
export function relativeIn(text: string, ending: string): string[] {
  return specifiersIn(text)
    .map(({ fileName }) => fileName)
    .filter((name) => name.startsWith('.') && name.endsWith(ending))
}

/** Names of the packages that a module imports. */
export function packagesIn(text: string): string[] {
  return specifiersIn(text)
    .map(({ fileName }) => fileName)
    .filter((name) => !name.startsWith('.') && !isBuiltin(name))
    .map((name) =>
      name
        .split('/')
        .slice(0, name.startsWith('@') ? 2 : 1)
        .join('/'),
    )
}

/** Without comments, which the declarations have. Style sheets have been compiled. */
export function finishModule(text: string): string {
  const module = ts.createSourceFile('module.js', text, ts.ScriptTarget.ESNext)
  const bare = ts.createPrinter({ removeComments: true }).printFile(module)
  return renameImports(bare, (name) => name.replace(/\.scss$/, '.css'))
}

/** Without style sheets, which have no types; relative imports end as the files do that exist. */
export function finishDeclaration(text: string): string {
  return renameImports(text.replaceAll(styleImport, ''), (name) => name.replace(/\.tsx?$/, '.js'))
}

function renameImports(text: string, rename: (name: string) => string): string {
  return specifiersIn(text)
    .filter(({ fileName }) => fileName.startsWith('.'))
    .toReversed()
    .reduce(
      (changed, { end, fileName, pos }) =>
        changed.slice(0, pos) +
        changed.slice(pos, end + 1).replace(fileName, rename(fileName)) +
        changed.slice(end + 1),
      text,
    )
}

function specifiersIn(text: string): ts.FileReference[] {
  return ts.preProcessFile(text, true, true).importedFiles
}
