import { describe, expect, it } from 'vitest'

import { mergeSessions } from '../../../../src/database/adapter/writeOnlySessions.ts'

const later = '2100-01-01T00:00:00.000Z'
function stored(id: string, expiresAt = later) {
  return {
    id,
    createdAt: '2026-01-01T00:00:00.000Z',
    expiresAt,
  }
}
function begun(id: string) {
  return { id, createdAt: new Date(), expiresAt: new Date(later) }
}

describe('the sessions of a user', () => {
  it('contain concurrent sessions and a new one', () => {
    const mine = begun('mine')
    expect(mergeSessions([stored('new')], [stored('gone'), mine], undefined)).toEqual([
      stored('new'),
      mine,
    ])
  })

  it('lose expired ones at a new login', () => {
    const mine = begun('mine')
    const old = stored('old', '2020-01-01T00:00:00.000Z')
    expect(mergeSessions([old, stored('other')], [mine], undefined)).toEqual([
      stored('other'),
      mine,
    ])
  })

  it('keep the others when one is refreshed', () => {
    const mine = { ...stored('mine'), expiresAt: new Date(later) }
    const now = [stored('other'), stored('mine')]
    expect(mergeSessions(now, [mine], 'mine')).toEqual([stored('other'), mine])
  })

  it('lose the one that ends, or all of them', () => {
    const now = [stored('other'), stored('mine'), stored('new')]
    expect(mergeSessions(now, [stored('other')], 'mine')).toEqual([stored('other'), stored('new')])
    expect(mergeSessions(now, [], 'mine')).toEqual([])
  })
})
