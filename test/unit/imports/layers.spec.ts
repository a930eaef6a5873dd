// The rules of `npm run check:imports` find what they forbid: each case is a file that imports another.
import { cruise, type ICruiseOptions, type ICruiseResult } from 'dependency-cruiser'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import os from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'

const config = createRequire(import.meta.url)('../../../.dependency-cruiser.cjs') as {
  forbidden: NonNullable<ICruiseOptions['ruleSet']>['forbidden']
}
const folder = mkdtempSync(path.join(os.tmpdir(), 'layers-'))
const reader = 'packages/reader/src'

afterAll(() => rmSync(folder, { force: true, recursive: true }))

describe('imports', () => {
  it.each([
    [
      'between readers of two formats',
      { 'markdown/a.ts': 'html/b.ts' },
      'markdown/-imports-no-neighbour',
    ],
    ['from the base to a reader', { 'dom/a.ts': 'word/b.ts' }, 'dom/-imports-downwards'],
    ['from text to the base', { 'text/lines/a.ts': 'dom/b.ts' }, 'text/-imports-downwards'],
    [
      'from lines to bylines',
      { 'text/lines/a.ts': 'text/byline/b.ts' },
      'lines/-imports-downwards',
    ],
    [
      'between bylines and outlets',
      { 'text/byline/a.ts': 'text/outlet/b.ts' },
      'byline/-imports-no-neighbour',
    ],
    ['from a folder to its entry', { 'sources/a.ts': 'index.ts' }, 'sources/-imports-downwards'],
    ['of a folder that has no layer', { 'other/a.ts': 'dom/b.ts' }, 'every-folder-has-a-layer'],
    [
      'of two folders in a circle, without one of two files',
      { 'html/blocks/a.ts': 'html/metadata/b.ts', 'html/metadata/c.ts': 'html/blocks/d.ts' },
      'no-cycle-between-folders',
    ],
  ])('are refused %s', async (_, files, rule) => {
    expect(await brokenBy(files)).toContainEqual(expect.stringMatching(`${rule}$`))
  })

  it('are allowed downwards', async () => {
    expect(
      await brokenBy({ 'html/a.ts': 'dom/b.ts', 'text/roles/a.ts': 'text/byline/b.ts' }),
    ).toEqual([])
  })
})

/** Names of the rules that files of the reader break, each of which imports another. */
async function brokenBy(files: Record<string, string>): Promise<string[]> {
  const root = mkdtempSync(path.join(folder, 'case-'))
  for (const [from, to] of Object.entries(files)) {
    write(path.join(root, reader, to), 'export const value = 1\n')
    const address = path.relative(path.dirname(from), to)
    write(
      path.join(root, reader, from),
      `export { value } from '${address.startsWith('.') ? address : `./${address}`}'\n`,
    )
  }
  const { output } = await cruise(['packages'], {
    baseDir: root,
    ruleSet: { forbidden: config.forbidden },
    validate: true,
  })
  return (output as ICruiseResult).summary.violations.map(({ rule }) => rule.name)
}

function write(file: string, text: string): void {
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, text)
}
