// When a build is too old, what a failed connection means, and the last lines of a start.
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

import { checkConnection, reasonOf } from '../../../postgres/connection.ts'
import { embeddedName, judgeVersion } from '../../../postgres/versions.ts'
import {
  requireDisk,
  requireMemory,
  totalMemory,
} from '../../../scripts/bootstrap/requirements.mjs'
import { announcement } from '../../../scripts/start/announce.ts'
import { progressOf } from '../../../scripts/start/build.ts'
import { hashOfSources, isUpToDate, stampBuild } from '../../../scripts/start/sources.ts'
import { devEnvironment } from '../../../scripts/start/startDev.ts'

describe('isUpToDate', () => {
  let clone: string
  const write = (file: string, text: string) => {
    mkdirSync(path.dirname(path.join(clone, file)), { recursive: true })
    writeFileSync(path.join(clone, file), text)
  }

  beforeEach(() => {
    clone = mkdtempSync(path.join(tmpdir(), 'offprint-'))
    write('src/index.ts', 'export {}')
    write('package-lock.json', '{}')
    write('.next/BUILD_ID', 'x')
    stampBuild(clone, hashOfSources(clone))
  })
  afterEach(() => rmSync(clone, { force: true, recursive: true }))

  it('is true for a build of these sources', () => {
    expect(isUpToDate(clone)).toBe(true)
  })

  it('is true if only the date of a file changed', () => {
    utimesSync(path.join(clone, 'src/index.ts'), new Date(), new Date())
    expect(isUpToDate(clone)).toBe(true)
  })

  it.each([
    ['a source changed', () => write('src/index.ts', 'export const a = 1')],
    ['a source is new', () => write('src/collections/outlets/config.ts', '')],
    ['a source is gone', () => rmSync(path.join(clone, 'src/index.ts'))],
    ['the packages changed', () => write('package-lock.json', '{ "packages": {} }')],
    ['a migration is new', () => write('migrations/1.ts', '')],
    ['the reader changed', () => write('packages/reader/src/index.ts', 'export {}')],
    ['the packages of the reader changed', () => write('packages/reader/package.json', '{}')],
    ['the server changed', () => write('server/serve.ts', '')],
    ['the build was begun and not ended', () => stampBuild(clone, undefined)],
    ['the build is gone', () => rmSync(path.join(clone, '.next/BUILD_ID'))],
  ])('is false if %s', (_, change) => {
    change()
    expect(isUpToDate(clone)).toBe(false)
  })

  it('is false if text was moved from one file to the next', () => {
    write('src/a.ts', 'ab')
    write('src/b.ts', 'c')
    stampBuild(clone, hashOfSources(clone))
    write('src/a.ts', 'a')
    write('src/b.ts', 'bc')
    expect(isUpToDate(clone)).toBe(false)
  })
})

describe('reasonOf', () => {
  const url = new URL('postgres://ada:hunter2@db.example.org/desk')

  it.each([
    ['ECONNREFUSED', 'nothing answers at db.example.org:5432.'],
    ['ENOTFOUND', 'the host db.example.org was not found.'],
    ['28P01', 'db.example.org:5432 refuses the password of "ada".'],
    ['3D000', 'there is no database "desk" at db.example.org:5432.'],
  ])('describes %s', (code, sentence) => {
    const reason = reasonOf(Object.assign(new Error('failed'), { code }), url)
    expect(reason).toContain(sentence)
    expect(reason).not.toContain('hunter2')
  })

  it('returns an unknown message', () => {
    expect(reasonOf(new Error('the moon is full'), url)).toBe(
      'the moon is full (db.example.org:5432)',
    )
  })
})

