// What `npm start` runs in front of Next.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { bundleServer } from '../../../scripts/start/bundleServer.ts'
import { root } from '../../helpers/root.ts'

describe('the bundle of the server', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'offprint-server-'))
  const file = path.join(folder, 'server.mjs')
  let packages: string[]

  beforeAll(async () => {
    const imports = await bundleServer(root, file)
    const outside = imports.filter((name) => !isBuiltin(name))
    packages = [...new Set(outside.map((name) => name.split('/', 1)[0] ?? ''))]
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  it('is JavaScript that this Node can read', () => {
    expect(() => execFileSync(process.execPath, ['--check', file])).not.toThrow()
  })

  it('imports dependencies that an installation without dev packages has', () => {
    const { dependencies } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
      dependencies: Record<string, string>
    }
    expect(packages).toContain('next')
    expect(packages.filter((name) => !(name in dependencies))).toEqual([])
  })

  it('does not load Payload, which Next loads by itself', () => {
    expect(packages.filter((name) => /payload|^(?:react|zod)/.test(name))).toEqual([])
  })
})
