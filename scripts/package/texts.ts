// The texts of the published library: its own README with the quick start, and the licence. All other documentation stays in
// the repository, to which the README leads.
import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const quickStart = 'docs/plugin/README.md'

/** @param version of which the documentation is */
export function writeTexts(root: string, dist: string, version: string): void {
  const read = (file: string) => readFileSync(path.join(root, file), 'utf8')
  const repository = process.env.GITHUB_REPOSITORY
  const base = repository ? `https://github.com/${repository}/blob/v${version}/` : null
  cpSync(path.join(root, 'LICENSE'), path.join(dist, 'LICENSE'))
  const readme = readmeOf(read('scripts/package/README.md'), read(quickStart))
  writeFileSync(path.join(dist, 'README.md'), withLinks(readme, quickStart, base))
}

export function writeReaderTexts(own: string, root: string, dist: string): void {
  cpSync(path.join(root, 'LICENSE'), path.join(dist, 'LICENSE'))
  cpSync(path.join(own, 'README.md'), path.join(dist, 'README.md'))
}

/** The page of the quick start stands below a title of its own there, and without what is for the repository. */
export function readmeOf(template: string, page: string): string {
  const steps = page
    .replace(/^# .*\n/, '## Quick start\n')
    .replaceAll(/<!-- repository -->[\s\S]*?<!-- end -->\n*/g, '')
    .trimEnd()
  // Links of the template as the page would have them.
  const around = template.replaceAll(/\]\((?!https?:)([^)#]+)/g, '](../../$1')
  return around.replace('{{quick start}}', () => steps)
}

/**
 * Links lead to the repository; where its address is not known, they become their texts. Pictures go.
 * @param from where the links of the text begin
 */
export function withLinks(text: string, from: string, base: null | string): string {
  return text.replaceAll(
    /(!?)\[([^\]]*)\]\((?!https?:|#|mailto:)([^)#]*)(#[^)]*)?\)/g,
    (_, picture: string, shown: string, link: string, anchor = '') => {
      const target = path.posix.join(path.posix.dirname(from), link)
      if (picture || base === null) {
        return picture ? '' : shown
      }
      return `[${shown}](${base}${target}${anchor as string})`
    },
  )
}
