// Titles, standfirsts, dates and lead pictures by what stands around the title. All texts are made up.
import { describe, expect, it } from 'vitest'

import { boilerplateOf } from '../helpers/pieces.ts'
import { readPage } from '../helpers/readers.ts'
import { paragraphs, sentence } from './pilots.ts'

const dek = 'Why the harbour of a small town is drying out so fast'

function read(body: string, { address = '', head = '', title = 'Low water' } = {}) {
  return readPage(
    `<!doctype html><html lang="en"><head><title>${title}</title>${head}</head><body>${body}</body></html>`,
    address || undefined,
  )
}

function article(before: string, text = paragraphs(5)): string {
  return `<main><article><h1>Low water</h1>${before}${text}</article></main>`
}

describe('the title', () => {
  it.each([
    [
      'section of its site',
      'Low water at the quays | TV3 Politics',
      'TV3',
      'Low water at the quays',
    ],
    [
      'site behind a wide colon',
      '港の水位が下がり続けている：PRV 港湾研究機構',
      '',
      '港の水位が下がり続けている',
    ],
    ['channels', '港口水位持续下降的原因_新闻频道_港口网', '', '港口水位持续下降的原因'],
  ])('has no %s', (_, title, site, expected) => {
    const head = site
      ? `<meta property="og:site_name" content="${site}"><meta property="og:title" content="${title}">`
      : ''
    const heading = title.includes('：') ? `<h1>${expected}</h1>` : ''
    expect(read(`<div>${heading}${paragraphs(5)}</div>`, { head, title }).title).toBe(expected)
  })

  it('is the whole heading, where data name a topic', () => {
    const head = '<meta property="og:title" content="Harbours">'
    const body = `<main><article><h1>We fight for better harbours</h1>${paragraphs(5)}</article></main>`
    expect(read(body, { head, title: 'Harbours – Port Party' }).title).toBe(
      'We fight for better harbours',
    )
  })

  it('is no name of a site, though its page says so', () => {
    const title = 'A long low water in the harbour'
    const tags = ['application-name', 'og:title'].map(
      (name) => `<meta name="${name}" content="${title}">`,
    )
    const body = `<h1>Good Evening Exampleton</h1><main><article><h1>${title}</h1>${paragraphs(5)}</article></main>`
    expect(read(body, { head: tags.join(''), title }).title).toBe(title)
  })

  it('is the heading that the window begins with, whatever else is in the main element', () => {
    const title = 'A long low water in the harbour of Exampleton'
    const body = `<main><h1>Good Evening Exampleton</h1></main><div><h1>${title}</h1>${paragraphs(5)}</div>`
    expect(read(body, { title: `${title} - Portal` }).title).toBe(title)
  })
})

describe('the standfirst', () => {
  const standfirstOf = (...given: Parameters<typeof read>) => read(...given).standfirst

  it('is a line between title and byline', () => {
    expect(standfirstOf(article(`<div>${dek}</div><p>By Ada Quill</p>`))).toEqual([dek])
  })

  it('is no line of dates', () => {
    const dates =
      '<div><time>Published Tue, Dec 20 2016</time><time>10:32 AM ESTUpdated Tue</time></div>'
    expect(standfirstOf(article(`${dates}<p>By Ada Quill</p>`))).toEqual([])
  })

  it('is no heading within the text that is called a subtitle', () => {
    const heading = '<h2 class="article__sub-title">Tensions between the ports</h2>'
    const text = `<p>${sentence.repeat(4)}</p>${heading}${paragraphs(4)}`
    const piece = read(article('', text))
    expect(piece.standfirst).toEqual([])
    expect(JSON.stringify(piece.document)).toContain('Tensions between the ports')
  })

  it('is no first paragraph that lists follow', () => {
    const first = `${sentence.repeat(3)}And so on.`
    const head = `<meta name="description" content="${first}">`
    const list = `<ul><li>${sentence.repeat(2)}</li></ul>`
    const text = `<p>${first}</p><figure></figure>${`<p>Stocks</p>${list}`.repeat(3)}`
    expect(standfirstOf(article('', `<div>${text}</div>`), { head })).toEqual([])
  })
})

describe('the date', () => {
  it('of making counts less than that of publishing', () => {
    const data = '{"@type":"Article","headline":"Low water","dateCreated":"2017-02-24T01:18:13Z"}'
    const head = `<script type="application/ld+json">${data}</script><meta property="article:published_time" content="2017-02-23T17:18:13-08:00">`
    expect(read(article(''), { head }).published).toBe('2017-02-23')
  })

  it('of making is better than none', () => {
    const data = '{"@type":"Article","headline":"Low water","dateCreated":"2017-02-24"}'
    const head = `<script type="application/ld+json">${data}</script>`
    expect(read(article(''), { head }).published).toBe('2017-02-24')
  })

  it.each([
    [
      'two times',
      '<div><time>December 6, 2016 — 6:22 PM EST</time> <time>December 7, 2016 — 1:55 PM EST</time></div>',
      '2016-12-06',
    ],
    [
      'a section beside it',
      '<p><a href="/t">Harbour news</a> 2019年3月15日 09:43</p>',
      '2019-03-15',
    ],
    ['a list', '<ul><li>March 13, 2026</li><li>4 min</li></ul>', '2026-03-13'],
  ])('is read of %s, which are no text', (_, before, expected) => {
    const piece = read(article(before))
    expect(piece.published).toBe(expected)
    expect(JSON.stringify(piece.document)).not.toMatch(/EST|4 min/)
  })
})

