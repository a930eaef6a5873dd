// The embedded PostgreSQL: created, shared, reused and stopped; and external databases that do not work.
// @module-tag nightly
import type { ChildProcess } from 'node:child_process'

import { once } from 'node:events'
import fs, {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { createServer } from 'node:net'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, inject, it, vi } from 'vitest'

import { canReach, findAccount } from '../../../postgres/account.ts'
import { findBinaries } from '../../../postgres/binaries.ts'
import { dataFolderOf, newCluster, prepareCluster, readCluster } from '../../../postgres/cluster.ts'
import { query } from '../../../postgres/connection.ts'
import { ensureDatabase } from '../../../postgres/ensureDatabase.ts'
import { removeDatabase } from '../../../postgres/removeDatabase.ts'
import { startTimeOf } from '../../../scripts/bootstrap/processes.mjs'
import { newClone, removeClones, removeLater, startDatabaseUser } from '../../helpers/clones.ts'

const isRoot = process.getuid?.() === 0

let root: string

beforeEach(() => {
  root = newClone()
})

afterEach(removeClones)

describe('the embedded database', () => {
  it('is created once and keeps its data', async () => {
    const first = await ensureDatabase({ root, throwaway: true })
    expect(first.how).toMatch(/^new/)
    await query(first.url, 'create table kept as select 1 as n')
    await first.release()

    const second = await ensureDatabase({ root, throwaway: true })
    expect(second.how).toMatch(/^started/)
    expect(await query(second.url, 'select n from kept')).toEqual([{ n: 1 }])
    // Its version has known holes, and there is no newer one.
    const asExternal = await ensureDatabase({ databaseURL: second.url, root })
    expect(asExternal).toMatchObject({ how: expect.stringContaining('PostgreSQL'), warning: null })
    await second.release()
  })

  it('leaves no process, lock or record behind', async () => {
    const database = await ensureDatabase({ root, throwaway: true })
    const pid = postmasterOf(root)
    await database.release()
    expect(startTimeOf(pid)).toBe('')
    expect(readdirSync(path.join(root, '.data'))).not.toContain('database.lock')
    expect(readdirSync(path.join(root, '.data/in-use'))).toEqual([])
  })

  it('stops although the disk takes no lock', async () => {
    const database = await ensureDatabase({ root, throwaway: true })
    const pid = postmasterOf(root)
    const full = Object.assign(new Error('no space left on device'), { code: 'ENOSPC' })
    vi.spyOn(fs, 'symlinkSync').mockImplementation(() => {
      throw full
    })
    syncBuiltinESMExports()
    await database.release().finally(() => {
      vi.restoreAllMocks()
      syncBuiltinESMExports()
    })
    expect(startTimeOf(pid)).toBe('')
  })

  it('runs as long as one command uses it', async () => {
    const one = await ensureDatabase({ root, throwaway: true })
    const other = await hold(root)
    expect(other).toMatchObject({ how: expect.stringMatching(/^already running/), url: one.url })
    await one.release()
    expect(await query(one.url, 'select 1 as n')).toEqual([{ n: 1 }])
    await end(other.child, 'SIGTERM')
    expect(startTimeOf(other.postmaster)).toBe('')
  })

  it('is created once by commands that start at the same time', async () => {
    const three = await Promise.all([hold(root), hold(root), hold(root)])
    expect(new Set(three.map(({ url }) => url)).size).toBe(1)
    expect(three.filter(({ how }) => how.startsWith('new'))).toHaveLength(1)
  })

  it('is reused after its command was killed, and stopped in the end', async () => {
    const killed = await hold(root)
    await end(killed.child, 'SIGKILL')
    expect(startTimeOf(killed.postmaster)).not.toBe('')

    const database = await ensureDatabase({ root, throwaway: true })
    expect(database.how).toMatch(/^still running from before/)
    await database.release()
    expect(startTimeOf(killed.postmaster)).toBe('')
  })

  it('starts after everything was killed', async () => {
    const killed = await hold(root)
    await query(killed.url, 'create table kept as select 1 as n')
    await end(killed.child, 'SIGKILL')
    process.kill(killed.postmaster, 'SIGKILL')

    const database = await ensureDatabase({ root, throwaway: true })
    expect(await query(database.url, 'select n from kept')).toEqual([{ n: 1 }])
    await database.release()
  })

  it('is not confused by a process id that another program got', async () => {
    await (await ensureDatabase({ root, throwaway: true })).release()
    const pidFile = path.join(dataFolder(root), 'postmaster.pid')
    writeFileSync(pidFile, `${process.pid}\n${dataFolder(root)}\n`)
    const database = await ensureDatabase({ root, throwaway: true })
    expect(await query(database.url, 'select 1 as n')).toEqual([{ n: 1 }])
    await database.release()
  })

  it('is created again if the first start was killed', async () => {
    // Outside, where the binaries of the package are out of reach for the account.
    const cluster = newCluster(root, findAccount(), findBinaries())
    removeLater(cluster.folder)
    const draft = `${dataFolderOf(cluster)}.draft`
    mkdirSync(draft, { recursive: true })
    writeFileSync(path.join(draft, 'PG_VERSION'), '18\n')
    const database = await ensureDatabase({ root, throwaway: true })
    expect(database.how).toMatch(/^new/)
    await database.release()
    expect(existsSync(draft)).toBe(false)
  })

  it('says what is missing where its record is', async () => {
    const database = await ensureDatabase({ root, throwaway: true })
    await database.release()
    const record = path.join(root, '.data/database.json')
    const kept = readFileSync(record)
    rmSync(record)
    try {
      await expect(ensureDatabase({ root, throwaway: true })).rejects.toThrow(
        /holds a database, but .*database\.json, which has its password, is missing/,
      )
    } finally {
      writeFileSync(record, kept)
    }
  })

  it('gets another port if its port is in use', async () => {
    const before = await ensureDatabase({ root, throwaway: true })
    await before.release()
    const port = Number(new URL(before.url).port)
    const squatter = createServer().listen(port, '127.0.0.1')
    await once(squatter, 'listening')

    const after = await ensureDatabase({ root, throwaway: true })
    expect(new URL(after.url).port).not.toBe(String(port))
    await after.release()
    squatter.close()
  })

  it('listens on the loopback address only, with a password that only its owner can read', async () => {
    const database = await ensureDatabase({ root, throwaway: true })
    const [row] = await query<{ listen_addresses: string }>(database.url, 'show listen_addresses')
    expect(row).toEqual({ listen_addresses: '127.0.0.1' })
    expect(statSync(path.join(root, '.data/database.json')).mode & 0o077).toBe(0)
    const stranger = database.url.replace(/:[^:@]+@/, ':guess@')
    await expect(query(stranger, 'select 1')).rejects.toThrow(/password/)
    await database.release()
  })

  it('has the extensions for the search', async () => {
    const database = await ensureDatabase({ root, throwaway: true })
    await query(database.url, 'create extension unaccent; create extension pg_trgm')
    expect(await query(database.url, "select unaccent('Zürich') as name")).toEqual([
      { name: 'Zurich' },
    ])
    await database.release()
  })

  it('can be deleted, but not while it is used', async () => {
    const database = await ensureDatabase({ root, throwaway: true })
    await expect(removeDatabase(root)).rejects.toThrow(/Offprint is running/)
    await database.release()
    expect(await removeDatabase(root)).toMatch(/^Deleted/)
    expect(await removeDatabase(root)).toMatch(/no embedded database/)
  })

  it('is deleted with the uploaded pictures and nothing else', async () => {
    const media = path.join(root, '.data/media')
    const database = await ensureDatabase({ root, throwaway: true })
    mkdirSync(path.join(media, 'a folder'), { recursive: true })
    writeFileSync(path.join(media, 'harbour.png'), 'a picture')
    writeFileSync(path.join(root, '.data/kept.txt'), 'kept')
    await expect(removeDatabase(root, media)).rejects.toThrow(/Offprint is running/)
    expect(readdirSync(media)).toHaveLength(2)
    await database.release()
    expect(await removeDatabase(root, media)).toContain(`Deleted the pictures in ${media}.`)
    expect(readdirSync(media)).toEqual([])
    expect(await removeDatabase(root, root)).toContain('The pictures were kept')
    expect(existsSync(path.join(root, '.data/kept.txt'))).toBe(true)
  })
})

