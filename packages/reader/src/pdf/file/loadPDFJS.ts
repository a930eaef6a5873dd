// Loads pdf.js when the first PDF is read: it is an optional peer, because it is large and few need it.
import type * as PDFJS from 'pdfjs-dist'

import { createRequire } from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

import { SourceUnreadable } from '../../errors.ts'

export interface LoadedPDFJS {
  /** Of the package, with a slash: it has the tables of Chinese and Japanese fonts. */
  folder: string
  pdfjs: Pick<typeof PDFJS, 'getDocument'>
}

let loaded: Promise<LoadedPDFJS> | undefined

/** @throws SourceUnreadable where it is not installed */
export function loadPDFJS(): Promise<LoadedPDFJS> {
  loaded ??= load()
  return loaded
}

async function load(): Promise<LoadedPDFJS> {
  const folder = findFolder()
  // Of the minified one, Node prints a line of a megabyte where the stack overflows.
  const { href } = pathToFileURL(`${folder}legacy/build/pdf.mjs`)
  return { folder, pdfjs: await quietly(() => import(href) as Promise<LoadedPDFJS['pdfjs']>) }
}

/** Looked for by its name, from this package and from the app: no bundler has to find what need not be there. */
function findFolder(): string {
  for (const place of [import.meta.url, path.join(process.cwd(), 'package.json')]) {
    try {
      return createRequire(place)
        .resolve('pdfjs-dist/package.json')
        .replace(/package\.json$/, '')
    } catch {
      // It may be found from the next one.
    }
  }
  throw new SourceUnreadable('source-pdf-reader')
}

/**
 * It looks for what draws pages, a native program of 33 MB, and says on the standard output that there is none. Nothing
 * is drawn here.
 */
async function quietly<Result>(run: () => Promise<Result>): Promise<Result> {
  const { console: output } = globalThis
  const log = output.log.bind(output)
  const getBuiltinModule = process.getBuiltinModule.bind(process)
  Object.assign(output, {
    log: (...words: unknown[]) => {
      if (!/^Warning: Cannot /.test(String(words[0]))) {
        log(...words)
      }
    },
  })
  Object.assign(process, {
    getBuiltinModule: (name: string) => (name === 'module' ? undefined : getBuiltinModule(name)),
  })
  try {
    return await run()
  } finally {
    Object.assign(output, { log })
    Object.assign(process, { getBuiltinModule })
  }
}
