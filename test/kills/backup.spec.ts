// kill -9 in the middle of a backup and of its restore, at each step; and a backup of a whole desk.
import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'

import { readRecord } from '../../postgres/backupRecord.ts'
import { readCluster } from '../../postgres/cluster.ts'
import { ensureDatabase } from '../../postgres/ensureDatabase.ts'
import {
  ask,
  backupFile,
  backupInProcess,
  fill,
  inData,
  leftovers,
  restore,
  restoreInProcess,
  save,
  useBackupClone,
  value,
} from '../helpers/backups.ts'
import { runHere } from '../helpers/runHere.ts'
import { runScript } from '../helpers/runScript.ts'

const root = useBackupClone()

it('a backup that is killed leaves none that counts, and the next one is made', async () => {
  await fill(1)
  const moments = [
    inData('backup.draft/postgres/global'),
    inData('backup.draft/postgres/backup_label'),
    `${backupFile()}.draft`,
  ]
  for (const moment of moments) {
    await backupInProcess(moment)
    expect([moment, existsSync(backupFile())]).toEqual([moment, false])
    expect(readRecord(root())).toEqual({})
  }
  await save(true)
  expect(readdirSync(inData('backups'))).toEqual(['one.tar.gz'])
  expect(existsSync(inData('backup.draft'))).toBe(false)
})

it('a restore that is killed leaves the old or the new, at any step', async () => {
  await fill(1)
  await save()
  await fill(2)
  const staged = path.join(readCluster(root())?.folder ?? '', 'restoring')
  const moments = [
    inData('database.lock'),
    staged,
    path.join(staged, 'postgres/global'),
    path.join(staged, 'postgres/postmaster.pid'),
    inData('restore.json'),
  ]
  for (const moment of moments) {
    await restoreInProcess(moment)
    const n = await value()
    expect([1, 2]).toContain(n)
    if (n === 1) {
      await fill(2)
    }
  }
  await restoreInProcess()
  expect(await value()).toBe(1)
  expect(leftovers()).toEqual([])
})

it('a backup of the sample corpus has its articles, and a desk in good health', async () => {
  const filled = await ensureDatabase({ root: root(), throwaway: true })
  const env = { DATABASE_URL: filled.url }
  await runScript('scripts/migrate.ts', [], env)
  expect(await runHere('seed/index.ts', [], env)).toMatchObject({ code: 0 })
  await filled.release()
  const titles = await ask("select title from articles where title <> 'x' order by id")
  expect(titles).toHaveLength(8)
  await save()
  await ask("delete from republications; update articles set title = 'x', stage = 'drafted'")
  await restore()
  expect(await ask('select title from articles order by id')).toEqual(titles)
  const again = await ensureDatabase({ root: root(), throwaway: true })
  const { stdout } = await runHere('scripts/doctor.ts', [], { DATABASE_URL: again.url })
  await again.release()
  expect(stdout).toContain('8 articles checked, no problems found.')
})
