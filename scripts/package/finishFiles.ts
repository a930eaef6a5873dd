// What the compiler leaves to do: style sheets, endings in declarations, and modules with handwritten declarations.
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { compile } from 'sass'

import { finishDeclaration, finishModule, packagesIn, relativeIn } from './specifiers.ts'

/** Completes the compiled files in `dist`. */
export function finishFiles(src: string, dist: string): void {
  for (const file of filesIn(dist)) {
    const text = readFileSync(file, 'utf8')
    if (file.endsWith('.js')) {
      const from = path.join(src, path.relative(dist, path.dirname(file)))
      relativeIn(text, '.scss').forEach((style) =>
        compileStyle(path.join(from, style), file, style),
      )
      relativeIn(text, '.css').forEach((style) =>
        cpSync(path.join(from, style), path.join(path.dirname(file), style)),
      )
      relativeIn(text, '.mjs').forEach((name) =>
        copyWithDeclaration(path.join(from, name), file, name),
      )
    }
    writeFileSync(file, file.endsWith('.d.ts') ? finishDeclaration(text) : finishModule(text))
  }
}

/** The packages that the files in `dist` import, sorted. */
export function importedPackages(dist: string): string[] {
  const files = filesIn(dist).filter((file) => /\.m?[jt]s$/.test(file))
  return [...new Set(files.flatMap((file) => packagesIn(readFileSync(file, 'utf8'))))].toSorted()
}

/** Deletes the declarations that no export leads to. */
export function dropUnusedDeclarations(dist: string, entries: string[]): void {
  const used = new Set<string>()
  const follow = (file: string) => {
    if (used.has(file) || !existsSync(file)) {
      return
    }
    used.add(file)
    relativeIn(readFileSync(file, 'utf8'), 'js').forEach((name) =>
      follow(path.join(path.dirname(file), name.replace(/\.(m?)js$/, '.d.$1ts'))),
    )
  }
  entries.forEach((entry) => follow(path.join(dist, entry)))
  filesIn(dist)
    .filter((file) => /\.d\.m?ts$/.test(file) && !used.has(file))
    .forEach((file) => rmSync(file))
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name, parentPath }) => path.join(parentPath, name))
}

/** A host need not know Sass. */
function compileStyle(source: string, importer: string, specifier: string): void {
  const target = path.join(path.dirname(importer), specifier).replace(/\.scss$/, '.css')
  if (!existsSync(target)) {
    writeFileSync(target, compile(source, { style: 'compressed' }).css)
  }
}

/** The compiler does not write a module for which there is a `.d.mts`. */
function copyWithDeclaration(source: string, importer: string, specifier: string): void {
  const target = path.join(path.dirname(importer), specifier)
  mkdirSync(path.dirname(target), { recursive: true })
  cpSync(source, target)
  cpSync(source.replace(/\.mjs$/, '.d.mts'), target.replace(/\.mjs$/, '.d.mts'))
}
