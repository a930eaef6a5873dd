import { expect, it } from 'vitest'

import { cleaningUpOften } from '../../../src/app/cleanUpOften.ts'

it('hands on what is made, and ends it where the reader leaves', async () => {
  const events: string[] = []
  async function* files() {
    try {
      yield* ['a', 'b', 'c']
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
