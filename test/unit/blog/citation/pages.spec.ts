// What pages say for whoever collects references: tags as Zotero's Embedded Metadata reads them, COinS, and Cite.
import { JSDOM } from 'jsdom'
import { describe, expect, it } from 'vitest'

import type { PostRow } from '../../../../src/blog/postRow.ts'

import { renderAuthor } from '../../../../src/blog/pages/renderAuthor.tsx'
import { renderFront } from '../../../../src/blog/pages/renderFront.tsx'
import { renderPost } from '../../../../src/blog/pages/renderPost.tsx'
import { toPost } from '../../../../src/blog/toPost.ts'
import { toSummary } from '../../../../src/blog/toSummary.ts'
import { postRow } from '../rows.ts'
import { authorsNamed, site as cited } from './references.ts'

const site = { ...cited, description: 'On ports', language: 'en' }
const alone = { next: null, previous: null }
const overview = { topics: [], years: [] }

function pageOf(changes: Partial<PostRow> = {}): Document {
  const post = toPost(postRow(changes), { site: site.url })
  return new JSDOM(renderPost(post, alone, site)).window.document
}

function tagsOf(page: Document): Record<string, string[]> {
  const tags: Record<string, string[]> = {}
  for (const tag of page.querySelectorAll('head > meta[name]')) {
    const name = tag.getAttribute('name') ?? ''
    tags[name] = [...(tags[name] ?? []), tag.getAttribute('content') ?? '']
  }
  return tags
}

/** What Zotero makes of the tags, by the same rules. */
function itemOf(changes: Partial<PostRow> = {}) {
  const tags = tagsOf(pageOf(changes))
  const first = (name: string) => tags[name]?.[0]
  return {
    authors: tags.citation_author,
    date: first('citation_publication_date') ?? first('z:date'),
    doi: first('citation_doi'),
    institution: first('DC.publisher'),
    issue: first('citation_issue') ?? first('prism.number'),
    itemType: 'citation_journal_title' in tags ? 'journalArticle' : first('z:itemType'),
    language: first('DC.language'),
    outlet: first('citation_journal_title') ?? first('prism.publicationName'),
    title: first('citation_title'),
    url: first('citation_public_url'),
    volume: first('citation_volume') ?? first('prism.volume'),
  }
}

describe('the head of a post', () => {
  it.each([
    [{ outlet_kind: 'newspaper' }, 'newspaperArticle'],
    [{ outlet_kind: 'magazine' }, 'magazineArticle'],
    [{ outlet_kind: 'website' }, 'magazineArticle'],
    [{ outlet_kind: 'journal' }, 'journalArticle'],
    [{ kind: 'brief' }, 'report'],
    [{ kind: 'interview', outlet_kind: 'journal' }, 'journalArticle'],
    [{ kind: 'interview', outlet_kind: 'newspaper' }, 'newspaperArticle'],
  ] as const)('says of %j that it is a %s', (changes, itemType) => {
    expect(itemOf({ ...changes, doi: '10.1000/182', outlet_issue: '167:3' })).toEqual({
      authors: ['Brook, Ada'],
      date: '2024-01-02',
      doi: '10.1000/182',
      institution: itemType === 'report' ? 'The Tide' : undefined,
      issue: '3',
      itemType,
      language: 'en',
      outlet: 'The Tide',
      title: 'Ports at night',
      url: 'https://blog.example/2024/02/03/ports-at-night',
      volume: '167',
    })
  })

  it('names a journal only where the article is in one: Zotero goes by that first', () => {
    const tags = tagsOf(pageOf({ outlet_kind: 'journal' }))
    expect(tags).not.toHaveProperty(['z:itemType'])
    expect(tags).not.toHaveProperty(['prism.publicationName'])
    expect(tagsOf(pageOf())).not.toHaveProperty('citation_journal_title')
  })

  it.each(['journal', 'newspaper'] as const)(
    'says that it is an interview beside its type, or Zotero loses the outlet and whose words it is: %s',
    (kind) => {
      const tags = tagsOf(pageOf({ kind: 'interview', outlet_kind: kind }))
      expect(tags['z:extra']).toEqual(['type: interview'])
      expect(tagsOf(pageOf({ outlet_kind: kind }))).not.toHaveProperty(['z:extra'])
    },
  )

  it('leaves the date of an article blank where it has none: Zotero would take that of the blog', () => {
    for (const outlet_kind of ['journal', 'newspaper'] as const) {
      const tags = tagsOf(pageOf({ outlet_kind, precision: 'unknown' }))
      expect(tags['z:date']).toEqual([' '])
      expect(tagsOf(pageOf({ outlet_kind }))).not.toHaveProperty(['z:date'])
    }
  })

  it('is of the copy where nothing is known of an original', () => {
    expect(itemOf({ outlet_name: null, outlet_url: null })).toMatchObject({
      date: '2024-02-03',
      itemType: 'blogPost',
      outlet: 'Harbour Notes',
    })
  })

  it.each([
    ['month', '2024-01'],
    ['year', '2024'],
    ['unknown', ' '],
  ] as const)('says no more of a date than is known: %s', (precision, date) => {
    expect(itemOf({ precision }).date).toBe(date)
  })

  it.each([
    [
      ['Ada Brook', 'Jan Willem van der Berg'],
      ['Brook, Ada', 'van der Berg, Jan Willem'],
    ],
    [['Jan Willem van der Berg'], ['Jan Willem van der Berg']],
    [['Martin Luther King, Jr.'], ['King, Martin Luther Jr.']],
    [['王小明'], ['王小明']],
    [['محمد علي حسن'], ['محمد علي حسن']],
    [['Institute of Tides; Harbour, Ltd'], ['Institute of Tides Harbour Ltd,']],
    [[], undefined],
  ])('names %j so that each stays one person', (names, authors) => {
    expect(itemOf({ byline: authorsNamed(...names) }).authors).toEqual(authors)
  })

  it('names authors, title and date for other programs, too', () => {
    expect(tagsOf(pageOf({ byline: authorsNamed('Ada Brook', 'Bo Lind') }))).toMatchObject({
      author: ['Ada Brook', 'Bo Lind'],
      'DC.creator': ['Brook, Ada', 'Lind, Bo'],
      'DC.date': ['2024-01-02'],
      'DC.language': ['en'],
      'DC.title': ['Ports at night'],
    })
  })

  it('is ended by no title', () => {
    const title = '"><script>alert(1)</script>'
    const page = pageOf({ title })
    expect(page.querySelectorAll('script:not([type])')).toHaveLength(0)
    expect(tagsOf(page).citation_title).toEqual([title])
  })

  it('has no COinS beside it, which Zotero would prefer', () => {
    expect(pageOf().querySelector('.Z3988')).toBeNull()
  })
})