describe('two clones', () => {
  it('have separate databases', async () => {
    const other = newClone()
    const [one, two] = await Promise.all([root, other].map((clone) => hold(clone)))
    await query(one?.url ?? '', 'create table mine as select 1')
    await expect(query(two?.url ?? '', 'select * from mine')).rejects.toThrow(/does not exist/)
  })

  it('have separate databases if one is a copy of the other, made while it ran', async () => {
    const original = await hold(root)
    const copy = newClone()
    cpSync(path.join(root, '.data'), path.join(copy, '.data'), { recursive: true })
    const database = await ensureDatabase({ root: copy, throwaway: true })
    expect(database.url).not.toBe(original.url)
    const postmaster = postmasterOf(copy)
    expect(postmaster).not.toBe(original.postmaster)
    await database.release()
    expect(startTimeOf(postmaster)).toBe('')
    expect(startTimeOf(original.postmaster)).not.toBe('')
  })

  it('keep their data if they are moved', async () => {
    const database = await ensureDatabase({ root, throwaway: true })
    await query(database.url, 'create table kept as select 1 as n')
    await database.release()
    const moved = newClone()
    cpSync(path.join(root, '.data'), path.join(moved, '.data'), {
      preserveTimestamps: true,
      recursive: true,
    })
    rmSync(root, { recursive: true })
    const again = await ensureDatabase({ root: moved, throwaway: true })
    expect(await query(again.url, 'select n from kept')).toEqual([{ n: 1 }])
    await again.release()
  })
})

