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
      '@type': 'BlogPosting',
      author: [
        {
          name: 'Ada Brook',
          '@type': 'Person',
          affiliation: [{ name: 'Institute of Tides', '@type': 'Organization' }],
          identifier: 'https://orcid.org/0000-0002-1825-0097',
          sameAs: ['https://orcid.org/0000-0002-1825-0097', 'https://ada.example'],
          url: 'https://blog.example/authors/ada-brook',
        },
      ],
      isBasedOn: {
        '@type': 'NewsArticle',
        author: [{ name: 'Ada Brook' }],
        datePublished: '2024-01-02',
        inLanguage: 'en',
        isPartOf: { name: 'The Tide', '@type': 'Newspaper' },
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

  it.each([
    [{ outlet_kind: 'journal' }, 'ScholarlyArticle'],
    [{ outlet_kind: 'magazine' }, 'Article'],
    [{ kind: 'brief' }, 'Report'],
    [{ kind: 'interview' }, 'Article'],
  ] as const)('says what the original is: %j', (changes, type) => {
    expect(told(changes).isBasedOn).toMatchObject({ '@type': type })
  })

  it('names the issue, in its volume of the journal, and the DOI', () => {
    const facts = { doi: '10.1000/182', outlet_issue: '167:3', outlet_kind: 'journal' } as const
    expect(told(facts).isBasedOn).toMatchObject({
      isPartOf: {
        '@type': 'PublicationIssue',
        isPartOf: {
          '@type': 'PublicationVolume',
          isPartOf: { name: 'The Tide', '@type': 'Periodical' },
          volumeNumber: '167',
        },
        issueNumber: '3',
      },
      sameAs: 'https://doi.org/10.1000/182',
    })
    expect(told({ outlet_kind: 'website' }).isBasedOn).not.toHaveProperty('isPartOf')
  })

  it('leaves out what of an author is not known, or is no web address', () => {
    const byline = [{ name: 'Bo Lind', slug: null, affiliations: null, orcid: '0000' }]
    expect(told({ author_links: [['javascript:alert(1)']], byline }).author).toEqual([
      { name: 'Bo Lind', '@type': 'Person' },
    ])
  })

  it('says nothing of an original that nobody knows', () => {
    expect(told({ outlet_name: null, outlet_url: null })).not.toHaveProperty('isBasedOn')
  })
})