function coinsOf(changes: Partial<PostRow> = {}): null | URLSearchParams {
  const list = { after: '', next: null, posts: [toSummary(postRow(changes))] }
  const { document } = new JSDOM(renderFront(list, overview, site)).window
  const span = document.querySelector('span.Z3988')
  expect(span?.textContent ?? '').toBe('')
  return span && new URLSearchParams(span.getAttribute('title') ?? '')
}

describe('a line of a list', () => {
  it('has the article in a newspaper as COinS', () => {
    const title = 'Ports & tides = 100%? العربية + more'
    expect([...(coinsOf({ title }) ?? [])]).toEqual([
      ['ctx_ver', 'Z39.88-2004'],
      ['rft_val_fmt', 'info:ofi/fmt:kev:mtx:dc'],
      ['rft.type', 'newspaperArticle'],
      ['rft.title', title],
      ['rft.source', 'The Tide'],
      ['rft.date', '2024-01-02'],
      ['rft.au', 'Brook, Ada'],
      ['rft_id', 'https://tide.example/ports'],
    ])
  })

  it('has the article in a journal as COinS', () => {
    const facts = { doi: '10.1000/182', outlet_issue: '167:3', outlet_kind: 'journal' } as const
    expect([...(coinsOf(facts) ?? [])].slice(1)).toEqual([
      ['rft_val_fmt', 'info:ofi/fmt:kev:mtx:journal'],
      ['rft.genre', 'article'],
      ['rft.atitle', 'Ports at night'],
      ['rft.jtitle', 'The Tide'],
      ['rft.date', '2024-01-02'],
      ['rft.au', 'Brook, Ada'],
      ['rft.volume', '167'],
      ['rft.issue', '3'],
      ['rft_id', 'info:doi/10.1000/182'],
    ])
  })

  it('has a brief as a report, and an interview as what its outlet prints', () => {
    const brief = coinsOf({ kind: 'brief', precision: 'month' })
    expect(brief?.get('rft.genre')).toBe('report')
    expect(brief?.get('rft.btitle')).toBe('Ports at night')
    expect(brief?.get('rft.pub')).toBe('The Tide')
    expect(brief?.get('rft.date')).toBe('2024-01')
    expect(coinsOf({ kind: 'interview' })?.get('rft.type')).toBe('newspaperArticle')
  })

  it('has none where there is no original', () => {
    expect(coinsOf({ outlet_name: null })).toBeNull()
  })
})

describe('Cite', () => {
  it('has the reference and the files of the original and of the copy', () => {
    const cite = pageOf({ slug: '朝日' }).querySelector('details.cite')
    expect([...(cite?.querySelectorAll('p') ?? [])].map((line) => line.textContent)).toEqual([
      'Ada Brook. “Ports at night.” The Tide (2 January 2024). https://tide.example/ports',
      'Ada Brook. “Ports at night.” Harbour Notes (3 February 2024). https://blog.example/2024/02/03/ports-at-night',
    ])
    const links = [...(cite?.querySelectorAll('a') ?? [])]
    const post = '/api/blog/posts/%E6%9C%9D%E6%97%A5'
    expect(links.map((link) => link.getAttribute('href'))).toEqual([
      `${post}?format=csl`,
      `${post}?format=bibtex`,
      `${post}?format=ris`,
      `${post}?format=csl&of=copy`,
      `${post}?format=bibtex&of=copy`,
      `${post}?format=ris&of=copy`,
    ])
  })

  it('leads to where the API of a host stands, and has the copy alone where there is no original', () => {
    const post = toPost(postRow({ outlet_name: null }), { site: site.url })
    const { document } = new JSDOM(renderPost(post, alone, { ...site, api: '/cms/api' })).window
    const links = [...document.querySelectorAll('details.cite a')]
    expect(links.map((link) => link.getAttribute('href'))).toEqual(
      ['csl', 'bibtex', 'ris'].map(
        (format) => `/cms/api/blog/posts/ports-at-night?format=${format}&of=copy`,
      ),
    )
  })
})

it('the page of an author shows the ORCID iD in full', () => {
  const orcid = 'https://orcid.org/0000-0002-1825-0097'
  const author = {
    name: 'Ada',
    slug: 'ada',
    affiliations: [],
    bio: '',
    links: [orcid, 'https://ada.example'],
    orcid,
    portrait: null,
  }
  const list = { after: '', next: null, posts: [] }
  const page = renderAuthor({ author, facets: null, kind: 'author', list }, site)
  const { document } = new JSDOM(page).window
  const links = [...document.querySelectorAll('.profile a')]
  expect(links.map((link) => link.textContent)).toEqual([orcid, 'ada.example'])
})
