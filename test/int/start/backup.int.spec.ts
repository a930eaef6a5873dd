// Backup and restore of the data of a clone.
import { once } from 'node:events'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import { describe, expect, it } from 'vitest'

import { findAccount } from '../../../postgres/account.ts'
import {
  backupName,
  isBackupDue,
  pruneBackups,
  readRecord,
  sha256Of,
} from '../../../postgres/backupRecord.ts'
import { readCluster } from '../../../postgres/cluster.ts'
import { type Compatibility, findIncompatibility } from '../../../postgres/manifest.ts'
import { removeDatabase } from '../../../postgres/removeDatabase.ts'
import { beginSwap, finishRestore } from '../../../postgres/swap.ts'
import {
  ask,
  backupFile,
  backupInProcess,
  fill,
  inData,
  leftovers,
  media,
  restore,
  restoreInProcess,
  save,
  useBackupClone,
  value,
} from '../../helpers/backups.ts'
import { newClone, startDatabaseUser } from '../../helpers/clones.ts'
import { root as repository } from '../../helpers/root.ts'
import { runHere } from '../../helpers/runHere.ts'
import { runScript } from '../../helpers/runScript.ts'

const isRoot = process.getuid?.() === 0

const root = useBackupClone()

describe('a backup', () => {
  it('restores database, uploads and secret; is for its owner only, and never written over', async () => {
    await fill(1)
    expect(await save()).toMatch(/^Saved .*one\.tar\.gz \(\d+\.\d MB\)\.$/)
    expect(statSync(backupFile()).mode & 0o077).toBe(0)
    await expect(save()).rejects.toThrow(/^The file .*one\.tar\.gz already exists\.$/)
    expect(readdirSync(inData('backups'))).toEqual(['one.tar.gz'])
    await fill(2)
    // The command asks first, and nobody has answered.
    expect(await runHere('scripts/restore.ts', [backupFile()], {})).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('Nothing was changed.'),
    })
    expect(await restore()).toBe('Restored the data of 2026-01-02 03:04 UTC.')
    expect(await value()).toBe(1)
    expect(readdirSync(media())).toEqual(['1.png'])
    expect(readFileSync(path.join(media(), '1.png'), 'utf8')).toBe('picture 1')
    expect(readFileSync(inData('secret'), 'utf8')).toBe('secret 1')
    expect(leftovers()).toEqual([])
  })

  it(
    'can be restored after a reset, and in another clone with another password',
    { tags: 'nightly' },
    async () => {
      await fill(1)
      await save()
      await removeDatabase(root())
      await fill(2)
      await restore()
      expect(await value()).toBe(1)
      const other = newClone()
      await restore(other)
      expect(await value(other)).toBe(1)
      expect(readdirSync(media(other))).toEqual(['1.png'])
    },
  )

  it(
    'without uploads and secret deletes the uploads and keeps the secret',
    { tags: 'nightly' },
    async () => {
      await ask('create table kept as select 1 as n')
      await save()
      await fill(2)
      await restore()
      expect(await value()).toBe(1)
      expect(readdirSync(media())).toEqual([])
      expect(readFileSync(inData('secret'), 'utf8')).toBe('secret 2')
    },
  )

  it('is restored once to check it, and what that used is removed', async () => {
    await fill(1)
    const folder = readCluster(root())?.folder ?? ''
    expect(await save(true)).toMatch(/ It was restored once to check it: 1 tables, 1 rows\.$/)
    expect(readdirSync(folder).filter((name) => /verif|draft/.test(name))).toEqual([])
    expect(readRecord(root())).toEqual({
      file: backupFile(),
      madeAt: '2026-01-02T03:04:05.000Z',
      sha256: sha256Of(backupFile()),
      verified: { rows: 1, tables: 1 },
    })
  })

  it('has its time in its name', () => {
    expect(backupName(new Date('2026-01-02T03:04:05.678Z'))).toBe(
      'offprint-2026-01-02-030405.tar.gz',
    )
  })

  it('fails without an embedded database', async () => {
    await expect(save()).rejects.toThrow('There is no embedded database to back up.')
  })

  it('is made after a killed run, whose server is stopped first', { tags: 'nightly' }, async () => {
    await fill(1)
    const child = (await startDatabaseUser(root())).child
    child.kill('SIGKILL')
    await once(child, 'exit')
    await save()
    await fill(2)
    await restore()
    expect(await value()).toBe(1)
  })
})

