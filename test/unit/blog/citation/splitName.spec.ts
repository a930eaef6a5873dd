import { describe, expect, it } from 'vitest'

import { splitName } from '../../../../src/blog/citation/splitName.ts'

describe('a name', () => {
  it.each([
    ['Ada Brook', { family: 'Brook', given: 'Ada' }],
    ['Ada M. Brook', { family: 'Brook', given: 'Ada M.' }],
    ['Ludwig van Beethoven', { family: 'Beethoven', given: 'Ludwig', particle: 'van' }],
    ['Jan van der Berg', { family: 'Berg', given: 'Jan', particle: 'van der' }],
    ['Vincent Van Gogh', { family: 'Van Gogh', given: 'Vincent' }],
    ['Bashar al-Assad', { family: 'al-Assad', given: 'Bashar' }],
    ['José Ortega y Gasset', { family: 'Ortega y Gasset', given: 'José' }],
    ['Martin Luther King, Jr.', { family: 'King', given: 'Martin Luther', suffix: 'Jr.' }],
    ['Henry Ford II', { family: 'Ford', given: 'Henry', suffix: 'II' }],
    ['Brook, Ada', { family: 'Brook', given: 'Ada' }],
    ['de Gaulle, Charles', { family: 'Gaulle', given: 'Charles', particle: 'de' }],
    ['Şebnem O’Brien-Çelik', { family: 'O’Brien-Çelik', given: 'Şebnem' }],
    ['bell hooks', { family: 'hooks', given: 'bell' }],
  ])('%s is split', (name, parts) => {
    expect(splitName(name)).toEqual({ ...parts, whole: name })
  })

  it.each([
    'Voltaire',
    'de Gaulle',
    '王小明',
    'محمد علي حسن',
    'Лев Толстой',
    'Institute of Tides',
    'The Editors',
    'Brook and Lind',
    'Brook & Lind',
    'Brook, Lind, Case',
    'Ada Brook (Harbour)',
    '🌊 Ada',
    '',
  ])('%s stays whole, because it does not show its parts', (name) => {
    expect(splitName(name)).toEqual({ whole: name })
  })

  it('is one line', () => {
    expect(splitName(' Ada\n  Brook ').whole).toBe('Ada Brook')
  })
})
