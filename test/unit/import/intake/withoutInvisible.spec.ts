// Names that nobody sees are none.
import { describe, expect, it } from 'vitest'

import { readOverrides } from '../../../../src/import/intake/readPiece.ts'
import { withoutInvisible } from '../../../../src/import/intake/withoutInvisible.ts'

describe('a name', () => {
  it.each([
    ['\u200B\u2060\uFEFF', ''],
    ['\u3164 \u2800', ''],
    ['\u200D', ''],
    [' \u202EAda\u00AD Quill\u200B ', 'Ada Quill'],
    ['می\u200Cخواهم', 'می\u200Cخواهم'],
  ])('%j is %j', (text, seen) => {
    expect(withoutInvisible(text)).toBe(seen)
  })

  it('of an author or a title must be seen; an outlet that is not is none', () => {
    expect(() => readOverrides({ authors: ['Ada', '\u200B'] })).toThrow('must not be empty')
    expect(() => readOverrides({ title: '\u2060 ' })).toThrow('"overrides.title" must not be empty')
    expect(readOverrides({ outlet: '\u200B' })).toEqual({ outlet: null })
  })
})
