// `npm run export` and its way back: a bundle of everything, restored into an empty database.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import type { Manifest } from 'offprint/export'

import { createDatabase } from '../../helpers/bootPayload.ts'
import { runHere } from '../../helpers/runHere.ts'

let folder: string
let sample: string

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'offprint-export-'))
  sample = await createDatabase()
  expect(await run('seed/index.ts', [], sample)).toMatchObject({ code: 0 })
})

afterAll(() => rmSync(folder, { force: true, recursive: true }))

function run(script: string, args: string[], databaseURL: string) {
  const OFFPRINT_MEDIA_DIR = path.join(folder, 'media')
  return runHere(script, args, { DATABASE_URL: databaseURL, OFFPRINT_MEDIA_DIR })
}

function manifestOf(bundle: string): Manifest {
  return JSON.parse(readFileSync(path.join(folder, bundle, 'manifest.json'), 'utf8')) as Manifest
}

describe('npm run export', () => {
  it('writes a bundle that an empty database takes as it is', async () => {
    const bundle = path.join(folder, 'sample')
    expect(await run('scripts/export.ts', [bundle], sample)).toMatchObject({ code: 0, stderr: '' })
    const empty = await createDatabase()
    expect(await run('seed/index.ts', [bundle], empty)).toMatchObject({ code: 0, stderr: '' })
    expect(await run('scripts/export.ts', [path.join(folder, 'again')], empty)).toMatchObject({ code: 0 })
    expect(manifestOf('again').digests).toEqual(manifestOf('sample').digests)
    expect(manifestOf('sample').counts.articles).toBeGreaterThan(5)
  })
})
