// What of the package every page of a host's admin panel loads: what its modules for the browser import at once, and
// the style sheets of its server components. In bytes at gzip -6, without what other packages have.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'

export function pageWeight(dist: string): { css: number; js: number } {
  const inBrowser = importedBy(['client', 'rendered'], dist)
  const all = new Set([...importedBy(['rsc'], dist), ...inBrowser])
  return { css: weigh(all, '.css'), js: weigh(inBrowser, '.js') }
}

/** Modules that are imported later, by `import()`, do not count. */
function importedBy(modules: string[], dist: string): Set<string> {
  const found = new Set(modules.map((name) => path.join(dist, 'lib', `${name}.js`)))
  // A set is walked to its end, which moves as files are added.
  for (const file of found) {
    const text = file.endsWith('.js') ? readFileSync(file, 'utf8') : ''
    for (const [, name = ''] of text.matchAll(/(?:from|import)\s*["'](\.\/[^"']+)["']/g)) {
      found.add(path.join(path.dirname(file), name))
    }
  }
  return found
}

function weigh(files: Set<string>, ending: string): number {
  return [...files]
    .filter((file) => file.endsWith(ending))
    .reduce((sum, file) => sum + gzipSync(readFileSync(file), { level: 6 }).length, 0)
}
