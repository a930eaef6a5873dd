// A save that is interrupted leaves an article with all that belongs to it, or nothing.
// @module-tag nightly
import type { Piece } from 'offprint-reader'

import { afterAll, beforeAll, expect, it } from 'vitest'

import type { IntakeResponse } from '../../../src/import/intake/types.ts'
import type { Desk } from '../../helpers/bootPayload.ts'
import type { Interruption } from '../../helpers/interruptConnections.ts'

import { bootPayload } from '../../helpers/bootPayload.ts'
import { interruptConnections, isNoRead } from '../../helpers/interruptConnections.ts'
import { text } from './sources.ts'

let cut: Interruption
let desk: Desk
let editor: string

beforeAll(async () => {
  desk = await bootPayload()
  editor = (await desk.login('editor')).token
  cut = interruptConnections(desk.payload)
})
afterAll(async () => {
  cut.restore()
  await desk.close()
})

const kinds = ['articles', 'authors', 'notes', 'outlets', 'transitions'] as const

function counts(): Promise<number[]> {
  return Promise.all(
    kinds.map(async (collection) => {
      const { totalDocs } = await desk.payload.count({ collection, overrideAccess: true })
      return totalDocs
    }),
  )
}

async function save(piece: Piece, name: string): Promise<number> {
  const overrides = {
    authors: [`Author ${name}`],
    outlet: `Outlet ${name}`,
    outletUrl: 'https://review.example/quiet',
    published: '2020-03-04',
  }
  const body = { overrides, piece, stage: 'published-at-outlet' }
  const { status } = await desk.rest('POST', '/intake/articles', { body, token: editor })
  return status
}

it('is written whole or not at all, whatever statement it is interrupted at', async () => {
  const { body } = await desk.rest<IntakeResponse>('POST', '/intake', {
    body: { text },
    token: editor,
  })
  const piece = body.pieces[0]!
  const outcomes = new Set<string>()
  // Every third: all of them are of one transaction.
  for (let at = 1, statements = at; at <= statements + 3; at += 3) {
    const before = await counts()
    let status = 0
    statements = await cut.run(
      at,
      async () => {
        status = await save(piece, String(at))
      },
      isNoRead,
    )
    const made = (await counts()).map((count, index) => count - before[index]!)
    const isWritten = made[0] === 1
    outcomes.add(`${status} ${made.join()}`)
    expect([200, 503]).toContain(status)
    expect(made).toEqual(isWritten ? [1, 1, 1, 1, 1] : [0, 0, 0, 0, 0])
  }
  expect([...outcomes]).toEqual(expect.arrayContaining(['200 1,1,1,1,1', '503 0,0,0,0,0']))
}, 120_000)
