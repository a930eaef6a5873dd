// A build that was made elsewhere: packed, checked, and unpacked from a file and from loopback.
import type { AddressInfo } from 'node:net'

import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { create } from 'tar'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { packBuild } from '../../../scripts/start/packBuild.ts'
import { hashOfSources, isUpToDate, stampBuild } from '../../../scripts/start/sources.ts'
import { unpackBuild } from '../../../scripts/start/unpackBuild.ts'
import { readSettings } from '../../../src/app/settings.mjs'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'offprint-prebuilt-'))
})
afterEach(() => rmSync(folder, { force: true, recursive: true }))

function write(file: string, text: string): void {
  mkdirSync(path.dirname(path.join(folder, file)), { recursive: true })
  writeFileSync(path.join(folder, file), text)
}

/** A clone with these sources. */
function clone(name: string, source = 'export {}'): string {
  write(`${name}/package.json`, '{ "version": "1.2.3" }')
  write(`${name}/src/index.ts`, source)
  return path.join(folder, name)
}

/** What `next build` leaves. */
function built(name: string): string {
  const root = clone(name)
  write(`${name}/.next/BUILD_ID`, 'x')
  write(`${name}/.next/server/app.js`, 'built elsewhere')
  write(`${name}/.next/server/app.js.map`, 'of nobody')
  write(`${name}/.next/server/again.js`, 'built elsewhere')
  write(`${name}/.next/cache/old`, 'of nobody')
  mkdirSync(path.join(root, '.next/node_modules'))
  symlinkSync('../../node_modules/pg', path.join(root, '.next/node_modules/pg-1'))
  stampBuild(root, hashOfSources(root))
  return root
}

function unpack(root: string, prebuilt: string): Promise<string | undefined> {
  const settings = readSettings({ OFFPRINT_PREBUILT: prebuilt })
  const { signal } = new AbortController()
  return unpackBuild({ prebuilt: settings.prebuilt!, root, signal, update: () => undefined })
}

describe('a packed build', () => {
  it('is used where the sources are the same, without what nobody reads', async () => {
    const { file, sha256 } = packBuild(built('there'))
    const here = clone('here')
    write('here/.next/old', 'of a build before')
    expect(await unpack(here, `${file}#sha256=${sha256}`)).toBeUndefined()
    expect(isUpToDate(here)).toBe(true)
    const inNext = (name: string) => path.join(here, '.next', name)
    for (const name of ['server/app.js', 'server/again.js']) {
      expect(readFileSync(inNext(name), 'utf8')).toBe('built elsewhere')
    }
    expect(readlinkSync(inNext('node_modules/pg-1'))).toBe('../../node_modules/pg')
    const gone = ['server/app.js.map', 'cache', 'old', '.prebuilt'].map(inNext)
    expect(gone.filter((name) => existsSync(name))).toEqual([])
  })

  it('has a name that tells the version and the sources', () => {
    const root = built('there')
    const { file } = packBuild(root)
    const key = hashOfSources(root).slice(0, 16)
    expect(path.basename(file)).toBe(`offprint-1.2.3-${key}.tar.gz`)
  })

  it('is downloaded', async () => {
    const { file, sha256 } = packBuild(built('there'))
    await serving(readFileSync(file), async (url) => {
      expect(await unpack(clone('here'), `${url}/a.tar.gz#sha256=${sha256}`)).toBeUndefined()
      expect(await unpack(clone('again'), `${url}/nix#sha256=${sha256}`)).toMatch(
        /answers with 404$/,
      )
    })
    expect(isUpToDate(path.join(folder, 'here'))).toBe(true)
  })

  it('is refused if it was built from other sources', async () => {
    const { file, sha256 } = packBuild(built('there'))
    const other = clone('here', 'export const changed = true')
    expect(await unpack(other, `${file}#sha256=${sha256}`)).toBe('it was built from other sources')
    expect(existsSync(path.join(other, '.next/BUILD_ID'))).toBe(false)
  })

  it('is refused if it is not the one that was named', async () => {
    const { file, sha256 } = packBuild(built('there'))
    const reason = await unpack(clone('here'), `${file}#sha256=${'0'.repeat(64)}`)
    expect(reason).toBe(`its SHA-256 is ${sha256}`)
  })

  it.each([
    ['is no archive', () => Promise.resolve(write('evil.tar.gz', 'nothing'))],
    ['has a link that leads elsewhere', () => packLink('../../../outside')],
    ['has a link to an absolute path', () => packLink('/etc')],
    ['has no record of its sources', () => pack(['.next/BUILD_ID'])],
  ])('is refused if it %s, and nothing is left of it', async (_, prepare) => {
    await prepare()
    const sha256 = createHash('sha256').update(readFileSync(evil())).digest('hex')
    const here = clone('here')
    expect(await unpack(here, `${evil()}#sha256=${sha256}`)).toEqual(expect.any(String))
    expect(existsSync(path.join(here, '.next/.prebuilt'))).toBe(false)
    expect(isUpToDate(here)).toBe(false)
  })

  it.each(['nowhere.tar.gz', 'http://127.0.0.1:1/a.tar.gz'])(
    'is refused if %s does not exist',
    async (address) => {
      const reason = await unpack(clone('here'), `${address}#sha256=${'0'.repeat(64)}`)
      expect(reason).toMatch(/ENOENT|ECONNREFUSED|bad port/)
    },
  )
})

function evil(): string {
  return path.join(folder, 'evil.tar.gz')
}

async function pack(names: string[]): Promise<void> {
  const root = built('there')
  await create({ cwd: root, file: evil(), gzip: true, preservePaths: true }, names)
}

async function packLink(target: string): Promise<void> {
  const root = built('there')
  symlinkSync(target, path.join(root, '.next/link'))
  await create({ cwd: root, file: evil(), gzip: true, preservePaths: true }, ['.next'])
}

async function serving(content: Buffer, work: (url: string) => Promise<void>): Promise<void> {
  const server = createServer(({ url }, response) => {
    response.writeHead(url === '/nix' ? 404 : 200, { 'content-length': content.length })
    response.end(content)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  try {
    await work(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
  } finally {
    server.close()
  }
}
