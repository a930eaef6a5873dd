import { expect, it } from 'vitest'

import { cleaningUpOften } from '../../../src/app/cleanUpOften.ts'

it('hands on what is made, and ends it where the reader leaves', async () => {
  const events: string[] = []
  async function* files() {
    try {
      for (const name of ['a', 'b', 'c']) {
        yield await Promise.resolve(name)
      }
    } finally {
      events.push('ended')
    }
  }
  for await (const file of cleaningUpOften(files())) {
    events.push(file)
    if (file === 'b') {
      break
    }
  }
  expect(events).toEqual(['a', 'b', 'ended'])
})