describe.skipIf(!isRoot)('as root, in a folder that only root may enter', () => {
  beforeEach(() => {
    chmodSync(root, 0o700)
  })

  it('the data are stored where the user of PostgreSQL can reach them', async () => {
    const database = await ensureDatabase({ root, throwaway: true })
    await query(database.url, 'create table kept as select 1 as n')
    await database.release()
    expect(dataFolder(root)).toMatch(/^\/var\/lib\/offprint\//)

    const again = await ensureDatabase({ root, throwaway: true })
    expect(await query(again.url, 'select n from kept')).toEqual([{ n: 1 }])
    await again.release()
  })

  it('binaries that the user cannot reach are copied', () => {
    const account = findAccount()
    const hidden = { folder: path.join(root, 'native'), version: '0' }
    mkdirSync(path.join(hidden.folder, 'bin'), { recursive: true })
    writeFileSync(path.join(hidden.folder, 'bin/postgres'), '', { mode: 0o755 })
    expect(canReach(account, path.join(hidden.folder, 'bin/postgres'))).toBe(false)

    const cluster = newCluster(root, account, hidden)
    removeLater(cluster.folder)
    const binaries = prepareCluster(cluster, account, hidden)
    expect(canReach(account, path.join(binaries.folder, 'bin/postgres'))).toBe(true)
  })

  it('a copied clone gets its own database', async () => {
    const database = await ensureDatabase({ root, throwaway: true })
    await database.release()
    const copy = newClone()
    cpSync(path.join(root, '.data'), path.join(copy, '.data'), { recursive: true })
    const other = await ensureDatabase({ root: copy, throwaway: true })
    expect(other.how).toMatch(/^new/)
    expect(dataFolder(copy)).not.toBe(dataFolder(root))
    await other.release()
  })
})

describe('an external database', () => {
  const to = (change: (url: URL) => void): string => {
    const url = new URL(inject('maintenanceURL'))
    change(url)
    return url.href
  }

  it('is used and not stopped', async () => {
    const databaseURL = inject('maintenanceURL')
    const database = await ensureDatabase({ databaseURL, root })
    await database.release()
    expect(database).toMatchObject({ embedded: false, url: databaseURL })
    expect(await query(databaseURL, 'select 1 as n')).toEqual([{ n: 1 }])
    expect(existsSync(path.join(root, '.data/postgres'))).toBe(false)
  })

  it.each([
    ['nothing answers', (url: URL) => (url.port = '1'), /nothing answers at 127\.0\.0\.1:1\./],
    ['the password is wrong', (url: URL) => (url.password = 'no'), /refuses the password/],
    ['there is no such database', (url: URL) => (url.pathname = '/nix'), /no database "nix"/],
  ])('is refused with one sentence if %s', async (_, change, sentence) => {
    const databaseURL = to(change)
    const attempt = ensureDatabase({ databaseURL, root })
    await expect(attempt).rejects.toThrow(/^DATABASE_URL does not work: [^\n]*$/)
    await expect(ensureDatabase({ databaseURL, root })).rejects.toThrow(sentence)
  })
})

interface Held {
  child: ChildProcess
  how: string
  postmaster: number
  url: string
}

async function hold(clone: string): Promise<Held> {
  return { ...(await startDatabaseUser(clone)), postmaster: postmasterOf(clone) }
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  const gone = once(child, 'exit')
  child.kill(signal)
  await gone
}

function dataFolder(clone: string): string {
  const cluster = readCluster(clone)
  if (!cluster) {
    throw new Error(`${clone} has no database.`)
  }
  removeLater(cluster.folder)
  return path.join(cluster.folder, 'postgres')
}

function postmasterOf(clone: string): number {
  return Number(readFileSync(path.join(dataFolder(clone), 'postmaster.pid'), 'utf8').split('\n')[0])
}
