// Fields of pages: authors and what they are, dates, titles, kinds, series, lead pictures. All texts are made up.
import { describe, expect, it } from 'vitest'

import { reportDocument } from '../../src/piece/report/documentReport.ts'
import { readPage } from '../helpers/readers.ts'
import { paragraphs, sentence } from './pilots.ts'

const text = paragraphs(5)

function read({ address, body = text, head = '', lang = 'en', title = 'Low water' } = {} as Page) {
  return readPage(
    `<!doctype html><html lang="${lang}"><head><title>${title}</title>${head}</head><body><main><article><h1>${title}</h1>${body}</article></main></body></html>`,
    address,
  )
}

interface Page {
  address?: string
  body?: string
  head?: string
  lang?: string
  title?: string
}

function jsonLD(data: object): string {
  return `<script type="application/ld+json">${JSON.stringify({ '@type': 'Article', ...data })}</script>`
}

function meta(name: string, content: string): string {
  return `<meta name="${name}" content="${content}">`
}

function namesOf(page: Page): string[] {
  return read(page).authors.map(({ name }) => name)
}

function messagesOf(page: Page): string[] {
  return read(page).proposals.map(({ message }) => message)
}

describe('authors', () => {
  it.each<[string, Page, string[]]>([
    [
      'one word that is a person',
      { head: jsonLD({ author: { name: 'doumae', '@type': 'Person' } }) },
      ['doumae'],
    ],
    ['one word that may be anything', { head: meta('author', 'Reuters') }, []],
    [
      'an organisation',
      { head: jsonLD({ author: { name: 'Port Review', '@type': 'Organization' } }) },
      [],
    ],
    ['an editorial board', { head: meta('author', 'Editorial Board') }, []],
    [
      'an office that data call a person',
      { head: jsonLD({ author: { name: 'Redaktion', '@type': 'Person' } }) },
      [],
    ],
    [
      'the site that data call a person',
      {
        body: `<p><a href="/autor/ada-quill">Ada Quill</a></p>${text}`,
        head: jsonLD({
          author: { name: 'Hafenblatt', '@type': 'Person' },
          publisher: { name: 'Hafenblatt' },
        }),
      },
      ['Ada Quill'],
    ],
    [
      'a person whose thing is elsewhere in the page',
      {
        head: `<script type="application/ld+json">{"@graph":[{"@type":"Article","author":{"@id":"#p","name":"doumae"}},{"@type":"Person","@id":"#p","name":"doumae"}]}</script>`,
      },
      ['doumae'],
    ],
    [
      'a publisher among them, where the byline has the names only',
      {
        body: `<p class="byline">By Ada Quill</p>${text}`,
        head: meta('author', 'Gull Haven') + meta('parsely-author', 'Ada Quill'),
      },
      ['Ada Quill'],
    ],
    [
      'one in the foot of the article',
      {
        body: `${text}<footer class="post-footer"><a rel="author" href="/a">Ada Quill</a></footer>`,
      },
      ['Ada Quill'],
    ],
    [
      'a nickname that leads to a profile',
      { body: `<div class="byline">By <a href="/author/ada/">Ada quill-pen</a></div>${text}` },
      ['Ada quill-pen'],
    ],
    [
      'links to photographers and licences',
      {
        body: `<p><a href="https://flickr.com/people/bo/">Bo Reed</a> <a href="https://cc.example/licenses/by-sa/2.0/">Flickr CC</a></p>${text}`,
      },
      [],
    ],
    [
      'a forum',
      {
        head: jsonLD({
          '@type': 'DiscussionForumPosting',
          author: { name: 'tide', '@type': 'Person' },
        }),
      },
      ['tide'],
    ],
    [
      'A, B and C',
      { head: meta('author', 'Ada Quill, Bo Reed and Cy van der Lee') },
      ['Ada Quill', 'Bo Reed', 'Cy van der Lee'],
    ],
    [
      'a list under one name of data',
      { head: jsonLD({ author: ['Ada Quill', { name: 'Bo Reed' }] }) },
      ['Ada Quill', 'Bo Reed'],
    ],
    [
      'data within CDATA',
      {
        head: '<script type="application/ld+json"><![CDATA[{"@type":"Article","author":"Ada Quill"}]]></script>',
      },
      ['Ada Quill'],
    ],
    ['capitals', { body: `<p class="byline">By ADA QUILL</p>${text}` }, ['Ada Quill']],
    [
      'links beside other links',
      {
        body: `<div class="byline">By <a href="/people/ada">Ada Quill</a><a href="https://social.example/ada">Follow</a></div>${text}`,
      },
      ['Ada Quill'],
    ],
    [
      'given name and surname apart',
      {
        body: `<p class="author-names"><span class="author"><span>Ada</span> <span>Quill</span></span></p>${text}`,
      },
      ['Ada Quill'],
    ],
    ['a name of Chinese', { body: `<p class="author">作者：肖春芳</p>${text}` }, ['肖春芳']],
    ['names turned round', { head: meta('DC.creator', 'Jong, Michiel de') }, ['Michiel de Jong']],
    [
      'names with roles, and no word before them',
      {
        body: `<p>Ada Quill, research fellow, and Bo Reed, director, Harbour Institute</p>${text}`,
      },
      ['Ada Quill', 'Bo Reed'],
    ],
  ])('%s', (_, page, names) => {
    expect(namesOf(page)).toEqual(names)
  })
  it('are not taken from other articles of the page', () => {
    const others =
      '<div class="related"><span class="byline">By Cy Lane</span></div><aside><a rel="author">Di Moor</a></aside>'
    expect(namesOf({ body: `<p class="byline">By Ada Quill</p>${text}${others}` })).toEqual([
      'Ada Quill',
    ])
  })
  it('that are no people are said to be left out', () => {
    expect(messagesOf({ head: meta('author', 'Reuters') })).toEqual([
      'The page names “Reuters” as its author: that is no person, and was left out.',
    ])
  })
})

