// Whoever upgrades finds each migration since 0.1.0 in docs/upgrading.md.
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'

import { root } from '../../helpers/root.ts'

const newestOfFirstVersion = '20261125_160000_moved_with_articles'

it('docs/upgrading.md says of each migration whether the version before keeps working', () => {
  const text = readFileSync(path.join(root, 'docs/upgrading.md'), 'utf8')
  const [, table = ''] = text.split('## Two versions at once')
  const names = readdirSync(path.join(root, 'migrations'))
    .filter((file) => /^\d+_\d+_\w+\.ts$/.test(file))
    .map((file) => file.replace('.ts', ''))
    .filter((name) => name > newestOfFirstVersion)
    .map((name) => name.replace(/^\d+_\d+_/, ''))
  expect(names.length).toBeGreaterThan(12)
  expect(names.filter((name) => !table.includes(`\`${name}\``))).toEqual([])
})
