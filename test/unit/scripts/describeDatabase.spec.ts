// What doctor says of the database that it looks at.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'

import { writeCluster } from '../../../postgres/cluster.ts'
import { describeDatabase } from '../../../scripts/describeDatabase.ts'

let root: string

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'offprint-described-'))
})
afterEach(() => rmSync(root, { recursive: true }))

it.each([
  ['postgres://me:secret@db.example.org/desk', 'desk at db.example.org:5432'],
  ['postgres://me:secret@127.0.0.1:6543/desk?sslmode=require', 'desk at 127.0.0.1:6543'],
  ['postgres:///desk?host=/var/run/postgresql', 'desk at /var/run/postgresql:5432'],
])('%s', (url, described) => {
  expect(describeDatabase(root, url)).toBe(described)
})

it('the embedded one has the folder of its data', () => {
  const folder = path.join(root, '.data')
  writeCluster({ folder, password: 'secret', port: 6000, root })
  expect(describeDatabase(root, 'postgres://offprint:secret@127.0.0.1:6000/offprint')).toBe(
    `embedded, in ${folder}`,
  )
})
