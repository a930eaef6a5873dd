// How a list of functions becomes a handler.
import type { IncomingMessage, ServerResponse } from 'node:http'

import { expect, it } from 'vitest'

import { compose, type Middleware } from '../../../server/middleware.ts'

const request = {} as IncomingMessage
const response = {} as ServerResponse

it('each function of a list decides whether those after it are called', () => {
  const called: string[] = []
  const passing =
    (name: string): Middleware =>
    (_, __, next) => {
      called.push(name)
      next()
      called.push(`after ${name}`)
    }
  compose([passing('one'), passing('two'), () => called.push('last'), passing('none')])(
    request,
    response,
  )
  expect(called).toEqual(['one', 'two', 'last', 'after two', 'after one'])
})

it('a function can wait before it calls the next one, and requests do not mix', async () => {
  const answered: unknown[] = []
  const handle = compose([
    (_, __, next) => void Promise.resolve().then(next),
    ({ url }) => answered.push(url),
  ])
  handle({ url: '/a' } as IncomingMessage, response)
  handle({ url: '/b' } as IncomingMessage, response)
  await Promise.resolve()
  expect(answered).toEqual(['/a', '/b'])
})
