// SQL takes the names of tables and types from `src/database/names.ts`: apps have other schemas, slugs and ids.
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'

import { root } from '../../helpers/root.ts'

const tables = [
  'article_comments',
  'article_views',
  'articles',
  'authors',
  'blog',
  'imports',
  'institutions',
  'media',
  'newsletters',
  'notes',
  'outlets',
  'pages',
  'payload',
  'permission_requests',
  'presence',
  'reminder_runs',
  'reminders',
  'republications',
  'subscribers',
  'transitions',
  'users',
  'webhooks',
]

const ofTable = new RegExp(`^_?(?:${tables.join('|')})(?:_[a-z_]+)?$`)
const names = /\b(?:from|join|into|update) "?(\w+)"?(?= \w|\s?\(|`|$)/g
const types = /::uuid|::"?(?:public"?\.)?"?enum_|offprint_data\.\w/

/** `src/app/` has tables of its own; the others define the names. */
const exceptions = ['src/database/names.ts', 'src/database/schema.ts', 'src/options.ts']

const files = readdirSync(path.join(root, 'src'), { encoding: 'utf8', recursive: true })
  .map((name) => `src/${name}`)
  .filter((name) => /\.tsx?$/.test(name) && !name.startsWith('src/app/'))
  .filter((name) => !exceptions.includes(name))

function spellsName(line: string): boolean {
  return types.test(line) || [...line.matchAll(names)].some(([, name = '']) => ofTable.test(name))
}

test('no SQL spells the name of a table, a type or our schema', () => {
  const found = files.flatMap((name) =>
    readFileSync(path.join(root, name), 'utf8')
      .split('\n')
      .filter((line) => !/^\s*(?:\/\/|\/?\*)/.test(line) && spellsName(line))
      .map((line) => `${name}: ${line.trim()}`),
  )
  expect(found).toEqual([])
})
