import { describe, expect, it } from 'vitest'

import { toPost } from '../../../src/blog/toPost.ts'
import { postRow } from './rows.ts'

function told(changes: Parameters<typeof postRow>[0] = {}, site = 'https://blog.example') {
  return toPost(postRow(changes), { site }).jsonLd
}

describe('the schema.org data of an article', () => {
  it('contain the original and the authors', () => {
    expect(told()).toMatchObject({
      '@context': 'https://schema.org',
      author: [{ name: 'Ada Brook', '@type': 'Person' }],
      isBasedOn: {
        datePublished: '2024-01-02',
        publisher: { name: 'The Tide' },
        url: 'https://tide.example/ports',
      },
      url: 'https://blog.example/2024/02/03/ports-at-night',
    })
  })

  it.each([
    ['month', '2024-01'],
    ['year', '2024'],
    ['unknown', undefined],
  ] as const)('have the precision of a date: %s', (precision, date) => {
    expect(told({ precision }).isBasedOn).toMatchObject({ headline: 'Ports at night' })
    expect((told({ precision }).isBasedOn as { datePublished?: string }).datePublished).toBe(date)
  })

  it('omit an unknown original', () => {
    expect(told({ outlet_name: null, outlet_url: null })).not.toHaveProperty('isBasedOn')
  })
})
