// The typeface in the head of a page.
import { createRequire } from 'node:module'
import { expect, it } from 'vitest'

import { fontFiles, servedName } from '../../../../src/blog/fontFiles.mjs'
import { fontFaces, preloadedFonts } from '../../../../src/blog/pages/fonts.ts'

const require = createRequire(import.meta.url)
const ranges = require('@fontsource/source-serif-4/unicode.json') as Record<string, string>

it('names each file once, and only such as are served', () => {
  const named = [...fontFaces('/fonts').matchAll(/url\(\/fonts\/([^)]+)\)/g)].map(
    ([, name]) => name,
  )
  expect(named).toEqual(fontFiles.map(servedName))
  const served = fontFiles.map((file) => `/fonts/${servedName(file)}`)
  expect(served).toEqual(expect.arrayContaining(preloadedFonts('/fonts')))
  expect(preloadedFonts('/fonts')).toHaveLength(2)
})

it('asks for the files of other Latin letters for what the package says is in them', () => {
  const [, range = ''] = /unicode-range:([^}]+)\}/.exec(fontFaces('/fonts')) ?? []
  const inLatin = pointsOf(ranges.latin ?? '')
  expect([...pointsOf(range)]).toEqual(
    [...pointsOf(ranges['latin-ext'] ?? '')].filter((point) => !inLatin.has(point)),
  )
})

function pointsOf(range: string): Set<number> {
  return new Set(
    range.split(',').flatMap((part) => {
      const [from = 0, to = from] = part
        .replace('U+', '')
        .split('-')
        .map((hex) => parseInt(hex, 16))
      return Array.from({ length: to - from + 1 }, (_, index) => from + index)
    }),
  )
}