describe('affiliations', () => {
  it('come from data', () => {
    const author = {
      name: 'Ada Quill',
      '@type': 'Person',
      jobTitle: 'Senior fellow',
      worksFor: { name: 'Harbour Institute', '@type': 'Organization' },
    }
    expect(read({ head: jsonLD({ author }) }).authors).toMatchObject([
      {
        affiliations: [
          {
            institution: 'Harbour Institute',
            printed: 'Senior fellow, Harbour Institute',
            role: 'Senior fellow',
          },
        ],
      },
    ])
  })
  it('of journals belong to the author before them', () => {
    const head = [
      ['citation_author', 'Quill, Ada'],
      ['citation_author_institution', 'Department of Tides, University of Averil, Averil'],
      ['citation_author', 'Reed, Bo'],
      ['citation_author_institution', 'Port Trust'],
    ].map(([name = '', content = '']) => meta(name, content))
    expect(read({ head: head.join('') }).authors).toMatchObject([
      { name: 'Ada Quill', affiliations: [{ institution: 'University of Averil' }] },
      { name: 'Bo Reed', affiliations: [{ institution: 'Port Trust' }] },
    ])
  })
  it('come from the note below the text, which is no text', () => {
    const note = 'Ada Quill is a senior fellow at the Harbour Institute.'
    const piece = read({ body: `<p class="byline">By Ada Quill</p>${text}<p><em>${note}</em></p>` })
    expect(piece.authors).toMatchObject([{ affiliations: [{ institution: 'Harbour Institute' }] }])
    expect(piece.bylineText).toEqual(['By Ada Quill', note])
    expect(JSON.stringify(piece.document)).not.toContain('senior fellow')
  })
})

