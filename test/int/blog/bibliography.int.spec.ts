// The bibliography of a blog with more posts than one answer holds.
import { afterAll, beforeAll, expect, it } from 'vitest'

import type { CSLItem } from '../../../src/blog/citation/toCSL.ts'
import type { Desk } from '../../helpers/bootPayload.ts'

import { fill } from '../../../scripts/bench/fill.ts'
import { mostCitations } from '../../../src/blog/citation/queries.ts'
import { bootPayload } from '../../helpers/bootPayload.ts'

let desk: Desk

beforeAll(async () => {
  desk = await bootPayload()
  await fill(desk.databaseURL, 1300)
})
afterAll(() => desk.close())

async function keysFrom(path: string): Promise<string[][]> {
  const { body, headers } = await desk.rest<CSLItem[]>('GET', `/blog${path}`)
  const [, next] = /^<\/api\/blog(.*)>; rel="next"$/.exec(headers.get('link') ?? '') ?? []
  return [body.map(({ id }) => id), ...(next ? await keysFrom(next) : [])]
}

it('comes in answers of a limited size, each with the address of the next', async () => {
  const pages = await keysFrom('/bibliography?of=copy')
  expect(pages.map((page) => page.length)).toEqual([mostCitations, 40])
  expect(new Set(pages.flat()).size).toBe(1040)
})

it('of one author is whole', async () => {
  expect((await keysFrom('/bibliography?author=author-4')).map((page) => page.length)).toEqual([7])
})
