import { describe, expect, it } from 'vitest'

import { findFault } from '../../../../src/app/passwords/findFault.ts'

const owner = { name: 'Ada Lind', email: 'ada.lind@example.org' }

describe('a password', () => {
  it.each([
    ['too-short', 'Tr0ub4dor&3'],
    ['too-short', '🔑🔑🔑🔑🔑🔑'],
    ['too-long', 'correct horse '.repeat(20)],
    ['common', 'unbelievable'],
    ['common', 'UNBELIEVABLE'],
    ['common', 'password2026!'],
    ['common', '!!!Password!!!'],
    ['common', '2026-password-1'],
    ['common', 'qwertyqwerty'],
    ['common', 'passwordpassword1'],
    ['common', 'aaaaaaaaaaaaaa'],
    ['common', 'abababababab'],
    ['common', 'abcdefghijklm'],
    ['common', '1234567890123'],
    ['common', '098765432109'],
    ['common', '            '],
    ['personal', 'ada.lind@example.org'],
    ['personal', 'Ada.Lind@example.org1'],
    ['personal', 'adalindadalind'],
    ['personal', 'Ada Lind 1980'],
    ['personal', 'ada-lind-2026'],
  ])('is %s: %s', (fault, password) => {
    expect(findFault(password, owner)).toBe(fault)
  })

  it.each([
    ['a password of the test'],
    ['correct horse battery'],
    ['5f2b9c0d7e1a'],
    ['mö-wen-über-dem-Hafen'],
    ['Ada Lind writes on Mondays'],
  ])('may be %s', (password) => {
    expect(findFault(password, owner)).toBeUndefined()
  })

  it('is checked without a known owner', () => {
    expect(findFault('correct horse battery', {})).toBeUndefined()
    expect(findFault('unbelievable', { name: null, email: null })).toBe('common')
  })
})
