// What doctor says of the last backup.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'

import { backupStatus } from '../../../scripts/backupStatus.ts'
import { root } from '../../helpers/root.ts'

const file = path.join(root, 'package.json')
const verified = { rows: 12, tables: 3 }
const now = new Date('2026-01-05T10:00:00Z')
const keep = 7

describe('the state of the backups', () => {
  it('says when the last one was, and whether it was checked', () => {
    const madeAt = '2026-01-05T02:15:00.000Z'
    expect(backupStatus({ file, madeAt, verified }, { keep, now })).toEqual({
      issues: [],
      line: `Last backup: 2026-01-05 02:15 UTC, restored once to check it (3 tables, 12 rows): ${file}`,
    })
    const sha256 = createHash('sha256').update(readFileSync(file)).digest('hex')
    expect(backupStatus({ file, madeAt, sha256, verified }, { keep, now }).issues).toEqual([])
    expect(backupStatus({ file, madeAt, verified: null }, { keep, now }).line).toContain(
      'not checked by a restore',
    )
  })

  it('is no problem before the first one', () => {
    expect(backupStatus({}, { keep, now })).toEqual({
      issues: [],
      line: 'No backup has been made yet: npm start makes one a day.',
    })
    expect(backupStatus({}, { keep: 0, now }).line).toContain('run npm run backup')
  })

  it.each([
    ['backup-old', { file, madeAt: '2026-01-03T09:59:00Z', verified }],
    ['backup-missing', { file: `${file}.gone`, madeAt: '2026-01-05T09:00:00Z', verified }],
    ['backup-changed', { file, madeAt: '2026-01-05T09:00:00Z', sha256: '0'.repeat(64), verified }],
    ['backup-failed', { failed: { at: '2026-01-05T09:00:00Z', reason: 'The disk is full.' } }],
  ])('is a problem: %s', (code, record) => {
    expect(backupStatus(record, { keep, now }).issues.map((one) => one.code)).toEqual([code])
  })

  it('is none without a schedule', () => {
    const record = { file, madeAt: '2025-01-03T09:59:00Z', verified }
    expect(backupStatus(record, { keep: 0, now }).issues).toEqual([])
  })
})
