import { describe, expect, it } from 'vitest'

import { doiOfAddress, readDoi } from '../../../src/domain/doi.ts'

describe('a DOI', () => {
  it.each([
    ['10.1080/03071847.2022.2118002', '10.1080/03071847.2022.2118002'],
    [' doi:10.1000/182 ', '10.1000/182'],
    ['https://doi.org/10.1000/182', '10.1000/182'],
    ['http://dx.doi.org/10.1002/(SICI)1097%3A1', '10.1002/(SICI)1097:1'],
    ['10.1000/100%', '10.1000/100%'],
    ['10.1000/182.', '10.1000/182'],
  ])('is read from %s', (text, doi) => {
    expect(readDoi(text)).toBe(doi)
  })

  it.each(['11.1000/182', 'https://example.org/10.1000/182', '10.1000/', '10.1000/1 82', '', null])(
    'is not %s',
    (text) => {
      expect(readDoi(text)).toBeNull()
    },
  )

  it('is in the address of the resolver, and in no other', () => {
    expect(doiOfAddress('https://doi.org/10.1000/182?via=mail')).toBe('10.1000/182')
    expect(doiOfAddress('https://tide.example/doi/10.1000/182')).toBeNull()
    expect(doiOfAddress(null)).toBeNull()
  })
})
