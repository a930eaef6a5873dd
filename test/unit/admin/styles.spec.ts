import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'

import { root } from '../../helpers/root.ts'

// A class that two parts have in common gives each the frame of the other, depending on which was loaded.
it('a class has its style sheets in one folder', () => {
  const admin = path.join(root, 'src/admin')
  const folders = new Map<string, Set<string>>()
  for (const name of readdirSync(admin, { encoding: 'utf8', recursive: true })) {
    const text = name.endsWith('.scss') ? readFileSync(path.join(admin, name), 'utf8') : ''
    for (const [, block = ''] of text.matchAll(/^\.(offprint-[a-z-]+)(?= \{|,)/gm)) {
      folders.set(block, (folders.get(block) ?? new Set()).add(path.dirname(name)))
    }
  }
  expect(folders.size).toBeGreaterThan(30)
  const shared = [...folders].filter(([, { size }]) => size > 1)
  expect(shared.map(([block, names]) => [block, ...names])).toEqual([])
})
