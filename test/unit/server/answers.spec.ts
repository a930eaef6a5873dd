import { describe, expect, it } from 'vitest'

import { keepAnswers } from '../../../server/answers.mjs'

interface Answer {
  body: Buffer
  status: number
}
function answer(size = 10): Answer {
  return { body: Buffer.alloc(size), status: 200 }
}
function always() {
  return true
}

/** An answer that is being made until somebody says so. */
function slow(): {
  made: Answer
  makeOne: () => Promise<Answer>
  ready: () => void
  times: () => number
} {
  const made = answer()
  let ready = () => undefined as void
  let times = 0
  const waiting = new Promise<void>((resolve) => (ready = resolve))
  return {
    made,
    makeOne: async () => {
      times += 1
      await waiting
      return made
    },
    ready: () => ready(),
    times: () => times,
  }
}

describe('answers', () => {
  it('that are asked for at once are made once, and kept', async () => {
    const answers = keepAnswers()
    const one = slow()
    const asked = [1, 2, 3].map(() => answers.make('/a', one.makeOne, always))
    one.ready()
    expect(new Set(await Promise.all(asked)).size).toBe(1)
    expect(one.times()).toBe(1)
    expect(answers.get('/a')).toBe(one.made)
  })

  it('that were begun before a change are neither kept, nor handed to who asks after it', async () => {
    const answers = keepAnswers()
    const [old, fresh] = [slow(), slow()]
    const before = answers.make('/a', old.makeOne, always)
    answers.forget()
    const after = answers.make('/a', fresh.makeOne, always)
    fresh.ready()
    expect(await after).toBe(fresh.made)
    old.ready()
    expect(await before).toBe(old.made)
    expect(answers.get('/a')).toBe(fresh.made)
  })

  it('that hold until a moment are made anew after it', async () => {
    const answers = keepAnswers()
    const make = (until: number) =>
      answers.make('/a', () => Promise.resolve({ ...answer(), until }), always)
    const old = await make(performance.now() - 1)
    expect(answers.get('/a')).toBeUndefined()
    expect([answers.count, answers.bytes]).toEqual([0, 0])
    const fresh = await make(performance.now() + 60_000)
    expect(fresh).not.toBe(old)
    expect(answers.get('/a')).toBe(fresh)
  })

  it('are forgotten with a change', async () => {
    const answers = keepAnswers()
    await answers.make('/a', async () => Promise.resolve(answer()), always)
    answers.forget()
    expect([answers.get('/a'), answers.bytes, answers.count]).toEqual([undefined, 0, 0])
  })

  it('that may not be kept are not', async () => {
    const answers = keepAnswers()
    await answers.make(
      '/a',
      async () => Promise.resolve(answer()),
      () => false,
    )
    expect(answers.get('/a')).toBeUndefined()
  })

  it('that fail are not kept, and the next who asks tries again', async () => {
    const answers = keepAnswers()
    const fail = async () => Promise.reject(new Error('away'))
    await expect(answers.make('/a', fail, always)).rejects.toThrow('away')
    expect(await answers.make('/a', async () => Promise.resolve(answer()), always)).toBeTruthy()
  })

  it('stay within their bytes: the longest unused go first, whatever they have grown by', async () => {
    const answers = keepAnswers({ most: 10_000 })
    for (const key of ['/a', '/b', '/c']) {
      await answers.make(key, async () => Promise.resolve(answer(2000)), always)
    }
    expect(answers.get('/a')).toBeTruthy()
    await answers.make('/d', async () => Promise.resolve(answer(2000)), always)
    expect(['/a', '/b', '/c', '/d'].map((key) => Boolean(answers.get(key)))).toEqual([
      true,
      false,
      true,
      true,
    ])
    const last = answers.get('/d')
    answers.grown('/d', last, 3000)
    await answers.make('/e', async () => Promise.resolve(answer(10)), always)
    expect(answers.bytes).toBeLessThanOrEqual(10_000)
  })

  it('that are very large are not kept', async () => {
    const answers = keepAnswers()
    await answers.make('/a', async () => Promise.resolve(answer(5_000_000)), always)
    expect(answers.get('/a')).toBeUndefined()
  })
})