describe('while Offprint runs', () => {
  it('a restore is refused, and a backup is made', { tags: 'nightly' }, async () => {
    await fill(1)
    const { pid } = (await startDatabaseUser(root())).child
    await save()
    await expect(restore()).rejects.toThrow(`Offprint is running (process ${pid}): stop it first.`)
    expect(existsSync(backupFile())).toBe(true)
  })

  it(
    'and rows are written all the time, every row from before the backup is in it, and all rules hold',
    { tags: 'nightly' },
    async () => {
      await ask(
        'create table parents (n int primary key); create table kept (n int unique, p int references parents)',
      )
      const { child, url } = await startDatabaseUser(root())
      const stopWriting = new AbortController()
      let acknowledged = 0
      const writing = write(url, stopWriting.signal, (n) => (acknowledged = n))
      await expect.poll(() => acknowledged).toBeGreaterThan(50)
      const before = acknowledged
      expect(await save(true)).toContain('It was restored once to check it')
      const after = acknowledged
      stopWriting.abort()
      await writing
      child.kill('SIGTERM')
      await once(child, 'exit')
      await restore()
      const [found] = await ask<{ gaps: number; last: number; orphans: number; twice: number }>(
        `select max(n) as last, max(n) - count(*)::int as gaps, count(*)::int - count(distinct n)::int as twice,
        (select count(*)::int from kept k where not exists (select 1 from parents where n = k.p)) as orphans
       from kept`,
      )
      expect(after).toBeGreaterThan(before)
      expect(found?.last).toBeGreaterThanOrEqual(before)
      expect(found).toMatchObject({ gaps: 0, orphans: 0, twice: 0 })
      // Rules are still rules: the indexes know the rows.
      await expect(ask('insert into kept values (1, 1)')).rejects.toThrow(/duplicate key/)
    },
  )

  it(
    'a backup that is killed leaves none that counts, and the next one is made',
    { tags: 'nightly' },
    async () => {
      await fill(1)
      await backupInProcess(inData('backup.draft/postgres/backup_label'))
      expect(existsSync(backupFile())).toBe(false)
      expect(readRecord(root())).toEqual({})
      await save(true)
      expect(readdirSync(inData('backups'))).toEqual(['one.tar.gz'])
      expect(existsSync(inData('backup.draft'))).toBe(false)
    },
  )
})

describe('daily backups', () => {
  const now = new Date('2026-01-02T03:04:05Z')

  it('are due a day after the last one that was checked and is there', () => {
    const file = path.join(repository, 'package.json')
    const verified = { rows: 1, tables: 1 }
    const madeAt = '2026-01-01T03:04:06Z'
    expect(isBackupDue({}, now)).toBe(true)
    expect(isBackupDue({ file, madeAt, verified }, now)).toBe(false)
    expect(isBackupDue({ file, madeAt: '2026-01-01T03:04:05Z', verified }, now)).toBe(true)
    expect(isBackupDue({ file: `${file}.gone`, madeAt, verified }, now)).toBe(true)
    expect(isBackupDue({ file, madeAt, verified: null }, now)).toBe(true)
  })

  it('are removed but the newest, and nothing else', () => {
    const days = ['01', '02', '03', '04'].map((one) => new Date(`2026-01-${one}T03:04:05Z`))
    const names = days.map((one) => backupName(one, true))
    const others = ['by-hand.tar.gz', 'offprint-2025-01-01-000000.tar.gz']
    mkdirSync(inData('backups'), { recursive: true })
    for (const name of [...names, ...others, `${names[0]}.draft`]) {
      writeFileSync(path.join(inData('backups'), name), '')
    }
    pruneBackups(inData('backups'), 2)
    expect(readdirSync(inData('backups')).toSorted()).toEqual(
      [...others, ...names.slice(2)].toSorted(),
    )
  })
})

describe('a file that cannot be restored', () => {
  const harms: [string, (file: string) => void, RegExp][] = [
    ['is missing', (file) => rmSync(file), /^File not found: .*one\.tar\.gz\.$/],
    ['is no archive', (file) => writeFileSync(file, 'hello'), /is not a backup of Offprint/],
    ['is empty', (file) => writeFileSync(file, ''), /is not a backup of Offprint/],
    [
      'was cut short',
      (file) => writeFileSync(file, readFileSync(file).subarray(0, -2000)),
      /is not a backup of Offprint, or it is damaged/,
    ],
    [
      'was damaged',
      (file) => {
        const bytes = readFileSync(file)
        bytes.subarray(-100_000, -90_000).fill(0)
        writeFileSync(file, bytes)
      },
      /is not a backup of Offprint, or it is damaged/,
    ],
  ]

  it(
    'changes nothing: one that is missing, empty, cut short, damaged or no archive',
    { tags: 'nightly' },
    async () => {
      await fill(1)
      await save()
      await fill(2)
      const whole = readFileSync(backupFile())
      for (const [what, harm, sentence] of harms) {
        writeFileSync(backupFile(), whole)
        harm(backupFile())
        await expect(restore(), what).rejects.toThrow(sentence)
        expect(readdirSync(media()).toSorted()).toEqual(['1.png', '2.png'])
        expect(leftovers()).toEqual([])
      }
      // None of them: each would have put the 1 there.
      expect(await value()).toBe(2)
    },
  )

  const here: Compatibility = {
    migrations: ['1', '2'],
    platform: 'linux-x64',
    postgres: '18.4.0-beta.17',
  }

  it.each<[Partial<Compatibility>, RegExp | undefined]>([
    [{}, undefined],
    [{ migrations: ['1'] }, undefined],
    [{ postgres: '18.9' }, undefined],
    [{ postgres: '19.1' }, /made with PostgreSQL 19\.1, and this is 18\.4/],
    [{ postgres: '17.6' }, /made with PostgreSQL 17\.6/],
    [{ platform: 'darwin-arm64' }, /made on darwin-arm64, and this is linux-x64/],
    [{ migrations: ['1', '2', '3'] }, /made by a newer Offprint \(3\): update/],
  ])('is refused because of its manifest: %o', (differs, sentence) => {
    const reason = findIncompatibility({ ...here, postgres: '18.4', ...differs }, here)
    expect(reason ?? '').toMatch(sentence ?? /^$/)
  })
})