describe('pictures', () => {
  it('have the credit that stands in their figure, whatever it is in', () => {
    const figure =
      '<figure><span><img src="/a/harbour.jpg"></span><span class="meta"><cite>Photo by Bo Reed</cite></span></figure>'
    const { leadImage } = read(article(figure), { address: 'https://gazette.example/1' })
    expect(leadImage).toMatchObject({ credit: 'Photo by Bo Reed' })
  })

  it('have no words that are buttons', () => {
    const figure =
      '<figure><img src="/a/harbour.jpg" alt="The harbour"><span>View photo.</span></figure>'
    const { leadImage } = read(article(figure), { address: 'https://gazette.example/1' })
    expect(leadImage).toMatchObject({ caption: 'The harbour' })
  })

  it('have no words that only repeat the title', () => {
    const picture = '<p><img src="/a/1.jpg" alt="Low water at the quays"></p>'
    const body = `<main><article><h1>Low water at the quays</h1>${paragraphs(3)}${picture}${paragraphs(2)}</article></main>`
    const { images } = read(body, {
      address: 'https://gazette.example/1',
      title: 'Low water at the quays',
    })
    expect(images).toMatchObject([{ caption: '', src: 'https://gazette.example/a/1.jpg' }])
  })

  it('that data name are listed where the page shows them', () => {
    const head =
      '<meta property="og:image" content="https://gazette.example/a/harbour-1200x630.jpg">'
    const { images } = read(`<header><img src="/a/harbour-300x200.jpg"></header>${article('')}`, {
      address: 'https://gazette.example/1',
      head,
    })
    expect(images?.map(({ src }) => src)).toEqual(['https://gazette.example/a/harbour-300x200.jpg'])
  })
})

describe('a heading that only screen readers are told of', () => {
  it('is the title of a paste, and a name below it the author', () => {
    const { authors, title } = readPage(
      `<div class="OutlineElement"><p role="heading" aria-level="1"><span class="TextRun">Low water</span></p></div><div class="OutlineElement"><p><span class="TextRun">Ada Quill</span></p></div>${paragraphs(3)}`,
    )
    expect([title, authors.map(({ name }) => name)]).toEqual(['Low water', ['Ada Quill']])
  })
})

describe('the line above a byline', () => {
  it.each([
    ['first', '<p>Low water at the quays</p>'],
    ['in bold, below a letter', '<p>Dear Ruth,</p><p><b>Low water at the quays</b></p>'],
  ])('is the title of a paste where it is %s', (_, lines) => {
    const { authors, title } = readPage(`${lines}<p>By Ada Quill</p>${paragraphs(3)}`)
    expect([title, authors.map(({ name }) => name)]).toEqual([
      'Low water at the quays',
      ['Ada Quill'],
    ])
  })
})

describe('a section above the title', () => {
  it.each(['<p class="kicker">Opinion</p>', '<span>Comment</span>', '<div>Long read</div>'])(
    'is no part of the text: %s',
    (line) => {
      const piece = read(
        `<main><article>${line}<h1>Low water</h1>${paragraphs(5)}</article></main>`,
      )
      const [first] = piece.document?.root.children ?? []
      expect(JSON.stringify(first)).not.toMatch(/Opinion|Comment|Long read/)
      expect(boilerplateOf(piece)).toHaveLength(1)
    },
  )
})

it.each(['<p class="tags">', '<p>'])('topics at the end are no part of the text: %s', (tag) => {
  const piece = read(article('', `${paragraphs(5)}${tag}Tags: tides, quays</p>`))
  expect(boilerplateOf(piece)).toEqual(['Tags: tides, quays'])
})

it('a question about cookies beside a short text is no part of it', () => {
  const notice = '<div id="consent">With your consent we use cookies. <button>Yes</button></div>'
  const { document } = read(`${notice}${article('', paragraphs(2))}`)
  expect(document?.root.children.length).toBe(2)
  expect(JSON.stringify(document)).not.toContain('cookies')
})

it('a word above the title, within it, is no part of it', () => {
  const heading = '<h1><span class="overline">Glosse</span> Low water</h1>'
  const piece = read(`<main><article>${heading}${paragraphs(5)}</article></main>`)
  expect([piece.title, boilerplateOf(piece)]).toEqual(['Low water', ['Glosse']])
})

it('a section that is printed twice is no part of the text', () => {
  const twice = '<p>Glosse</p><h1><span class="overline">Glosse</span> Low water</h1>'
  const piece = read(`<main><article>${twice}${paragraphs(5)}</article></main>`)
  expect(boilerplateOf(piece)).toEqual(['Glosse'])
})
