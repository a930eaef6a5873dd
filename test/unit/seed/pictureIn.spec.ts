import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, it } from 'vitest'

import { pictureIn } from '../../../seed/pictureIn.ts'

const root = mkdtempSync(path.join(tmpdir(), 'offprint-pictures-'))
const folder = path.join(root, 'blog')
mkdirSync(folder)
writeFileSync(path.join(root, 'secret.docx'), 'not theirs')
writeFileSync(path.join(folder, 'quay.png'), 'a picture')
symlinkSync('../secret.docx', path.join(folder, 'link.docx'))
afterAll(() => rmSync(root, { recursive: true }))

it.each([
  'absent.png#center',
  '..#word/media/image1.png',
  'link.docx#word/media/image1.png',
  '../secret.docx#word/media/image1.png',
])('there is nothing at %s', async (source) => {
  expect(await pictureIn(folder)(source)).toBeNull()
})

it('a picture beside the text is read, whatever stands behind its name', async () => {
  expect(String(await pictureIn(folder)('quay.png#center'))).toBe('a picture')
})
