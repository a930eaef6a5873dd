import { describe, expect, it } from 'vitest'

import { addressOfOrcid, readOrcid } from '../../../src/domain/orcid.ts'

describe('an ORCID iD', () => {
  it.each([
    ['0000-0002-1825-0097', '0000-0002-1825-0097'],
    ['0000000218250097', '0000-0002-1825-0097'],
    ['https://orcid.org/0000-0002-1825-0097', '0000-0002-1825-0097'],
    [' http://www.orcid.org/0000-0002-1825-0097/ ', '0000-0002-1825-0097'],
    ['ORCID: 0000-0002-1694-233x', '0000-0002-1694-233X'],
  ])('is read from %s', (text, id) => {
    expect(readOrcid(text)).toBe(id)
  })

  it.each([
    '0000-0002-1825-0098',
    '0000-0002-1694-2330',
    '0000-0002-1825-009',
    'https://orcid.example/0000-0002-1825-0097',
    'https://orcid.org/0000-0002-1825-0097?x',
    '',
    null,
    undefined,
    17,
  ])('is not %s', (text) => {
    expect(readOrcid(text)).toBeNull()
  })

  it('is shown as its address', () => {
    expect(addressOfOrcid('0000-0002-1825-0097')).toBe('https://orcid.org/0000-0002-1825-0097')
  })
})