describe('dates', () => {
  const date = (content: string, lang: string) => ({ head: meta('date', content), lang })
  it.each([
    ['03/04/2024', 'en-US', '2024-03-04'],
    ['03/04/2024', 'en-GB', '2024-04-03'],
    ['03/04/2024', 'fr', '2024-04-03'],
    ['23/04/2024', 'en', '2024-04-23'],
    ['2024年3月4日', 'ja', '2024-03-04'],
    ['4 marzo 2024', 'it', '2024-03-04'],
  ])('%s in %s is %s', (content, lang, day) => {
    expect(read(date(content, lang)).published).toBe(day)
  })
  it.each(['Tue Mar 05 12:45:00 CET 2024', 'Tue Mar 05 12:45:00 +0000 2024'])(
    'are read as programs write them: %s',
    (day) => {
      expect(read({ head: meta('article:published_time', day) }).published).toBe('2024-03-05')
    },
  )

  it('of a table on what the article is about are not its own', () => {
    const table =
      '<table><tr><th>Founded</th><td>5 March 1898 <span class="bday dtstart published">1898-03-05</span></td></tr></table>'
    expect(read({ body: `${table}${text}` }).published).toBeNull()
  })

  it('that can be read in two ways are left out, and said', () => {
    const page = date('03/04/2024', 'en')
    expect(read(page).published).toBeNull()
    expect(messagesOf(page)).toEqual([
      'The date “03/04/2024” can be read in two ways: it was left out.',
    ])
  })
  it('are settled by the address', () => {
    const page = { ...date('03/04/2024', 'en'), address: 'https://a.example/2024/03/04/low' }
    expect(read(page)).toMatchObject({ published: '2024-03-04', sources: { published: 'guess' } })
  })
  it('in Greenwich time give way to the day that the outlet prints', () => {
    const head = meta('article:published_time', '2024-03-05T03:30:00Z')
    const body = `<p class="date">March 4, 2024</p>${text}`
    expect(read({ body, head }).published).toBe('2024-03-04')
  })
})

describe('titles', () => {
  it.each([
    [
      'the heading that the window repeats',
      '<title>Low water | Harbour Post</title>',
      '<h1>Harbour Post</h1><h2>Low water</h2>',
      'Low water',
    ],
    [
      'the window, where the heading is another',
      '<title>Low water - Harbour Post</title>',
      '<h1>Menu</h1>',
      'Low water',
    ],
    [
      'data with entities',
      '<meta property="og:title" content="Low &amp;amp; high &amp;#8217;water&amp;#8217;">',
      '<h1>Low</h1>',
      'Low & high ’water’',
    ],
  ])('are %s', (_, head, headings, title) => {
    const html = `<html><head>${head}<meta property="og:site_name" content="Harbour Post"></head><body><div>${headings}${text}</div></body></html>`
    expect(readPage(html).title).toBe(title)
  })
  it('are what data say where the one long heading of an article is another, which is said', () => {
    const head = '<title>10 Tips</title><meta property="og:title" content="10 Tips for Sailors">'
    const piece = (heading: string) =>
      readPage(`<html><head>${head}</head><body><article>${heading}${text}</article></body></html>`)
    const found = piece('<h1>What the pilots of Averil know</h1>')
    expect(found.title).toBe('10 Tips for Sailors')
    expect(found.proposals.map(({ message }) => message)).toEqual([
      'The article is headed “What the pilots of Averil know”: the title is what its data say.',
    ])
    expect(piece('<h1>Sailing now</h1>').proposals).toEqual([])
    expect(piece('<h1><a href="/">All that is about sailing</a></h1>').proposals).toEqual([])
  })
  it('lose the name of the site, also where only its address says it', () => {
    const html = `<html><head><title>Low water · Tides Blog</title></head><body><div>${text}</div></body></html>`
    expect(readPage(html, 'https://www.tides.example/low').title).toBe('Low water')
  })
})

describe('kinds', () => {
  it.each<[string, Page, string]>([
    ['type', { head: jsonLD({ '@type': 'OpinionNewsArticle' }) }, 'op-ed'],
    ['section', { head: '<meta property="article:section" content="Opinion">' }, 'op-ed'],
    ['address', { address: 'https://a.example/analysis/low-water' }, 'analysis'],
    ['title', { title: 'Interview: the last pilot' }, 'interview'],
    ['journal', { head: meta('citation_journal_title', 'Port Review') }, 'journal-article'],
    ['policy brief', { head: jsonLD({ articleSection: ['Policy brief'] }) }, 'brief'],
    ['review', { head: jsonLD({ '@type': 'Review' }) }, 'review'],
    ['nothing', {}, 'other'],
  ])('by %s', (_, page, kind) => {
    expect(read(page).kind).toBe(kind)
  })
  it('by speakers', () => {
    const talk = '<p><strong>Tides:</strong> And then?</p><p><strong>Holt:</strong> Nothing.</p>'
    expect(read({ body: text + talk.repeat(3) }).kind).toBe('interview')
  })
})

