// What a worker cannot do any more once it reads a PDF.
import { afterAll, expect, it } from 'vitest'

import { isLimited, limitBuffers } from '../../src/pdf/file/limitBuffers.ts'

const { DecompressionStream: unpacks, Uint8Array: bytes } = globalThis
afterAll(() => Object.assign(globalThis, { DecompressionStream: unpacks, Uint8Array: bytes }))

it('unpacks nothing beside its thread, and makes no large buffer', () => {
  expect(isLimited()).toBe(false)
  const isWithinLimit = limitBuffers(false)
  expect(isLimited()).toBe(true)
  expect('DecompressionStream' in globalThis).toBe(false)
  expect(new Uint8Array(1000)).toHaveLength(1000)
  expect(isWithinLimit()).toBe(true)
  expect(() => new Uint8Array(64_000_001)).toThrow(RangeError)
  expect(isWithinLimit()).toBe(false)
})
