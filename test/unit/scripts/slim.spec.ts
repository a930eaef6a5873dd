// What `npm run slim` removes from node_modules.
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, it } from 'vitest'

import { isUnread, slim } from '../../../scripts/slim.mjs'

describe('isUnread', () => {
  it.each([
    ['next/dist/server/next.js.map', true],
    ['payload/dist/index.d.ts', true],
    ['tar/dist/index.d.mts', true],
    ['zod/README.md', true],
    ['monaco-editor/min/vs/loader.js', true],
    ['@napi-rs/canvas-linux-x64-gnu/skia.node', true],
    ['pdfjs-dist/build/pdf.mjs', true],
    ['pdfjs-dist/legacy/build/pdf.mjs', false],
    ['pdfjs-dist/cmaps/78-H.bcmap', false],
    ['next/dist/server/next.js', false],
    ['payload/license.md', false],
    ['payload/src/LICENSE.md', false],
    ['tsx/dist/index.ts', false],
    ['.package-lock.json', false],
    ['@monaco-editor/react/dist/index.js', false],
  ])('%s: %s', (file, answer) => {
    expect(isUnread(file)).toBe(answer)
  })
})

describe('slim', () => {
  it('removes these files and no others, and tells how many bytes they had', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'offprint-slim-'))
    mkdirSync(path.join(folder, 'a/dist'), { recursive: true })
    writeFileSync(path.join(folder, 'a/dist/index.js'), 'code')
    writeFileSync(path.join(folder, 'a/dist/index.js.map'), '12345')
    expect(slim(folder)).toBe(5)
    expect(readdirSync(path.join(folder, 'a/dist'))).toEqual(['index.js'])
    rmSync(folder, { recursive: true })
  })
})
