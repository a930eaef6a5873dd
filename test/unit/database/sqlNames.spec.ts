// SQL takes the names of tables and types from `src/database/names.ts`: apps have other schemas, slugs and ids.
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'

import { root } from '../../helpers/root.ts'

const tables =
  'articles|authors|institutions|notes|outlets|presence|reminder_runs|reminders|republications|transitions|users|media|payload_\\w+'
const literal = new RegExp(
  [
    '::uuid\\b',
    '\\b(?:from|join|into|update) "?_?(?:' + tables + ')(?:_\\w+)?"? *(?:[(`]|\\w+ |\\n)',
    '(?:from|join|into|update|::) *"?offprint_data\\b',
    '::"?(?:public"?\\.)?"?enum_',
    'offprint_data\\.(?!moved`)\\w+',
  ].join('|'),
)

/** `src/app/` has tables of its own; these define the names, or have them in a comment. */
const exceptions = ['src/database/names.ts', 'src/database/schema.ts', 'src/options.ts']

const files = readdirSync(path.join(root, 'src'), { encoding: 'utf8', recursive: true })
  .map((name) => `src/${name}`)
  .filter((name) => /\.tsx?$/.test(name) && !name.startsWith('src/app/'))
  .filter((name) => !exceptions.includes(name))

test('no SQL spells the name of a table, a type or our schema', () => {
  const found = files.flatMap((name) =>
    readFileSync(path.join(root, name), 'utf8')
      .split('\n')
      .filter((line) => !/^\s*(?:\/\/|\/?\*)/.test(line) && /[`'"]|^\s/.test(line))
      .filter((line) => literal.test(line))
      .map((line) => `${name}: ${line.trim()}`),
  )
  expect(found).toEqual([])
})
