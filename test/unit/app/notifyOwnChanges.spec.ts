import type { Payload } from 'payload'

import { afterEach, expect, it } from 'vitest'

import { notifyOwnChanges } from '../../../src/app/notifyOwnChanges.ts'
import { catchUp, shared } from '../../../src/app/shared.ts'

afterEach(() => {
  delete shared[catchUp]
})

function database(steps: string[]) {
  const db = {
    name: 'here',
    async commitTransaction(this: { name: string }, id: string) {
      await Promise.resolve()
      steps.push(`${id} committed ${this.name}`)
    },
  }
  notifyOwnChanges({ db } as unknown as Payload)
  return db
}

it('a commit waits until the cache has been invalidated', async () => {
  const steps: string[] = []
  const db = database(steps)
  shared[catchUp] = async () => {
    await Promise.resolve()
    steps.push('heard')
  }
  await db.commitTransaction('1')
  expect(steps).toEqual(['1 committed here', 'heard'])
})

it('a commit does not wait without a cache', async () => {
  const steps: string[] = []
  await database(steps).commitTransaction('1')
  expect(steps).toEqual(['1 committed here'])
})
