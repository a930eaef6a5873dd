// The text of a WordPress post: paragraphs, blocks, shortcodes, pictures and notes.
import { describe, expect, it } from 'vitest'

import type { Piece } from '../../../src/types.ts'

import { wordsIn } from '../../../src/accounting/words.ts'
import { toMarkdown } from '../../../src/document/converters/toMarkdown.ts'
import { autop } from '../../../src/exports/wordpress/content/autop.ts'
import { mask } from '../../../src/exports/wordpress/content/mask.ts'
import { notesInText } from '../../../src/exports/wordpress/content/notes.ts'
import { shortcodeTags } from '../../../src/exports/wordpress/content/shortcodeTags.ts'
import { parseSource } from '../../../src/sources/parseSource.ts'
import { attachment, type GivenItem, wxr } from '../../helpers/wordpress.ts'

async function read(content: string, item: Partial<GivenItem> = {}, ...others: GivenItem[]) {
  const text = wxr([{ id: 12, content, ...item }, ...others], { authors: { ada: 'Ada Quill' } })
  const { pieces } = await parseSource({ bytes: Buffer.from(text) })
  return pieces[0]!
}

function notesOf({ footnotes }: Piece): string[] {
  return footnotes.map(({ label, references, text }) => `${label} (${references}) ${text}`)
}

function commandsOf({ leftOut }: Piece): string[] {
  return leftOut.map(({ reason, text }) => `${reason}: ${text}`)
}

describe('paragraphs', () => {
  it.each([
    ['One.\n\nTwo.', '<p>One.</p>\n<p>Two.</p>'],
    ['One,\nand one.', '<p>One,<br>\nand one.</p>'],
    ['One.\r\n \r\nTwo.', '<p>One.</p>\n<p>Two.</p>'],
    ['<h2>Head</h2>\nText.', '<h2>Head</h2><p>Text.</p>'],
    ['<ul>\n<li>a\n\nb</li>\n</ul>', '<ul>\n<li><p>a</p>\n<p>b</p></li>\n</ul>'],
    ['<blockquote>One.\n\nTwo.</blockquote>', '<blockquote><p>One.</p>\n<p>Two.</p></blockquote>'],
    ['<pre>a\n\nb</pre>', '<pre>a\n\nb</pre>'],
    ['<p>a\n\nb</p>', '<p>a</p>\n<p>b</p>'],
  ])('of %j are %j', (text, html) => {
    expect(autop(text)).toBe(html)
  })

  it('are those of the blocks, and between blocks those of blank lines', async () => {
    const content = `Before.\n\nStill before.

<!-- wp:paragraph {"align":"left"} -->
<p>One
line.</p>
<!-- /wp:paragraph -->

<!-- wp:list --><ul><!-- wp:list-item --><li>Item</li><!-- /wp:list-item --></ul><!-- /wp:list -->

Behind.`
    expect((await read(content)).paragraphs).toEqual([
      'Before.',
      'Still before.',
      'One line.',
      'Item',
      'Behind.',
    ])
  })

  it('go on behind what parts a page', async () => {
    const content = 'One.\n\n<!--more Read on-->\n\nTwo.\n\n<!--nextpage-->\n\nThree.'
    expect((await read(content)).paragraphs).toEqual(['One.', 'Two.', 'Three.'])
  })

  it('of a text that was escaped once too often are those of its tags', async () => {
    const content =
      '&lt;p&gt;One &lt;em&gt;word&lt;/em&gt;.&lt;/p&gt;&lt;p&gt;a &amp;lt; b&lt;/p&gt;'
    expect((await read(content)).paragraphs).toEqual(['One word.', 'a < b'])
  })
})

