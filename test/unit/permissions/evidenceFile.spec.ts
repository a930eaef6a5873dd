// The file of an answer that came otherwise.
import { expect, it } from 'vitest'

import { checkFile } from '../../../src/permissions/evidenceFile.ts'

const req = { i18n: { language: 'fr' } }

it('is kept under a plain name', () => {
  const file = { name: '../a "b"\r\n.pdf', type: 'application/pdf', data: 'aGk=' }
  expect(checkFile(req, file)).toEqual({ ...file, name: '.._a _b_ .pdf' })
})

it('is refused above 4 MB, in the words of whoever records it', () => {
  const data = 'a'.repeat(6 * 1024 * 1024)
  expect(() => checkFile(req, { name: 'a', type: '', data })).toThrow('4\u00A0Mo')
})
