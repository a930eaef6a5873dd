// Who wrote an article, by what its page prints and says. All texts are made up.
import { describe, expect, it } from 'vitest'

import { readPage } from '../helpers/readers.ts'
import { paragraphs } from './pilots.ts'

function read(byline: string, { behind = '', head = '', lang = 'en' } = {}) {
  return readPage(
    `<!doctype html><html lang="${lang}"><head><title>Low water</title>${head}</head><body><main><article><h1>Low water</h1>${byline}${paragraphs(5)}${behind}</article></main></body></html>`,
  )
}

function namesOf(...given: Parameters<typeof read>): string[] {
  return read(...given).authors.map(({ name }) => name)
}

describe('bylines', () => {
  it.each([
    ['without a space', '<div><span>By</span>Ada Quill<time>5 March 2024</time></div>'],
    ['behind the date', '<p>5 March 2024 by Ada Quill</p>'],
    ['with an outlet in capitals', '<p>By Ada Quill, PORT TODAY</p>'],
    ['with the name of an outlet', '<p class="byline">Ada Quill of The Harbourian</p>'],
    ['by whom they were submitted', '<div class="submitted-by"><a>Ada Quill</a></div>'],
    ['in a box that is called a widget', '<div class="widget article__authors">Ada Quill</div>'],
    ['of a linked editor', '<div><a href="/about/editors/ada-quill/">Ada Quill</a>, 3 May</div>'],
    [
      'beside a link to a biography',
      '<div class="author"><a href="/people/ada-quill">Ada Quill</a> <a href="/people/ada-quill">Bio</a></div>',
    ],
    [
      'with the word before it in an element of its own',
      '<div><div>By</div><div>Ada Quill</div></div>',
    ],
    [
      'above a quote whose author is a placeholder',
      '<div class="article__author">Harbours · Ada Quill</div><box><author>xxx</author></box>',
    ],
  ])('%s are read', (_, byline) => {
    expect(namesOf(byline)).toEqual(['Ada Quill'])
  })

  it('that readers see count where data name somebody else, which is said', () => {
    const head =
      '<meta name="twitter:label1" content="Written by"><meta name="twitter:data1" content="Bo Reed">'
    expect(namesOf('<p>By Ada Quill</p>', { head })).toEqual(['Ada Quill'])
    expect(read('<p>By Ada Quill</p>', { head }).proposals.map(({ message }) => message)).toEqual([
      'The data of the page name “Bo Reed” as its author: the byline that readers see was taken.',
    ])
    expect(read('<p>By A. Reed</p>', { head }).proposals).toEqual([])
  })

  it.each([
    [
      'where markup names one of them',
      '<p><span>By </span><span><a>Ada Quill</a>, </span><span><a>Bo Reed</a></span> and <span class="last-byline"><a>Cy Moor</a></span></p>',
      '<meta name="byl" content="By Ada Quill, Bo Reed and Cy Moor">',
    ],
    [
      'where only their line names all of them',
      '<p>By Ada Quill, Bo Reed and <span itemprop="author">Cy Moor</span></p>',
      '',
    ],
    [
      'where one person holds several names',
      '<div itemprop="author" itemscope><span itemprop="name">Ada Quill</span><span itemprop="name">Bo Reed</span><span itemprop="name">Cy Moor</span></div>',
      '',
    ],
  ])('name all authors %s', (_, byline, head) => {
    expect(namesOf(byline, { head })).toEqual(['Ada Quill', 'Bo Reed', 'Cy Moor'])
  })

  it.each([
    [
      'behind the names',
      '<div itemprop="author">水野 灯 著、浜田 洋 監訳、Bo Reed 訳</div>',
      '水野 灯',
    ],
    [
      'before the names',
      '<dl class="author"><dt>著者</dt><dd><a href="/author/1">水野灯</a></dd><dt>イラスト</dt><dd><a href="/author/2">浜田洋</a></dd></dl>',
      '水野灯',
    ],
    ['of authors alone', '<a href="/author/1/">著者：水野灯</a>', '水野灯'],
  ])('in Japanese have roles %s', (_, byline, name) => {
    expect(namesOf(byline, { lang: 'ja' })).toEqual([name])
  })

  it.each([
    [
      'edited it',
      '<div class="byline"><span>By</span> <a href="/people/a">Ada Quill</a> <span>Edited by</span> <a href="/people/b">Bo Reed</a></div>',
    ],
    ['took the pictures', '<p>By Ada Quill</p><p>Photographs by Bo Reed</p>'],
    [
      'took a picture',
      '<p>By Ada Quill</p><figure><img src="/a.jpg"><div class="author">Bo Reed</div></figure>',
    ],
    [
      'translated it',
      '<div><p>Author:</p><ul class="authors"><li><a href="/profile/a">Ada Quill</a></li></ul></div><div><p>Translated by</p><ul class="authors"><li><a href="/profile/b">Bo Reed</a></li></ul></div>',
    ],
  ])('name nobody as the author who %s', (_, byline) => {
    expect(namesOf(byline)).toEqual(['Ada Quill'])
  })

  it('of a photographer are kept as they are printed', () => {
    const { bylineText } = read('<p>By Ada Quill</p><p>Photographs by Bo Reed</p>')
    expect(bylineText).toEqual(['By Ada Quill', 'Photographs by Bo Reed'])
  })

  it('of a desk are said to be left out', () => {
    const { authors, proposals } = read('<p class="author">Harbour Shopping Team 5 March 2024</p>')
    expect(authors).toEqual([])
    expect(proposals.map(({ message }) => message)).toEqual([
      'The page names “Harbour Shopping Team” as its author: that is no person, and was left out.',
    ])
  })

  it('“special to” an outlet name no person', () => {
    expect(namesOf('<p class="byline">Special to The Harbourian</p>')).toEqual([])
  })
})

