import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'

const root = path.resolve(import.meta.dirname, '../..')
function read(name: string) {
  return readFileSync(path.join(root, name), 'utf8')
}
const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> }
const pages = [
  'README.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  'docs/blog.md',
  'docs/corpus.md',
  'docs/reminders.md',
  'docs/workflow.md',
]

function found(pattern: RegExp) {
  return pages.flatMap((page) =>
    [...read(page).matchAll(pattern)].map((match) => [page, match[1]!] as const),
  )
}
function unique(rows: (readonly [string, string])[]) {
  return [...new Map(rows.map((row) => [row.join(), row])).values()]
}

describe('the documentation', () => {
  it.each(
    unique(found(/(?:^|`)npm (?:run )?(?:-s )?([a-z]+(?::[a-z0-9]+)?)/gm)).filter(
      ([, name]) => name !== 'ci',
    ),
  )('%s: npm run %s is a command', (_, name) => {
    expect(Object.keys(scripts)).toContain(name)
  })

  it.each(unique(found(/\]\((?!https?:|#)([^)#]+)/g)))('%s: %s exists', (page, target) => {
    expect(existsSync(path.resolve(root, path.dirname(page), target))).toBe(true)
  })

  it.each(unique(found(/import \{([^}]+\} from 'offprint[^']*)'/g)))(
    '%s: import %s works',
    async (_, text) => {
      const [names = '', from = ''] = text.split("} from '")
      const module = (await import(from)) as Record<string, unknown>
      for (const name of names.split(',').map((one) => one.trim())) {
        expect(Object.keys(module)).toContain(name)
      }
    },
    // The first import of the package takes seconds on a busy machine.
    30_000,
  )

  it('README: every documented setting exists', () => {
    const settings = [...read('README.md').matchAll(/`([A-Z][A-Z_]{3,})`/g)].map(
      ([, name]) => name!,
    )
    expect(settings.length).toBeGreaterThan(9)
    for (const name of settings) {
      expect(read('src/app/settings.mjs')).toContain(name)
      expect(read('.env.example')).toContain(name)
    }
  })
})
