// Which script Node is told to run for a command.
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { argumentsOf, bundleCommands } from '../../../scripts/start/commands.ts'
import { root } from '../../helpers/root.ts'

describe('a command that opens Payload', () => {
  it('is run from the bundle, with its options and arguments', async () => {
    const args = await argumentsOf(root, ['--max-old-space-size=768', 'scripts/export.ts', 'a.zip'])
    const [script, target] = args.slice(-2)
    expect(target).toBe('a.zip')
    expect(args.slice(0, -2)).toContain('--max-old-space-size=768')
    expect(script).toBe(path.join(await bundleCommands(root), 'scripts-export.js'))
    expect(existsSync(script!)).toBe(true)
  })

  it('is run through tsx where it cannot be bundled', async () => {
    const missing = path.join(tmpdir(), 'offprint-nowhere')
    await expect(bundleCommands(missing)).rejects.toThrow()
    rmSync(missing, { recursive: true })
    const args = ['seed/index.ts', '--dry-run']
    expect(await argumentsOf(missing, args)).toEqual(['--import', 'tsx', ...args])
    rmSync(missing, { recursive: true })
  })
})

it('all other scripts are run through tsx', async () => {
  expect(await argumentsOf(root, ['scripts/build.ts', '--pack'])).toEqual([
    '--import',
    'tsx',
    'scripts/build.ts',
    '--pack',
  ])
})

describe('a change of the sources', () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'offprint-commands-'))
    for (const file of [
      'scripts/admin.ts',
      'scripts/doctor.ts',
      'scripts/export.ts',
      'scripts/reminders.ts',
      'scripts/worker.ts',
      'seed/index.ts',
      'src/import/worker/script.ts',
      'packages/reader/src/worker/script.ts',
    ]) {
      write(file, 'console.log(import.meta.url)')
    }
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  it('makes another bundle, and three older ones are kept', async () => {
    for (const n of [1, 2, 3, 4, 5, 6]) {
      write('src/any.ts', `export const n = ${n}`)
      const made = await bundleCommands(folder)
      expect(await bundleCommands(folder)).toBe(made)
      utimesSync(made, n, n)
    }
    expect(readdirSync(path.join(folder, 'node_modules/.cache/offprint'))).toHaveLength(4)
  })

  function write(file: string, text: string) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true })
    writeFileSync(path.join(folder, file), text)
  }
})