describe('blocks', () => {
  it('that posts share are put in where they stand', async () => {
    const shared: GivenItem = {
      id: 77,
      type: 'wp_block',
      content: '<!-- wp:paragraph --><p>About us.</p><!-- /wp:paragraph -->',
    }
    const piece = await read('Text.\n\n<!-- wp:block {"ref":77} /-->', {}, shared)
    expect(piece.paragraphs).toEqual(['Text.', 'About us.'])
    expect(commandsOf(await read('Text. <!-- wp:block {"ref":78} /-->'))).toEqual([
      'command: block {"ref":78}',
    ])
  })

  it('that a program fills are named', async () => {
    const content = 'Text.\n\n<!-- wp:latest-posts {"postsToShow":3} /--><!-- wp:spacer /-->'
    expect(commandsOf(await read(content))).toEqual(['command: latest-posts {"postsToShow":3}'])
  })

  it('of pictures and galleries have their captions', async () => {
    const content = `<!-- wp:gallery --><figure class="wp-block-gallery"><!-- wp:image {"id":5} --><figure class="wp-block-image"><img src="https://quay.example/a.jpg" alt="" class="wp-image-5"/><figcaption class="wp-element-caption">Ebb</figcaption></figure><!-- /wp:image --><!-- wp:image {"id":6} --><figure class="wp-block-image"><img src="https://quay.example/b.jpg" alt="High water at the quay"/></figure><!-- /wp:image --></figure><!-- /wp:gallery -->`
    const piece = await read(`Text.\n\n${content}`)
    expect(piece.captions.map(({ text }) => text)).toEqual(['Ebb', 'High water at the quay'])
    expect(piece.images.map(({ src }) => src)).toEqual([
      'https://quay.example/a.jpg',
      'https://quay.example/b.jpg',
    ])
  })
})

describe('shortcodes', () => {
  it.each([
    [
      '[caption id="a" width="300"]<a href="/a"><img src="/a.jpg" alt="x" /></a> Ebb at the quay[/caption]',
    ],
    ['[caption id="a" caption="Ebb at the quay"]<img src="/a.jpg" alt="x" />[/caption]'],
    [
      '<div class="wp-caption"><img src="/a.jpg" alt="x"><p class="wp-caption-text">Ebb at the quay</p></div>',
    ],
  ])('of captions are pictures: %s', async (content) => {
    const piece = await read(`Text.\n\n${content}\n\nMore.`)
    expect(piece.captions).toEqual([{ credit: null, text: 'Ebb at the quay' }])
    expect(piece.images).toMatchObject([{ src: 'https://quay.example/a.jpg' }])
    expect(piece.paragraphs).toEqual(['Text.', 'More.'])
    expect(piece.leftOut).toEqual([])
  })

  it.each([
    ['[gallery ids="51,50"]', ['Flood', 'Ebb']],
    ['[gallery]', ['Ebb']],
  ])('of galleries are the pictures of the export: %s', async (content, captions) => {
    const pictures = [
      attachment(50, 'https://quay.example/a.jpg', { caption: 'Ebb', parent: 12 }),
      attachment(51, 'https://quay.example/b.jpg', { caption: 'Flood' }),
    ]
    const piece = await read(`Text.\n\n${content}`, {}, ...pictures)
    expect(piece.captions.map(({ text }) => text)).toEqual(captions)
    expect(piece.leftOut).toEqual([])
  })

  it('of pictures that are not there are named', async () => {
    expect(commandsOf(await read('Text.\n\n[gallery ids="51"]'))).toEqual([
      'command: [gallery ids="51"]',
    ])
  })

  it('of plugins are named, and the words within them stay', async () => {
    const piece = await read(
      '[vc_row][box title="A [b] c" color=red]The bank[/box][/vc_row] of [sic] it [1] [see above].\n\n[contact-form-7 id="4"]',
    )
    expect(piece.paragraphs).toEqual(['The bank of [sic] it [1] [see above].'])
    expect(commandsOf(piece)).toEqual([
      'command: [box title="A [b] c" color=red]',
      'command: [vc_row]',
      'command: [contact-form-7 id="4"]',
    ])
  })

  it('that are shown, or stand in code, stay', async () => {
    const piece = await read('Write [[gallery]] or <code>[gallery ids="1"]</code>.')
    expect(piece.paragraphs).toEqual(['Write [[gallery]] or [gallery ids="1"].'])
  })

  it('are found in time, whatever is in brackets', () => {
    expect(shortcodeTags('[a '.repeat(200_000))).toEqual([])
    expect(mask('<pre>'.repeat(200_000)).text).toHaveLength(1_000_000)
    expect(autop('<p '.repeat(20_000)).length).toBeGreaterThan(0)
    expect(shortcodeTags('[toc]'.repeat(200_000))).toHaveLength(5000)
    expect(notesInText(`${'((a'.repeat(200_000)}))`).notes).toEqual(['a'])
    expect(notesInText('<fn>'.repeat(200_000)).notes).toEqual([])
  })
})

