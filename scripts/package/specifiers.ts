// What compiled modules import, and how a host finds it.
import { readdirSync, readFileSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import path from 'node:path'
import ts from 'typescript'

const styleImport = /^import (["'])[^"'\n]+\.s?css\1;?\n/gm

/** Relative imports of a module, with one of these endings. */
export function relativeIn(text: string, ending: string): string[] {
  return specifiersIn(text)
    .map(({ fileName }) => fileName)
    .filter((name) => name.startsWith('.') && name.endsWith(ending))
}

/**
 * The files that compiled modules need when they are loaded: modules that are imported later, by `import()`, do not count.
 * @param names of modules in the folder `lib`
 */
export function loadedAtOnce(lib: string, names: string[]): string[] {
  const found = new Set(names.map((name) => path.join(lib, `${name}.js`)))
  for (const file of found) {
    const text = file.endsWith('.js') ? readFileSync(file, 'utf8') : ''
    for (const [, name = ''] of text.matchAll(/(?:from|import) "(\.\/[^"]+)"/g)) {
      found.add(path.join(path.dirname(file), name))
    }
  }
  return [...found]
}

/** What the declarations in a folder import. */
export function importsIn(folder: string): string[] {
  return filesIn(folder)
    .filter((file) => /\.d\.m?ts$/.test(file))
    .flatMap((file) => importsOf(readFileSync(file, 'utf8')))
}

/** What a module imports, as it is written there. */
export function importsOf(text: string): string[] {
  return specifiersIn(text).map(({ fileName }) => fileName)
}

/** Names of the packages of what is imported, each once. */
export function packagesOf(specifiers: string[]): string[] {
  const names = specifiers
    .filter((name) => !name.startsWith('.') && !isBuiltin(name))
    .map((name) =>
      name
        .split('/')
        .slice(0, name.startsWith('@') ? 2 : 1)
        .join('/'),
    )
  return [...new Set(names)].toSorted()
}

export function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name, parentPath }) => path.join(parentPath, name))
}

/** Without style sheets, which have no types; relative imports end as the files do that exist. */
export function finishDeclaration(text: string): string {
  return renameImports(text.replaceAll(styleImport, ''), (name) => name.replace(/\.tsx?$/, '.js'))
}

/** With other names for what it imports from its own package. */
export function renameImports(text: string, rename: (name: string) => string): string {
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
