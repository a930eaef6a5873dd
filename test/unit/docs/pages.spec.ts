// Links, commands, settings and code blocks of the documentation.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse as parseYAML } from 'yaml'

import { docBlocks, docPages } from '../../helpers/docBlocks.ts'
import { root } from '../../helpers/root.ts'

const pages = [
  ...docPages,
  'CHANGELOG.md',
  'CODE_OF_CONDUCT.md',
  'SECURITY.md',
  'llms.txt',
  ...readdirSync(path.join(root, 'docs/plugin')).map((name) => `docs/plugin/${name}`),
]

/** Which test runs a command of the documentation. */
const runBy: Record<string, string> = {
  admin: 'test/int/start/commands.int.spec.ts',
  backup: 'test/int/start/backup.int.spec.ts',
  build: 'test/helpers/startClone.ts',
  'build:package': 'test/hosts/checks.ts',
  demo: 'test/e2e/demo.e2e.spec.ts',
  dev: 'test/nightly/dev.nightly.spec.ts',
  'docs:build': '.ci/nightly',
  doctor: 'test/int/doctor/doctor.int.spec.ts',
  export: 'test/int/export/bundle.int.spec.ts',
  lint: '.ci/run',
  migrate: 'test/int/start/backup.int.spec.ts',
  'migrate:down': 'test/int/upgrade/upgrade.int.spec.ts',
  reminders: 'test/int/reminders/command.int.spec.ts',
  reset: 'test/int/start/commands.int.spec.ts',
  restore: 'test/int/start/backup.int.spec.ts',
  seed: 'test/int/seed/command.int.spec.ts',
  slim: 'test/unit/scripts/slim.spec.ts',
  start: 'test/e2e/start.e2e.spec.ts',
  test: '.ci/run',
  'test:e2e': '.ci/run',
  'test:hosts': '.ci/nightly',
  'test:long': '.ci/nightly',
  worker: 'test/int/reminders/once.int.spec.ts',
}

const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> }

function read(name: string): string {
  return readFileSync(path.join(root, name), 'utf8')
}

function found(pattern: RegExp): (readonly [string, string])[] {
  const rows = pages.flatMap((page) =>
    [...read(page).matchAll(pattern)].map((match) => [page, match[1]!] as const),
  )
  return [...new Map(rows.map((row) => [row.join(), row])).values()]
}

describe('commands', () => {
  it.each(
    found(/(?:^|`)npm (?:run )?(?:-s )?([a-z]+(?::[a-z0-9]+)?)/gm).filter(
      ([, name]) =>
        !['ci', 'install', 'pack', 'pkg', 'prune', 'publish', 'uninstall'].includes(name),
    ),
  )('%s: npm run %s exists', (_, name) => {
    expect(Object.keys(scripts)).toContain(name)
  })

  it('of code blocks are run by a test', () => {
    const names = docBlocks('sh').flatMap(({ code }) =>
      [...code.matchAll(/^npm (?:run )?(?:-s )?([a-z:0-9]+)/gm)].map(([, name]) => name!),
    )
    expect(names.length).toBeGreaterThan(9)
    expect(
      names.filter((name) => !runBy[name] || !existsSync(path.join(root, runBy[name]))),
    ).toEqual([])
  })
})

describe('links', () => {
  it.each(found(/\]\((?!https?:|#)([^)#]+)/g))('%s: %s exists', (page, target) => {
    expect(existsSync(path.resolve(root, path.dirname(page), target))).toBe(true)
  })

  it.each(found(/\]\((?!https?:)([^)#]*#[^)]+)\)/g))('%s: %s is a heading', (page, target) => {
    const [file = '', anchor = ''] = target.split('#')
    const text = read(file ? path.join(path.dirname(page), file) : page)
    expect(headingsOf(text)).toContain(anchor)
  })
})

/** As the pages of a repository make them. */
function headingsOf(text: string): string[] {
  return [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(' ', '-'),
  )
}

describe('code blocks', () => {
  it.each(docBlocks('json'))('$file: JSON', ({ code }) => {
    expect(() => JSON.parse(code.replaceAll('…', '')) as unknown).not.toThrow()
  })

  it.each(docBlocks('yaml'))('$file: YAML', ({ code }) => {
    expect(parseYAML(code)).toBeTypeOf('object')
  })
})

describe('names', () => {
  it.each(found(/import \{([^}]+\} from 'offprint[^']*)'/g))(
    '%s: import %s works',
    async (_, text) => {
      const [names = '', from = ''] = text.split("} from '")
      const module = (await import(from)) as Record<string, unknown>
      for (const name of names.split(',').map((one) => one.trim())) {
        expect(Object.keys(module)).toContain(name.replace(/^type /, ''))
      }
    },
    // The first import of the package takes seconds on a busy machine.
    30_000,
  )

  it('of settings are read and in .env.example', () => {
    const settings = [...read('docs/settings.md').matchAll(/`([A-Z][A-Z_]{3,})`/g)].map(
      ([, name]) => name!,
    )
    expect(settings.length).toBeGreaterThan(9)
    for (const name of settings) {
      expect(read('src/app/settings.mjs')).toContain(name)
      expect(read('.env.example')).toContain(name)
    }
  })
})

describe('README.md', () => {
  it('has fewer than 120 lines', () => {
    expect(read('README.md').split('\n').length).toBeLessThan(120)
  })
})

describe('the layers in architecture.md', () => {
  it.each([
    ['src', '## Layers', '### The admin panel'],
    ['packages/reader/src', '### The reader', 'Outside `src/`'],
  ])('are the folders and modules of %s', (folder, from, to) => {
    const [, section = ''] = read('docs/contributing/architecture.md').split(from)
    const [table = ''] = section.split(to)
    const rows = table.split('\n').filter((line) => line.startsWith('| `'))
    const named = rows.flatMap((row) => {
      const [, folders = ''] = row.split('|')
      return [...folders.matchAll(/`(\w+)\/?`/g)].map(([, name]) => name)
    })
    const found = readdirSync(path.join(root, folder)).map((name) => name.replace(/\.tsx?$/, ''))
    expect([...new Set(named)].toSorted()).toEqual([...new Set(found)].toSorted())
  })
})
