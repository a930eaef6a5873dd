import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'

import { root } from '../../helpers/root.ts'

const admin = path.join(root, 'src/admin')

/** Of the admin panel: their names and texts. */
function filesThatEndWith(...endings: string[]): [name: string, text: string][] {
  return readdirSync(admin, { encoding: 'utf8', recursive: true })
    .filter((name) => endings.some((ending) => name.endsWith(ending)))
    .map((name) => [name, readFileSync(path.join(admin, name), 'utf8')])
}

// A class that two parts have in common gives each the frame of the other, depending on which was loaded.
it('a class has its style sheets in one folder', () => {
  const folders = new Map<string, Set<string>>()
  for (const [name, text] of filesThatEndWith('.scss')) {
    for (const [, block = ''] of text.matchAll(/^\.(offprint-[a-z-]+)(?= \{|,)/gm)) {
      folders.set(block, (folders.get(block) ?? new Set()).add(path.dirname(name)))
    }
  }
  expect(folders.size).toBeGreaterThan(30)
  const shared = [...folders].filter(([, { size }]) => size > 1)
  expect(shared.map(([block, names]) => [block, ...names])).toEqual([])
})

// The style sheet of a part that is taken away may have been that of another one as well.
it('a part that names a class has a style sheet for it', () => {
  const unstyled = ['letters-drawer', 'move-drawer', 'newer', 'proposal']
  const sheets = filesThatEndWith('.scss').map(([, text]) => text)
  const styled = new Set(sheets.join('').match(/(?<=\.)offprint-[a-z-]+/g))
  const parts = filesThatEndWith('.ts', '.tsx').map(([, text]) => text)
  const named = parts.join('').match(/(?<=className="(?:[^"]* )?)offprint-[a-z]+(?:-[a-z]+)*/g)
  expect(named?.length).toBeGreaterThan(100)
  const missing = new Set(named?.filter((one) => !styled.has(one)))
  expect([...missing].toSorted()).toEqual(unstyled.map((name) => `offprint-${name}`))
})
