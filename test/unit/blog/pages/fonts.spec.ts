// The typeface in the head of a page.
import { createRequire } from 'node:module'
import { describe, expect, it } from 'vitest'

import { fontFiles, servedName } from '../../../../src/blog/fontFiles.ts'
import { fontFaces, preloadedFonts } from '../../../../src/blog/pages/fonts.ts'

const require = createRequire(import.meta.url)
const ranges = require('@fontsource/source-serif-4/unicode.json') as Record<string, string>

const everyScript = 'Ports, Łódź, Порт, λιμάνι'

/** In the package, the marks of these scripts are in the files of more than one subset. */
const marks = new Set([0x301, 0x304, 0x308, 0x329])

describe('the faces of a page', () => {
  it('name each file once', () => {
    const named = [...fontFaces(everyScript, '/f').matchAll(/url\(\/f\/([^)]+)\)/g)]
    expect(named.map(([, name]) => name)).toEqual(fontFiles.map(servedName))
  })

  it.each(['latin-ext', 'cyrillic', 'greek'])(
    'of %s are for the letters in their files',
    (name) => {
      const faces = fontFaces(everyScript, '/f').split('@font-face')
      const face = faces.find((one) => one.includes(`-${name}-4`)) ?? ''
      const [, range = ''] = /unicode-range:([^}]+)\}/.exec(face) ?? []
      const inLatin = pointsOf(ranges.latin ?? '')
      expect([...pointsOf(range)]).toEqual(
        [...pointsOf(ranges[name] ?? '')].filter((one) => !inLatin.has(one) && !marks.has(one)),
      )
    },
  )

  it.each([
    ['Ports at night, “quoted” – 5 €', ['latin']],
    ['Łódź', ['latin', 'latin-ext']],
    ['Порт', ['latin', 'cyrillic']],
    ['λιμάνι', ['latin', 'greek']],
    ['港 ميناء', ['latin']],
  ])('are those that its text needs: %s', (text, subsets) => {
    const named = [...fontFaces(text, '/f').matchAll(/\/serif-([a-z-]+)-400-[\da-f]/g)]
    expect(named.map(([, name]) => name)).toEqual(subsets)
  })
})

describe('the fonts that a page loads first', () => {
  it('are for text and headings, and for italics where it has some', () => {
    expect(preloaded('Ports')).toEqual(['latin-400', 'latin-600'])
    expect(preloaded('Ports', true)).toContain('latin-400-italic')
  })

  it('are those of another script only where the page is written in it', () => {
    expect(preloaded('Łódź, Порт')).toHaveLength(2)
    expect(preloaded('Порт '.repeat(50))).toContain('cyrillic-600')
  })
})

function preloaded(letters: string, hasItalics = false): string[] {
  return preloadedFonts(letters, hasItalics, '/f').map(
    (one) => /\/serif-(.+)-[\da-f]+\.woff2$/.exec(one)?.[1] ?? one,
  )
}

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
