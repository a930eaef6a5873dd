// The sidebar of the documentation site: groups and order are those of "Documentation" in README.md, titles are those
// of the pages. Pages of a folder stand below the page that the folder belongs to.
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

import { addressOf, pagesIn, titleOf } from './files.ts'

export interface SidebarItem {
  collapsed?: boolean
  items?: SidebarItem[]
  link?: string
  text: string
}

/**
 * @param language of which the translated pages are shown
 * @throws Error for a page that README.md does not name, and whose folder it does not name either.
 */
export function sidebarOf(root: string, language?: string): SidebarItem[] {
  const pages = pagesIn(root).map((page) => `docs/${page}`)
  const groups = groupsIn(readFileSync(path.join(root, 'README.md'), 'utf8'))
  const named = groups.flatMap(({ files }) => files)
  const lost = pages.filter((page) => !named.includes(page) && !headOf(page, named))
  if (lost.length > 0) {
    throw new Error(`"Documentation" in README.md does not name ${lost.join(', ')}.`)
  }
  const itemsOf = (files: string[]): SidebarItem[] =>
    files.flatMap((file) => {
      const items = itemsOf(pages.filter((page) => headOf(page, named) === file))
      const shown = language ? file.replace(/^docs\//, `docs/${language}/`) : file
      const link = existsSync(path.join(root, shown)) ? addressOf(shown) : null
      const below = items.length > 0 ? { collapsed: true, items } : {}
      return link ? [{ link, text: titleOf(root, shown), ...below }] : items
    })
  return groups.map(({ files, text }) => ({ items: itemsOf(files), text }))
}

interface Group {
  files: string[]
  text: string
}

/** A line `- **For editors**: [Using the desk](docs/desk.md), …` is a group. */
export function groupsIn(readme: string): Group[] {
  const [, section = ''] = readme.split(/^## Documentation$/m)
  const groups = [...section.matchAll(/^- \*\*(?:For )?(.+?)\*\*: (.+)$/gm)].map(
    ([, text = '', links = '']) => ({
      files: [...links.matchAll(/\]\(([^)#]+)\)/g)].map(([, file = '']) => file),
      text: text.charAt(0).toUpperCase() + text.slice(1),
    }),
  )
  if (groups.length === 0) {
    throw new Error('README.md has no groups below "Documentation".')
  }
  return groups
}

/** `docs/import.md` or `docs/plugin/README.md` of a page of that folder; else the first page of it that is named. */
function headOf(page: string, named: string[]): string | undefined {
  const folder = path.posix.dirname(page)
  if (folder === 'docs' || named.includes(page)) {
    return undefined
  }
  const heads = [`${folder}.md`, `${folder}/README.md`]
  return (
    named.find((head) => heads.includes(head)) ??
    named.find((head) => path.posix.dirname(head) === folder)
  )
}