const ids = ['5f2c1f6e-0f62-4a55-9d32-6f9e30ad4f11', '6f2c1f6e-0f62-4a55-9d32-6f9e30ad4f12']

function coreMark(index: number): string {
  const id = ids[index]
  return `<sup data-fn="${id}" class="fn"><a href="#${id}" id="${id}-link">${index + 1}</a></sup>`
}

describe('the notes of WordPress itself', () => {
  const content = `<!-- wp:paragraph -->\n<p>One${coreMark(0)} and two${coreMark(1)}.</p>\n<!-- /wp:paragraph -->\n\n<!-- wp:footnotes /-->`
  const notes = [
    { id: ids[0], content: 'See <a href="https://x.example/a">"A"</a>, p. 3.' },
    { id: ids[1], content: 'Second.' },
  ]

  it('stand beside the post', async () => {
    const piece = await read(content, { meta: { footnotes: JSON.stringify(notes) } })
    expect(notesOf(piece)).toEqual(['1 (1) See "A", p. 3.', '2 (1) Second.'])
    expect(piece.leftOut).toEqual([])
    expect(toMarkdown(piece.document)).toContain('https://x.example/a')
  })

  it('are read where a program took the backslashes', async () => {
    const meta = { footnotes: JSON.stringify(notes).replaceAll('\\', '') }
    expect(notesOf(await read(content, { meta }))).toEqual([
      '1 (1) See "A", p. 3.',
      '2 (1) Second.',
    ])
  })

  it('that are missing are said, and those without a mark kept', async () => {
    const [first] = notes
    const lost = await read(content, { meta: { footnotes: JSON.stringify([first]) } })
    expect(notesOf(lost)).toEqual(['1 (1) See "A", p. 3.'])
    expect(lost.proposals).toMatchObject([{ kind: 'orphan-footnote', label: '2' }])
    const more = [...notes, { id: 'aaaaaaaa', content: 'Nothing refers to it.' }]
    const kept = await read(content, { meta: { footnotes: JSON.stringify(more) } })
    expect(kept.proposals).toMatchObject([{ kind: 'orphan-footnote' }])
    expect(JSON.stringify(kept)).toContain('Nothing refers to it.')
  })

  it('that cannot be read are left out by their words', async () => {
    const piece = await read(content, { meta: { footnotes: '[{"content":"Lost wor' } })
    expect(piece.leftOut).toContainEqual({ reason: 'unread', text: '[{"content":"Lost wor' })
  })
})