describe('a restore that is killed', () => {
  it('leaves the new, if it had begun to move the data', { tags: 'nightly' }, async () => {
    await fill(1)
    await save()
    await fill(2)
    await restoreInProcess(inData('restore.json'))
    expect(await value()).toBe(1)
  })

  it.each([0, 1, 2, 3])('is completed after %s of its steps', (steps) => {
    mkdirSync(inData('new'), { recursive: true })
    mkdirSync(inData('old'), { recursive: true })
    writeFileSync(inData('new/a'), 'new')
    writeFileSync(inData('old/a'), 'old')
    const cluster = { folder: inData(''), password: 'p', port: 0, root: root() }
    const [from, to] = [inData('new'), inData('old')]
    beginSwap({ cluster, moves: [{ from, to }], root: root() })
    const previous = `${to}.before-restore`
    const all = [
      () => renameSync(to, previous),
      () => renameSync(from, to),
      () => rmSync(previous, { recursive: true }),
    ]
    all.slice(0, steps).forEach((step) => step())
    finishRestore(root())
    expect(readFileSync(path.join(to, 'a'), 'utf8')).toBe('new')
    expect(readCluster(root())?.password).toBe('p')
    expect(readdirSync(inData('')).toSorted()).toEqual(['database.json', 'old'])
  })
})

describe.skipIf(!isRoot)('as root, in a folder that only root may enter', () => {
  it(
    'the restored data belong to the user that PostgreSQL runs as',
    { tags: 'nightly' },
    async () => {
      chmodSync(root(), 0o700)
      await fill(1)
      await save()
      await fill(2)
      await restore()
      const { folder } = readCluster(root()) ?? { folder: '' }
      expect(folder).toMatch(/^\/var\/lib\/offprint\//)
      const { mode, uid } = statSync(path.join(folder, 'postgres'))
      expect({ mode: mode & 0o777, uid }).toEqual({ mode: 0o700, uid: findAccount().uid })
      expect(statSync(path.join(folder, 'postgres/base')).uid).toBe(findAccount().uid)
      expect(await value()).toBe(1)
    },
  )
})

describe('the commands', () => {
  const DATABASE_URL = 'postgres://me:secret@127.0.0.1:1/x'

  it.each([
    ['scripts/backup.ts', [], 'DATABASE_URL is set. Use pg_dump to back up that database.\n'],
    [
      'scripts/restore.ts',
      ['x.tar.gz', '--yes'],
      'DATABASE_URL is set. Use pg_restore to restore that database.\n',
    ],
  ])('%s refuses an external database and names its tool', async (script, args, stderr) => {
    await expect(runScript(script, args, { DATABASE_URL })).rejects.toMatchObject({
      code: 2,
      stderr,
    })
  })

  it.each([
    ['scripts/backup.ts', ['--nonsense']],
    ['scripts/restore.ts', []],
    ['scripts/restore.ts', ['one', 'two']],
    ['scripts/restore.ts', ['one', '--nonsense']],
  ])('%s %j says how it is used', async (script, args) => {
    expect(await runHere(script, args, {})).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/^Usage: npm run (backup|restore) [^\n]*\n$/),
    })
  })

  it('restore says when there is no such file', async () => {
    expect(await runHere('scripts/restore.ts', ['/nix.tar.gz'], {})).toMatchObject({
      code: 1,
      stderr: 'File not found: /nix.tar.gz.\n',
    })
  })
})

/** One row after the other, each after its parent. */
async function write(
  url: string,
  signal: AbortSignal,
  onCommit: (n: number) => void,
): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  for (let n = 1; !signal.aborted; n++) {
    await client.query(`insert into parents values (${n})`)
    await client.query(`insert into kept values (${n}, ${n})`)
    onCommit(n)
  }
  await client.end()
}
