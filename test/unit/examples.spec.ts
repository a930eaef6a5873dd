// The starters stay small, and install exactly what was tried.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'

import { root } from '../helpers/root.ts'

interface Manifest {
  dependencies?: Record<string, string>
  devDependencies?: Record<string, string>
  version: string
}

const folder = path.join(root, 'examples')
const starters = readdirSync(folder).filter((name) =>
  existsSync(path.join(folder, name, 'package.json')),
)
const ours = read<Manifest>('package.json')

function read<Content>(name: string): Content {
  return JSON.parse(readFileSync(path.join(root, name), 'utf8')) as Content
}

function filesOf(starter: string): string[] {
  return readdirSync(path.join(folder, starter), { encoding: 'utf8', recursive: true })
    .filter((name) => !/(?:^|\/)(?:node_modules|dist|site|_site|\.next|\.astro)(?:\/|$)/.test(name))
    .map((name) => path.join(folder, starter, name))
    .filter((file) => statSync(file).isFile())
}

it('there are four', () => {
  expect(starters).toEqual(['astro', 'eleventy', 'fetch', 'next'])
})

describe.each(starters)('the starter %s', (starter) => {
  const files = filesOf(starter)
  const { dependencies = {} } = read<Manifest>(`examples/${starter}/package.json`)

  it('has less than 150 lines', () => {
    const code = files.filter((file) => /\.(?:astro|jsx?|njk)$/.test(file))
    const lines = code.flatMap((file) => readFileSync(file, 'utf8').trimEnd().split('\n'))
    expect(code.length).toBeGreaterThan(2)
    expect(lines.length).toBeLessThan(150)
  })

  it('says how it is used, and names no registry', () => {
    expect(files).toContain(path.join(folder, starter, 'README.md'))
    expect(files.filter((file) => /registry/.test(readFileSync(file, 'utf8')))).toEqual([])
  })

  it('has exact versions, those of this repository where it has them', () => {
    for (const [name, version] of Object.entries(dependencies)) {
      expect(version).toMatch(/^\d+\.\d+\.\d+$/)
      const own: Record<string, string> = {
        ...ours.devDependencies,
        ...ours.dependencies,
        offprint: ours.version,
      }
      expect([name, version]).toEqual([name, own[name] ?? version])
    }
  })

  it('checks the signature of webhooks', () => {
    const text = files.map((file) => readFileSync(file, 'utf8')).join('\n')
    expect(text).toMatch(/webhook\.verify\(|timingSafeEqual\(/)
  })
})