describe('the version of PostgreSQL', () => {
  it.each([
    [130_023, true, /^PostgreSQL 13\.23 gets no more security fixes\. .* 15 or newer\.$/],
    [140_025, true, /14\.25/],
    [150_019, false, /15\.19 has known security holes\. Update it to 15\.20 or newer\.$/],
    [170_006, false, /17\.12 or newer/],
    [180_004, false, /18\.7 or newer/],
  ])('%i is warned of; too old: %s', (number, isTooOld, warning) => {
    expect(judgeVersion(number)).toMatchObject({
      isTooOld,
      warning: expect.stringMatching(warning),
    })
  })

  it.each([150_020, 160_016, 170_012, 180_007, 180_010, 190_000, 200_003])(
    '%i is fine',
    (number) => {
      expect(judgeVersion(number)).toMatchObject({ isTooOld: false, warning: null })
    },
  )

  it('stops the start if it is too old, and the embedded one is never warned of', async () => {
    const url = 'postgres://ada@db.example.org/desk'
    let row = { cluster: '', number: 140_025 }
    vi.spyOn(pg.Client.prototype, 'connect').mockImplementation(() => undefined)
    vi.spyOn(pg.Client.prototype, 'end').mockImplementation(() => undefined)
    vi.spyOn(pg.Client.prototype, 'query').mockImplementation(() => ({ rows: [row] }))
    await expect(checkConnection(url)).rejects.toMatchObject({ name: 'CommandError' })
    row = { cluster: '', number: 170_006 }
    expect((await checkConnection(url)).warning).toContain('17.12')
    row = { cluster: embeddedName, number: 170_006 }
    expect((await checkConnection(url)).warning).toBeNull()
    vi.restoreAllMocks()
  })
})

describe('devEnvironment', () => {
  it('lets Payload follow changes, and keeps the settings', () => {
    const env = devEnvironment({ DISABLE_PAYLOAD_HMR: 'true', NODE_ENV: 'production', PORT: '1' })
    expect(env).toEqual({ NODE_ENV: 'development', PORT: '1' })
  })
})

describe('progressOf', () => {
  it.each([
    ['', 'starting'],
    ['  Creating an optimized production build ...\n', 'compiling'],
    ['✓ Compiled successfully in 60s\n  Collecting page data using 1 worker', 'collecting pages'],
    ['✓ Compiled successfully\n  Generating static pages (0/4)', 'writing pages'],
  ])('reads %j', (output, detail) => {
    expect(progressOf(output)).toBe(detail)
  })
})

describe('announcement', () => {
  const here = { host: undefined, port: 3000, siteURL: 'http://127.0.0.1:3000' }

  it('contains the address of the site', () => {
    expect(announcement(here, '2.0', undefined)).toContain('Desk  http://127.0.0.1:3000/admin')
  })

  it('contains the generated password of the first user', () => {
    const user = { email: 'admin@example.org', password: 'Sesame' }
    expect(announcement(here, '2.0', user)).toContain('admin@example.org with the password Sesame')
    expect(announcement(here, '2.0', undefined)).not.toContain('password')
  })

  it('contains the local address if the site has another one', () => {
    const elsewhere = { ...here, siteURL: 'https://blog.example.org' }
    for (const [host, address] of [
      [undefined, 'http://localhost:3000/'],
      ['0.0.0.0', 'http://localhost:3000/'],
      ['192.0.2.1', 'http://192.0.2.1:3000/'],
      ['::1', 'http://[::1]:3000/'],
    ]) {
      expect(announcement({ ...elsewhere, host }, '2.0', undefined)).toContain(`Here  ${address}`)
    }
    expect(announcement(here, '2.0', undefined)).not.toContain('Here')
  })
})

describe('what the machine must have', () => {
  it('is memory for the build, or a build of elsewhere', () => {
    expect(() => requireMemory(1_899_999_999)).toThrow(
      'this machine has 1899 MB with its swap. Set OFFPRINT_PREBUILT',
    )
    expect(() => requireMemory(1_900_000_000)).not.toThrow()
    expect(totalMemory()).toBeGreaterThan(100_000_000)
  })

  it('is disk for the packages and the build', () => {
    const asked = () => requireDisk(299_000_000, 300_000_000, 'The build needs 300 MB of disk')
    expect(asked).toThrow('The build needs 300 MB of disk; 299 MB are free.')
    expect(() => requireDisk(Infinity, 300_000_000, '')).not.toThrow()
  })
})
