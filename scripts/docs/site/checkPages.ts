// The built site: whether each link within it leads to a page, a file and a heading that exist.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

import { slashed } from './files.ts'

/** A sentence for each link that leads nowhere. */
export function brokenLinks(folder: string, base: string): string[] {
  const files = readdirSync(folder, { encoding: 'utf8', recursive: true })
    .map(slashed)
    .filter((name) => name.endsWith('.html'))
  const pages = new Map(
    files.map((name) => [name, readFileSync(path.join(folder, name), 'utf8')] as const),
  )
  const ids = new Map([...pages].map(([name, html]) => [name, idsIn(html)] as const))
  return [...pages].flatMap(([name, html]) =>
    [...new Set(linksIn(html))]
      .filter((link) => !leads(link, { name, base, folder, ids }))
      .map((link) => `${name}: ${link}`),
  )
}

interface Place {
  base: string
  folder: string
  ids: Map<string, Set<string>>
  name: string
}

function leads(link: string, { name, base, folder, ids }: Place): boolean {
  const origin = 'http://site.invalid'
  const { hash, origin: target, pathname } = new URL(link, `${origin}${base}${name}`)
  if (target !== origin) {
    return true
  }
  if (!pathname.startsWith(base)) {
    return false
  }
  const rest = decodeURI(pathname.slice(base.length))
  const file = rest === '' || rest.endsWith('/') ? `${rest}index.html` : rest
  const found = ids.get(file)
  const isThere = found ? true : existsSync(path.join(folder, file))
  return isThere && (hash === '' || found?.has(decodeURIComponent(hash.slice(1))) === true)
}

function idsIn(html: string): Set<string> {
  return new Set([...html.matchAll(/\sid="([^"]+)"/g)].map(([, id = '']) => unescaped(id)))
}

function linksIn(html: string): string[] {
  return [...html.matchAll(/<(?:a|img|link|script)\b[^>]*?\s(?:href|src)="([^"]+)"/g)].map(
    ([, link = '']) => unescaped(link),
  )
}

function unescaped(value: string): string {
  return value.replaceAll('&amp;', '&').replaceAll('&quot;', '"')
}