describe('data', () => {
  it.each([
    [
      'microdata in a person',
      '',
      '<footer><div itemprop="author" itemscope><meta itemprop="name" content="Ada Quill"></div></footer>',
    ],
    [
      'a label and its value',
      '<meta name="twitter:label1" content="Written by"><meta name="twitter:data1" content="Ada Quill">',
      '',
    ],
    [
      'one tag with all',
      `<meta name="parsely-page" content='{"title":"Low water","author":"Ada Quill"}'>`,
      '',
    ],
    [
      'JSON that is broken',
      '<script type="application/ld+json">{"@type":"NewsArticle","headline":"The "low" water","author":[{"@type":"Person","name":"Ada Quill"}]}</script>',
      '',
    ],
    [
      'a given name and a surname',
      '<script type="application/ld+json">{"@type":"Article","author":{"@type":"Person","givenName":"Ada","familyName":"Quill"}}</script>',
      '',
    ],
    [
      'a tag with a link',
      '<meta property="og:author" content="By &lt;a href=&quot;/p/a&quot;&gt;Ada Quill&lt;/a&gt;">',
      '',
    ],
    ['an attribute', '', '<div data-component="Byline">Ada Quill</div>'],
    ['a sign', '<meta name="author" content="Ada Quill ⚓️">', ''],
    ['the tag of a writer', '<meta name="writer" content="Ada Quill，<b>Portmedia</b>">', ''],
  ])('of %s name the author', (_, head, byline) => {
    expect(namesOf(byline, { head })).toEqual(['Ada Quill'])
  })

  it('may hold names in kana', () => {
    const head = '<meta name="author" content="川辺あおい">'
    expect(namesOf('', { head, lang: 'ja' })).toEqual(['川辺あおい'])
  })

  it('may hold an office in kana', () => {
    expect(namesOf('', { head: '<meta name="author" content="港ニュース編集部">' })).toEqual([])
  })
})

it('a box on the author names whoever nothing else does', () => {
  const behind =
    '<div class="author-box"><h3>About the author</h3><h4>Ada Quill</h4><p>Writes on ports.</p></div>'
  expect(namesOf('', { behind })).toEqual(['Ada Quill'])
})