describe('the notes of plugins', () => {
  it.each([
    ['Easy Footnotes', 'a[efn_note]One.[/efn_note] b[efn_note]Two.[/efn_note]'],
    ['its older form', 'a[note]One.[/note] b[note]Two.[/note]'],
    ['footnotes', 'a((One.)) b((Two.))'],
    ['footnotes by its other marks', 'a[ref]One.[/ref] b[n]Two.[/n]'],
    ['footnotes with three signs', 'a(((One.))) b(((Two.)))'],
    ['footnotes in elements', 'a<ref>One.</ref> b<ref>Two.</ref>'],
    ['WP-Footnotes', 'a ((One.)) b ((Two.))'],
    ['Modern Footnotes', 'a[mfn]One.[/mfn] b[modern_footnote]Two.[/modern_footnote]'],
    ['Modern Footnotes in blocks', 'a<mfn>One.</mfn> b<mfn>Two.</mfn>'],
    ['Simple Footnotes', 'a[ref]One.[/ref] b[ref name="x"]Two.[/ref]'],
    ['FD Footnotes', 'a[1. One.] b[2. Two.]'],
  ])('%s become marks and notes', async (_, content) => {
    const piece = await read(`${content} c.`)
    expect(notesOf(piece)).toEqual(['1 (1) One.', '2 (1) Two.'])
    expect(piece.paragraphs).toEqual(['a1 b2 c.'])
    expect(piece.leftOut).toEqual([])
  })

  it('keep their formats, links, brackets and paragraphs', async () => {
    const piece = await read(
      'a((See <em>The Tide</em> (1910), <a href="https://x.example/t">here</a> (p. 3))).\n\nb[mfn]One.\n\nTwo.[/mfn]',
    )
    expect(notesOf(piece)).toEqual(['1 (1) See The Tide (1910), here (p. 3)', '2 (1) One.\nTwo.'])
    expect(toMarkdown(piece.document)).toContain('[here](https://x.example/t)')
  })

  it.each([
    ['a ((One.)) b ((ref:1))', ['1 (2) One.']],
    ['a[ref name="x"]One.[/ref] b[ref name="x" /]', ['1 (2) One.']],
  ])('may be referred to again: %s', async (content, expected) => {
    expect(notesOf(await read(content))).toEqual(expected)
  })

  it('need no list of their own', async () => {
    const piece = await read('a[mfn]One.[/mfn]\n\n[mfn_list]\n\n[footnotes]')
    expect(piece.paragraphs).toEqual(['a1'])
    expect(piece.leftOut).toEqual([])
  })

  it.each([
    ['a{{See one.}} b{{See two.}}'],
    ['a{{{See one.}}} b{{{See two.}}}'],
    ['a[[[See one.]]] b[[[See two.]]]'],
  ])('may stand in other brackets: %s', async (content) => {
    expect(notesOf(await read(content))).toEqual(['1 (1) See one.', '2 (1) See two.'])
  })

  it.each([
    'if <code>((a) && (b))</code> then',
    '<pre>((x y))</pre>',
    'a ((1)) b',
    'only (( this',
    'the value of f((x+1)(y))',
    'the name is {{name}}',
  ])('are not found in %s', async (content) => {
    expect((await read(content)).footnotes).toEqual([])
  })

  it('beside a box of the same name leave it', async () => {
    const piece = await read('One.\n\n[note]A box of the theme.[/note]\n\nTwo.')
    expect(piece.footnotes).toEqual([])
    expect(piece.paragraphs).toEqual(['One.', 'A box of the theme.', 'Two.'])
  })
})

describe('the words of a post', () => {
  const parts = [
    'The pilots know the bank ((from the book)) well.',
    '[caption id="a"]<img src="/a.jpg" /> Ebb at the quay[/caption]',
    '[su_box title="Inner title"]Inside a box[/su_box]',
    '<!-- wp:paragraph --><p>A block of words</p><!-- /wp:paragraph -->',
    '<table><tr><td>Left</td><td>Right</td></tr></table>',
    '<ul>\n<li>First item</li>\n<li>Second[mfn]A note of the item[/mfn]</li>\n</ul>',
    '<h3>A heading[efn_note]On the heading.[/efn_note]</h3>',
    '<iframe src="https://films.example/1"></iframe>',
    '[table id=3 /] around it',
    '<div style="display:none">Nobody sees it</div>',
    '<pre>code [x] ((y z))</pre>',
    '<figure><img src="/b.jpg" alt="Alt words"><figcaption>Caption <em>with</em> format</figcaption></figure>',
    '<details><summary>More of it</summary>Behind a click</details>',
    'Loose <strong>text',
    '&nbsp;',
  ]

  /** Of a fixed order, so that a failure can be repeated. */
  function* mixes(count: number): Generator<string> {
    for (let seed = 1; seed <= count; seed += 1) {
      const picked = parts.filter((_, index) => (seed * 7919 + index * 104_729) % 3 !== 0)
      yield picked
        .toSorted((one, other) => ((one.length * seed) % 11) - ((other.length * seed) % 11))
        .join('\n\n')
    }
  }

  it('are all in a field, in the text, or left out with a reason', async () => {
    for (const content of mixes(40)) {
      const piece = await read(content)
      const kept = new Set(wordsIn(JSON.stringify(piece)).map(({ word }) => word))
      const seen = content
        .replace(/<div style="display:none">.*?<\/div>|<!--.*?-->/g, '')
        .replace(/<[^>]*>|\[\/?(?:caption|efn_note|mfn)[^\]]*\]/g, ' ')
        .replace(/&nbsp;/g, ' ')
      expect(
        wordsIn(seen)
          .map(({ word }) => word)
          .filter((word) => !kept.has(word)),
        content,
      ).toEqual([])
    }
  })
})
