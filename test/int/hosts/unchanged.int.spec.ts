// An app of somebody else answers the same without Offprint, with it, while it is disabled, and once it is taken out.
// @module-tag nightly
import { beforeAll, describe, expect, it } from 'vitest'

import type { OffprintOptions } from '../../../src/options.ts'

import { query } from '../../../postgres/connection.ts'
import { bootHost, createEmptyDatabase } from '../../helpers/bootHost.ts'
import { checkedApp } from '../../hosts/checked/app.ts'
import { checks, cleanUp, comparable } from '../../hosts/checks.ts'

type Answers = Record<string, unknown>

const names = Object.keys(checks)
const answers: Record<string, Answers> = {}

beforeAll(async () => {
  const databaseURL = await createEmptyDatabase()
  answers['before'] = await answersOf(databaseURL, null)
  answers['with it'] = await answersOf(databaseURL, {})
  answers['disabled'] = await answersOf(databaseURL, { disabled: true })
  // What is no collection is not for `push` to remove.
  await query(databaseURL, 'drop schema offprint_data cascade')
  answers['taken out'] = await answersOf(databaseURL, null)
}, 300_000)

describe.each(['with it', 'disabled', 'taken out'])('%s', (phase) => {
  it.each(names)('%s', (name) => {
    expect(answers[phase]?.[name]).toEqual(answers['before']?.[name])
  })
})

it('there are enough checks, and each has an answer', () => {
  expect(names.length).toBeGreaterThanOrEqual(22)
  expect(Object.keys(answers['before'] ?? {})).toEqual(names)
})

/** One start after another, on the same database. */
async function answersOf(databaseURL: string, offprint: null | OffprintOptions): Promise<Answers> {
  const adapter = { idType: 'uuid' } as const
  const host = await bootHost({ adapter, config: checkedApp(), databaseURL, offprint })
  const found: Answers = {}
  try {
    for (const [name, check] of Object.entries(checks)) {
      found[name] = comparable(await check(host))
    }
    await cleanUp(host)
  } finally {
    await host.close()
  }
  return found
}
