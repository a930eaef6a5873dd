// How the words of a search become a query for PostgreSQL.
import { describe, expect, it } from 'vitest'

import { parseSearch } from '../../../src/domain/search/parseSearch.ts'

describe('a search', () => {
  it.each([
    ['harbour wall', '"harbour" "wall"'],
    ['"harbour wall"', '"harbour wall"'],
    ['“harbour wall”', '"harbour wall"'],
    ['harbour -wall', '"harbour" -"wall"'],
    ['harbour -"old wall"', '"harbour" -"old wall"'],
    ['harbour or wall', '"harbour" or "wall"'],
    ['a or b c OR d', '"a" or "b" "c" or "d"'],
    ['e-mail U.S. example.org/path', '"e-mail" "U.S" "example.org/path"'],
    ['-e-mail', '-"e-mail"'],
    ['"open phrase', '"open" "phrase"'],
    ['a"b c"d', '"a" "b" "c" "d"'],
    ['it’s', '"it’s"'],
    ['שלום 中文 déjà', '"שלום" "中文" "déjà"'],
  ])('%s', (text, exact) => {
    expect(parseSearch(text).exact).toBe(exact)
  })

  it.each(['', ' ', '-', '-'.repeat(200), '"', '""', '- '.repeat(100), 'or', 'or or'])(
    'without words (%j) is empty',
    (text) => {
      expect(parseSearch(text)).toEqual({ anyWord: '', exact: '', words: 0 })
    },
  )

  it('has no operator without operands', () => {
    expect(parseSearch('or harbour or or wall or').exact).toBe('"harbour" or "wall"')
    expect(parseSearch('- harbour -- wall & | ! <-> :* ( )').exact).toBe('"harbour" "wall"')
  })

  it('counts each term once in each alternative', () => {
    expect(parseSearch('harbour Harbour harbour -a -a').exact).toBe('"harbour" -"a"')
    expect(parseSearch('a or b a a').exact).toBe('"a" or "b" "a"')
  })

  it('has at most 32 words', () => {
    const many = Array.from({ length: 90 }, (_, n) => `w${n}`)
    expect(parseSearch(many.join(' ')).exact.split(' ')).toHaveLength(32)
    expect(parseSearch(`"${many.join(' ')}" more`).exact).toMatch(/^"w0 .* w31"$/)
    expect(parseSearch(many.join(' or ')).exact.split(' or ')).toHaveLength(32)
  })

  it('has the words to highlight, without excluded ones', () => {
    const { anyWord, words } = parseSearch('"harbour wall" or quay -"old town" quay')
    expect([anyWord, words]).toEqual(['"harbour" or "wall" or "quay"', 3])
  })
})
