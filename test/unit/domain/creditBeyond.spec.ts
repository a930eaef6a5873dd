import { describe, expect, it } from 'vitest'

import { saysMore } from '../../../src/domain/creditBeyond.ts'

const told = ['The Tide', '3 May 2026', 'https://tide.example/a', 'Ada Brook', 'Ports at night']

describe('a credit line', () => {
  it.each([
    '',
    'The Tide',
    'First published by The Tide on 3 May 2026: https://tide.example/a',
    'From The Tide, 3 May 2026. Read the whole piece at https://tide.example/a',
    'Ada Brook, ‘Ports at night’, The Tide, 3 May 2026',
    'Zuerst erschienen in The Tide am 3 May 2026.',
  ])('says no more than the page: %j', (creditLine) => {
    expect(saysMore({ creditLine, told })).toBe(false)
  })

  it.each([
    'First published by The Tide on 4 May 2026',
    '© The Tide',
    'The Tide, with permission',
    'First published in The Tides',
    'Photo: C. Vogt',
    'CC BY 4.0',
    '潮',
    '12',
  ])('says more: %j', (creditLine) => {
    expect(saysMore({ creditLine, told })).toBe(true)
  })

  it('is judged by what is known alone', () => {
    expect(saysMore({ creditLine: 'First published', told: [null, undefined, ''] })).toBe(false)
  })
})
