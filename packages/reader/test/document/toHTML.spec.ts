// Documents as HTML: linked both ways, escaped, and never an error.
import { JSDOM } from 'jsdom'
import { describe, expect, it, vi } from 'vitest'

import { toHTML } from '../../src/document/converters/toHTML.ts'
import { documentOf } from '../helpers/sketch.ts'

function text(words: string, format = 0) {
  return { type: 'text', format, text: words, version: 1 }
}
function paragraph(...children: unknown[]) {
  return { type: 'paragraph', children, version: 1 }
}
function documentWith(...children: unknown[]) {
  return { root: { children } }
}
function html(...children: unknown[]) {
  return toHTML(documentWith(...children))
}
function page(stored: unknown, options = {}) {
  return new JSDOM(toHTML(stored, options)).window.document
}

describe('footnotes', () => {
  const document = documentOf({
    lists: [{ 'a:a': 'Letter', 'b:b': 'Twice' }, { 'one:1': 'Number' }],
    text: ['Said^a^b', 'again^b and^one'],
  })

  it('are linked in both directions', () => {
    const { body } = page(document, { idPrefix: 'p-' })
    const marks = [...body.querySelectorAll('a[role=doc-noteref]')]
    expect(marks.map((mark) => [mark.id, mark.getAttribute('href'), mark.textContent])).toEqual([
      ['p-fnref-a', '#p-fn-a', 'a'],
      ['p-fnref-b', '#p-fn-b', 'b'],
      ['p-fnref-b:2', '#p-fn-b', 'b'],
      ['p-fnref-one', '#p-fn-one', '1'],
    ])
    const backs = [...body.querySelectorAll('a[role=doc-backlink]')]
    expect(
      backs.map((back) => [back.getAttribute('href'), back.getAttribute('aria-label')]),
    ).toEqual([
      ['#p-fnref-a', 'Back to reference a'],
      ['#p-fnref-b', 'Back to reference b'],
      ['#p-fnref-b:2', 'Back to reference b-2'],
      ['#p-fnref-one', 'Back to reference 1'],
    ])
    for (const link of body.querySelectorAll('a')) {
      expect(body.ownerDocument.getElementById(link.hash.slice(1)), link.outerHTML).not.toBeNull()
    }
    const ids = [...body.querySelectorAll('[id]')].map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('are in one section for each list, with their labels as printed', () => {
    const { body } = page(document)
    const lists = [...body.querySelectorAll('section[role=doc-endnotes]')]
    expect(
      lists.map((list) => [...list.querySelectorAll('li')].map((note) => note.textContent)),
    ).toEqual([['a Letter ↩︎', 'b Twice ↩︎ ↩︎2'], ['1 Number ↩︎']])
    expect(lists[0]?.getAttribute('aria-label')).toBe('Notes')
  })

  it('have the heading as printed', () => {
    const list = { ...document.root.children[3], label: 'Citations <1>' }
    const { body } = page(documentWith(...document.root.children.slice(0, 3), list))
    const section = body.querySelectorAll('section')[1]
    const heading = body.querySelector(`[id="${section?.getAttribute('aria-labelledby')}"]`)
    expect(heading?.outerHTML).toBe('<h2 id="footnotes-2">Citations &lt;1&gt;</h2>')
  })

  it('have an unlinked mark without a note, and no back link without a mark', () => {
    const { body } = page(documentOf({ lists: [{ 'a:9': 'Lost' }], text: ['One^gone'] }))
    expect(body.querySelector('sup')?.innerHTML).toBe('?')
    expect(body.querySelectorAll('a')).toHaveLength(0)
    expect(body.querySelector('li')?.textContent).toBe('9 Lost')
  })

  it('have separate ids if they differ only in characters that ids cannot contain', () => {
    const { body } = page(documentOf({ lists: [{ 'x-y': 'B', 'x y': 'A' }], text: ['^x'] }))
    expect([...body.querySelectorAll('li')].map(({ id }) => id)).toEqual(['fn-x-y', 'fn-x-y.2'])
  })

  it('come after a link, not inside it', () => {
    const link = {
      type: 'link',
      children: [text('see'), { type: 'footnote-ref', label: '', noteId: 'a', version: 1 }],
      fields: { url: 'https://example.org' },
      version: 1,
    }
    const { body } = page(documentWith(paragraph(link), document.root.children[2]))
    expect(body.querySelector('a a, a sup')).toBeNull()
    expect(body.querySelector('p')?.textContent).toBe('seea')
  })
})

describe('hostile documents', () => {
  it('are escaped everywhere', () => {
    const evil = '"><script>alert(1)</script>'
    const stored = {
      root: {
        children: [
          { ...paragraph(text(evil)), speaker: evil },
          { type: 'heading', children: [text(evil)], tag: 'script' },
          {
            type: 'block',
            fields: {
              blockType: 'figure',
              caption: evil,
              credit: evil,
              image: { alt: evil, height: evil, url: `/x${evil}`, width: 1 },
            },
          },
          paragraph(
            { type: 'footnote-ref', label: evil, noteId: evil },
            { type: 'footnote-ref', label: evil, noteId: 'gone' },
          ),
          {
            type: 'footnotes',
            children: [
              { type: 'footnote', children: [paragraph(text(evil))], label: evil, noteId: evil },
            ],
            label: evil,
          },
          {
            type: 'list',
            children: [{ type: 'listitem', children: [text(evil)], value: evil }],
            listType: evil,
            tag: evil,
          },
        ],
      },
    }
    const { body } = page(stored, { idPrefix: evil, notesLabel: evil })
    expect(body.querySelector('script')).toBeNull()
    const allowed = new Set(
      'a aria-label aria-labelledby alt class data-speaker height href id loading role src style width'.split(
        ' ',
      ),
    )
    for (const element of body.querySelectorAll('*')) {
      for (const { name } of element.attributes) {
        expect(allowed, `${name} on ${element.outerHTML}`).toContain(name)
      }
    }
  })

  it.each([
    'javascript:alert(1)',
    ' JaVaScRiPt:alert(1)',
    'java\nscript:alert(1)',
    'java\tscript:alert(1)',
    '\u0001javascript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'file:///etc/passwd',
    'blob:x',
    '',
    null,
    7,
    { toString: 'x' },
  ])('have no link to %j', (url) => {
    for (const type of ['link', 'autolink']) {
      expect(html(paragraph({ type, children: [text('x')], fields: { url } }))).toBe('<p>x</p>')
    }
  })

  it.each([
    ['https://example.org/?a=1&b=2', 'https://example.org/?a=1&amp;b=2'],
    ['http://example.org', 'http://example.org'],
    ['mailto:a@example.org', 'mailto:a@example.org'],
    ['/about', '/about'],
    ['about:', null],
    ['notes/2021:1', 'notes/2021:1'],
    ['#fn-1', '#fn-1'],
    ['?q=a:b', '?q=a:b'],
    ['//example.org/x', '//example.org/x'],
  ])('have a link to %s', (url, href) => {
    const link = html(paragraph({ type: 'link', children: [text('x')], fields: { url } }))
    const rel = /^https?:|^\/\//i.test(href ?? '') ? ' rel="noopener"' : ''
    expect(link).toBe(href === null ? '<p>x</p>' : `<p><a href="${href}"${rel}>x</a></p>`)
  })

  it.each([
    null,
    undefined,
    'text',
    [],
    { root: 'x' },
    { root: { children: {} } },
    documentWith(null, 'x', 7, [], {}, { type: 7 }, { type: '' }),
    documentWith(paragraph(null, { type: 'text' }, { type: 'text', text: { a: 1 } })),
    documentWith(
      { type: 'link' },
      { type: 'heading' },
      { type: 'list' },
      { type: 'block' },
      { type: 'block', fields: null },
    ),
    documentWith(
      { type: 'constructor' },
      { type: '__proto__' },
      { type: 'blocks' },
      { type: 'toString' },
      { type: 'inlineBlocks' },
    ),
    documentWith(
      { type: 'block', fields: { blockType: 'constructor' } },
      { type: 'inlineBlock', fields: { blockType: 'toString' } },
    ),
    documentWith(
      { type: 'upload', value: {} },
      { type: 'table', children: [{ type: 'tablerow' }] },
    ),
  ])('do not throw, nor render unexpected text: %j', (stored) => {
    const complaint = vi.spyOn(console, 'error')
    const rendered = toHTML(stored)
    expect(rendered).not.toMatch(/object|undefined|null|unknown|function/i)
    expect(complaint).not.toHaveBeenCalled()
    complaint.mockRestore()
  })

  it('keep the text of unknown nodes', () => {
    expect(html({ type: 'callout', children: [paragraph(text('kept'))] })).toBe('<p>kept</p>')
  })

  it('are truncated if they are nested too deep', () => {
    let node: unknown = paragraph(text('deep'))
    for (let depth = 0; depth < 10_000; depth += 1) {
      node = { type: 'quote', children: [node] }
    }
    const rendered = html(paragraph(text('before')), node, paragraph(text('after')))
    expect(rendered).toMatch(/^<p>before<\/p><blockquote>.*<\/blockquote><p>after<\/p>$/)
    expect(rendered).not.toContain('deep')
  })
})

describe('text', () => {
  it.each([
    [
      'https://example.org/a.',
      '<a href="https://example.org/a" rel="noopener">https://example.org/a</a>.',
    ],
    [
      '(https://example.org/a_(b))',
      '(<a href="https://example.org/a_(b)" rel="noopener">https://example.org/a_(b)</a>)',
    ],
    [
      'See http://example.org/?a=1&b=2, p. 3',
      'See <a href="http://example.org/?a=1&amp;b=2" rel="noopener">http://example.org/?a=1&amp;b=2</a>, p. 3',
    ],
    [
      '“https://example.org”',
      '“<a href="https://example.org" rel="noopener">https://example.org</a>”',
    ],
    ['javascript:alert(1) ftp://x', 'javascript:alert(1) ftp://x'],
    ['a < b & c', 'a &lt; b &amp; c'],
  ])('links the addresses in %s', (words, expected) => {
    expect(html(paragraph(text(words)))).toBe(`<p>${expected}</p>`)
  })

  it('does not link an address within a link', () => {
    const link = {
      type: 'link',
      children: [text('https://example.org')],
      fields: { newTab: true, url: '/x' },
    }
    expect(html(paragraph(link))).toBe(
      '<p><a href="/x" target="_blank" rel="noopener noreferrer">https://example.org</a></p>',
    )
  })

  it('has its formats', () => {
    expect(html(paragraph(text('x', 1 | 2), text('y', 4 | 64)))).toBe(
      '<p><strong><em>x</em></strong><s><sup>y</sup></s></p>',
    )
  })

  it('marks the turns of an interview', () => {
    expect(html({ ...paragraph(text('CTC: What? & why')), speaker: 'CTC' })).toBe(
      '<p class="turn" data-speaker="CTC"><b class="speaker">CTC:</b> What? &amp; why</p>',
    )
    expect(html({ ...paragraph(text('And so on')), $: { speaker: 'CTC' } })).toBe(
      '<p class="turn" data-speaker="CTC">And so on</p>',
    )
  })

  it('has headings from h2 to h6, and no empty paragraphs', () => {
    expect(
      html({ type: 'heading', children: [text('A')], tag: 'h1' }, paragraph(), {
        type: 'heading',
        children: [text('B')],
        tag: 'h4',
      }),
    ).toBe('<h2 id="section-a">A</h2><h4 id="section-b">B</h4>')
  })

  it('keeps a nested list in the item before it, so that the numbers go on', () => {
    const item = (...children: unknown[]) => ({ type: 'listitem', children })
    const list = (listType: string, ...children: unknown[]) => ({
      type: 'list',
      children,
      listType,
    })
    const nested = list('bullet', item(text('a')), item(text('b')))
    const items = [item(text('1')), item(text('2')), item(nested), item(text('3'))]
    expect(html({ ...list('number', ...items), start: 4 })).toBe(
      '<ol start="4"><li>1</li><li>2<ul><li>a</li><li>b</li></ul></li><li>3</li></ol>',
    )
  })

  it('keeps the lines of code', () => {
    const code = (line: string) => ({ ...text(line), format: 16 })
    const lines = [code('if a < b:'), { type: 'linebreak' }, code('  c')]
    expect(html({ type: 'paragraph', children: lines })).toBe(
      '<pre><code>if a &lt; b:\n  c</code></pre>',
    )
    expect(html({ type: 'paragraph', children: [code('one')] })).toBe('<p><code>one</code></p>')
    const mixed = [...lines, text(' and text')]
    expect(html({ type: 'paragraph', children: mixed })).toContain('<p><code>')
  })

  it('has a figure with or without its image', () => {
    const figure = (image: unknown) => ({
      type: 'block',
      fields: { blockType: 'figure', caption: 'A & B', credit: 'C', image },
    })
    const caption =
      '<figcaption><div class="caption">A &amp; B</div> <div class="credit">C</div></figcaption>'
    expect(html(figure(null))).toBe(`<figure>${caption}</figure>`)
    expect(html(figure('018f'))).toBe(`<figure>${caption}</figure>`)
    expect(html(figure({ alt: 'X', height: 2, url: '/m/x.jpg', width: 3 }))).toBe(
      `<figure><img alt="X" src="/m/x.jpg" width="3" height="2" loading="lazy">${caption}</figure>`,
    )
  })
})