describe('around the text', () => {
  it('a series is named in a line, thanks have a heading', () => {
    const piece = read({
      body: `<p>This article is part of our series “Lost ships”.</p>${text}<h3>Acknowledgements</h3><p>The author thanks the pilots.</p>`,
    })
    expect(piece).toMatchObject({
      acknowledgements: ['The author thanks the pilots.'],
      series: 'Lost ships',
    })
    expect(JSON.stringify(piece.document)).not.toContain('thanks the pilots')
  })
  it('the picture before the text has its words and its credit', () => {
    const figure =
      '<figure><img src="data:," data-src="/quay.jpg"><figcaption>The quay <span class="credit">Photo: J. Roe</span></figcaption></figure>'
    const piece = read({ address: 'https://a.example/low', body: figure + text })
    expect(piece.leadImage).toMatchObject({ caption: 'The quay', credit: 'Photo: J. Roe' })
    expect(piece.images).toMatchObject([{ src: 'https://a.example/quay.jpg' }])
    expect(piece.document && reportDocument(piece.document).captions).toEqual([])
  })
})

describe('a text for subscribers', () => {
  const head = jsonLD({ isAccessibleForFree: false })
  it('is refused where only its beginning is there', () => {
    expect(() => read({ body: `<p>${sentence}</p>`, head })).toThrow(
      expect.objectContaining({ name: 'SourcePaywalled' }),
    )
  })
  it('is read where it is there, and said', () => {
    expect(messagesOf({ body: text.repeat(2), head })).toEqual([
      'The page says that its text is for subscribers: check that the end is there.',
    ])
  })
})

describe('the standfirst', () => {
  const said = 'Why the pilots of Averil will not be replaced, however low the water is.'

  it.each([
    ['repeats the description', `<div class="x"><p>${said}</p></div>`, said],
    ['is named so in the head', `<header><p class="hero__abstract">${said}</p></header>`, ''],
    ['is a heading that is named so', `<h2 class="article-lead">${said}</h2>`, ''],
  ])('%s', (_, html, description) => {
    const piece = read({ body: html + text, head: meta('description', description) })
    expect(piece.standfirst).toEqual([said])
    expect(JSON.stringify(piece.document)).not.toContain(said)
  })

  it.each([
    ['the first paragraph of several that are alike', `<p>${said} ${sentence}</p>`],
    [
      'a line with the date',
      '<header><div class="intro">Harbour news, published on 5 March 2024</div></header>',
    ],
  ])('is not %s', (_, html) => {
    const piece = read({ body: html + text, head: meta('description', `${said} ${sentence}`) })
    expect(piece.standfirst).toEqual([])
  })
})

it.each([
  ['Low water in the harbour – Port Gazette', 'Low water in the harbour'],
  ['Low water in the harbour | Tides', 'Low water in the harbour'],
  ['Port Gazette >> Low water in the harbour', 'Low water in the harbour'],
  ['Low water – high stakes for the harbour', 'Low water – high stakes for the harbour'],
])('of the window title %s remains %s', (window, title) => {
  const piece = readPage(
    `<html><head><title>${window}</title></head><body><article>${text}</article></body></html>`,
    'https://portgazette.example/low',
  )
  expect(piece.title).toBe(title)
})

it.each([
  ['<p>Averil, 5 March 2024</p>'],
  ['<p>Pressemitteilung vom 5. März 2024 | Averil</p>'],
  ['<div class="info">5.3.24</div>'],
  ['<relative-time datetime="2024-03-05T12:00:00Z">last year</relative-time>'],
])('the date is read of %s', (html) => {
  expect(read({ body: html + text }).published).toBe('2024-03-05')
})
