// The pages of the documentation site, and the files that they are made of.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** Folders of docs/ that hold no pages. */
const otherFolders = new Set(['images', 'site'])

/** Files of the repository's root that are pages as well. docs/site has a page for each, which includes it. */
export const rootPages: Record<string, string> = {
  'CHANGELOG.md': 'changelog.md',
  'CODE_OF_CONDUCT.md': 'code-of-conduct.md',
  'CONTRIBUTING.md': 'contributing.md',
  'SECURITY.md': 'vulnerabilities.md',
}

/** Below docs/, `/` between folders, sorted. Those of another language stand in a folder that its code names. */
export function pagesIn(root: string, language?: string): string[] {
  const docs = path.join(root, 'docs')
  return readdirSync(path.join(docs, language ?? ''), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.md'))
    .map(({ name, parentPath }) => slashed(path.relative(docs, path.join(parentPath, name))))
    .filter((page) => isPage(page, language))
    .toSorted()
}

/** Languages beside English: those that have a folder. */
export function languagesIn(root: string, known: string[]): string[] {
  return known.filter((language) => existsSync(path.join(root, 'docs', language)))
}

/** The address of a page on the site, from the root of the repository; null for what is no page. */
export function addressOf(file: string): null | string {
  if (rootPages[file]) {
    return `/${rootPages[file]}`
  }
  const [, page] = /^docs\/(.+\.md)$/.exec(file) ?? []
  return page && !otherFolders.has(page.split('/')[0]!)
    ? `/${page.replace(/(^|\/)README\.md$/, '$1index.md')}`
    : null
}

/** The file of which a page of docs/ is made: its own, or one that it includes. */
export function sourceOf(page: string): string {
  // The front page.
  if (/^(?:site\/)?index\.md$/.test(page)) {
    return 'docs/site/index.md'
  }
  const [file] =
    Object.entries(rootPages).find(([, name]) => page.replace(/^site\//, '') === name) ?? []
  return file ?? `docs/${page}`
}

/** Its first heading, without marks of Markdown. */
export function titleOf(root: string, file: string): string {
  const [, title] = /^# (.+)$/m.exec(readFileSync(path.join(root, file), 'utf8')) ?? []
  if (!title) {
    throw new Error(`${file} has no heading of the first level.`)
  }
  return title.replaceAll('`', '')
}

function isPage(page: string, language?: string): boolean {
  const [folder = ''] = page.split('/')
  const isForeign = /^[a-z]{2}$/.test(folder)
  return !otherFolders.has(folder) && (language ? folder === language : !isForeign)
}

export function slashed(file: string): string {
  return file.replaceAll(path.sep, '/')
}
