// The texts of the published library: its own README with the quick start, the documentation, changelog and licence.
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** Of the app, or of those who write and edit: they are in the repository. */
const ofTheApp = new Set([
  'benchmarks.md',
  'concepts.md',
  'corpus.md',
  'desk.md',
  'editing.md',
  'import.md',
  'intake.md',
  'operating.md',
  'reminders.md',
  'runbook.md',
  'security.md',
  'settings.md',
  'upgrading.md',
  'weight.md',
  'workflow.md',
])

const quickStart = 'docs/plugin/README.md'

export function writeTexts(root: string, dist: string): void {
  const docs = ['docs', 'docs/plugin'].flatMap((folder) =>
    readdirSync(path.join(root, folder))
      .filter((name) => name.endsWith('.md') && !ofTheApp.has(name))
      .map((name) => `${folder}/${name}`),
  )
  const shipped = new Set(['CHANGELOG.md', 'README.md', ...docs])
  const read = (file: string) => readFileSync(path.join(root, file), 'utf8')
  mkdirSync(path.join(dist, 'docs/plugin'), { recursive: true })
  cpSync(path.join(root, 'LICENSE'), path.join(dist, 'LICENSE'))
  for (const file of docs) {
    writeFileSync(path.join(dist, file), withLinks(read(file), file, file, shipped))
  }
  const changes = newestChanges(read('CHANGELOG.md'))
  writeFileSync(
    path.join(dist, 'CHANGELOG.md'),
    withLinks(changes, 'CHANGELOG.md', 'CHANGELOG.md', shipped),
  )
  const readme = readmeOf(read('scripts/package/README.md'), read(quickStart))
  writeFileSync(path.join(dist, 'README.md'), withLinks(readme, quickStart, 'README.md', shipped))
}

export function writeReaderTexts(own: string, root: string, dist: string): void {
  cpSync(path.join(root, 'LICENSE'), path.join(dist, 'LICENSE'))
  for (const file of ['CHANGELOG.md', 'README.md']) {
    cpSync(path.join(own, file), path.join(dist, file))
  }
}

/** The head of a changelog, and the first version in it that has changes. */
export function newestChanges(changelog: string): string {
  const [head = '', ...versions] = changelog.split(/^(?=## )/m)
  const newest = versions.find((version) => version.trim().includes('\n')) ?? ''
  return `${head}${newest}`
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

/** Links to what is not in the package become their texts; pictures go. @param from where the links of the text begin. */
export function withLinks(
  text: string,
  from: string,
  to: string,
  shipped: ReadonlySet<string>,
): string {
  return text.replaceAll(
    /(!?)\[([^\]]*)\]\((?!https?:|#|mailto:)([^)#]*)(#[^)]*)?\)/g,
    (_, picture: string, shown: string, link: string, anchor = '') => {
      const target = path.posix.join(path.posix.dirname(from), link)
      if (picture || !shipped.has(target)) {
        return picture ? '' : shown
      }
      const written = path.posix.relative(path.posix.dirname(to), target)
      return `[${shown}](${written}${anchor as string})`
    },
  )
}
