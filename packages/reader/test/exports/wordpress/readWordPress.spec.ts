// The export of a WordPress blog: what its items say beside their texts.
import { describe, expect, it } from 'vitest'

import type { Piece } from '../../../src/types.ts'

import { kindOf } from '../../../src/sources/kindOf.ts'
import { parseSource } from '../../../src/sources/parseSource.ts'
import { attachment, type GivenItem, itemOf, wxr } from '../../helpers/wordpress.ts'

const blog = { authors: { ada: 'Ada Quill', bo: 'Bo Reed', root: 'root' } }

async function parse(items: GivenItem[], given: Parameters<typeof wxr>[1] = blog) {
  return parseSource({ bytes: Buffer.from(wxr(items, given)) })
}

async function read(item: Partial<GivenItem>, ...others: GivenItem[]): Promise<Piece> {
  const { pieces } = await parse([
    { id: 12, content: 'The pilots know the bank.', ...item },
    ...others,
  ])
  return pieces[0]!
}

function messagesOf({ proposals }: Piece): string[] {
  return proposals.map(({ message }) => message)
}

describe('a post', () => {
  it.each(['1.1', '1.2'] as const)('of version %s has its fields', async (version) => {
    const terms = [{ name: 'Water', slug: 'water', domain: 'category' }]
    const { pieces } = await parse([{ id: 12, content: 'The bank.', terms }], { ...blog, version })
    expect(pieces).toMatchObject([
      {
        authors: [{ name: 'Ada Quill' }],
        guid: 'https://quay.example/?p=12',
        language: 'en-US',
        oldPaths: ['/?p=12'],
        outlet: null,
        paragraphs: ['The bank.'],
        permalink: '/2024/03/02/low-water/',
        published: '2024-03-02',
        siteName: 'Quay Notes',
        status: 'published',
        title: 'Low water',
        topics: ['Water'],
        updated: '2024-03-05T08:00:00.000Z',
        url: 'https://quay.example/2024/03/02/low-water/',
      },
    ])
  })

  it.each([
    ['publish', '', 'published', '2024-03-02'],
    ['publish', 'secret', 'password', '2024-03-02'],
    ['private', '', 'private', '2024-03-02'],
    ['draft', '', 'draft', null],
    ['pending', '', 'draft', null],
    ['future', '', 'scheduled', null],
    ['trash', '', 'trashed', null],
  ])(
    'with the status %s and the password "%s" is %s',
    async (status, password, expected, published) => {
      const piece = await read({ set: { 'wp:post_password': password, 'wp:status': status } })
      expect(piece).toMatchObject({ published, status: expected })
    },
  )

  it('keeps the date of before it was thrown away', async () => {
    const meta = { _wp_trash_meta_status: 'publish' }
    expect(await read({ meta, set: { 'wp:status': 'trash' } })).toMatchObject({
      published: '2024-03-02',
      status: 'trashed',
    })
  })

  it('has the day of its readers: that in the time zone of the blog', async () => {
    expect((await read({})).published).toBe('2024-03-02')
    const set = { 'wp:post_date': '2024-03-03 00:30:00' }
    expect((await read({ set })).published).toBe('2024-03-03')
  })

  it.each([
    ['0000-00-00 00:00:00', '2024-03-01 10:00:00', '2024-03-01'],
    ['0000-00-00 00:00:00', '0000-00-00 00:00:00', '2024-03-02'],
    ['0000-01-01 00:00:00', '0000-01-01 00:00:00', '2024-03-02'],
  ])('whose dates are %s and %s was published on %s', async (date, gmt, day) => {
    const set = { 'wp:post_date': date, 'wp:post_date_gmt': gmt, 'wp:post_modified_gmt': date }
    expect(await read({ set })).toMatchObject({ published: day, updated: null })
  })

  it('without any date has none', async () => {
    const zero = '0000-00-00 00:00:00'
    const set = {
      pubDate: 'Wed, 30 Nov -0001 00:00:00 +0000',
      'wp:post_date': zero,
      'wp:post_date_gmt': zero,
    }
    expect((await read({ set })).published).toBeNull()
  })

  it('has its excerpt as its standfirst', async () => {
    const set = { 'excerpt:encoded': '<![CDATA[<p>Nobody measures it &amp; nobody asks.</p>]]>' }
    expect((await read({ set })).standfirst).toEqual(['Nobody measures it & nobody asks.'])
  })

  it('says what concerns its publication', async () => {
    const set = { 'wp:is_sticky': '1', 'wp:status': 'future' }
    expect(messagesOf(await read({ set }))).toEqual([
      expect.stringContaining('will publish this post on 2024-03-02'),
      expect.stringContaining('above all others'),
    ])
  })

  it('loses no words of the fields of plugins', async () => {
    const meta = {
      _edit_last: '7',
      _yoast_wpseo_metadesc: 'How the river lost its bank',
      rating: 'five stars',
    }
    expect((await read({ meta })).leftOut).toEqual([
      {
        reason: 'file-data',
        text: '_yoast_wpseo_metadesc: How the river lost its bank\nrating: five stars',
      },
    ])
  })
})

describe('authors', () => {
  const term = (name: string, slug: string) => ({ name, slug, domain: 'author' })
  const guest: GivenItem = {
    id: 90,
    type: 'guest-author',
    meta: { 'cap-display_name': 'Cy Holm' },
    set: { 'wp:post_name': 'cap-cy-holm' },
    title: 'cy',
  }

  it('are those that the post names, whoever created it', async () => {
    const terms = [term('bo', 'cap-bo'), term('cy-holm', 'cap-cy-holm')]
    expect((await read({ terms }, guest)).authors.map(({ name }) => name)).toEqual([
      'Bo Reed',
      'Cy Holm',
    ])
  })

  it('begin with whoever created it, who is one of them', async () => {
    const terms = [term('bo', 'cap-bo'), term('ada', 'cap-ada')]
    expect((await read({ terms })).authors.map(({ name }) => name)).toEqual([
      'Ada Quill',
      'Bo Reed',
    ])
  })

  it.each([
    ['By <strong>Bo Reed</strong> and Cy Vale', ['Bo Reed', 'Cy Vale'], 1],
    ['Guest post by Bo Reed', ['Bo Reed'], 1],
    ['By Ada Quill and Bo Reed', ['Ada Quill', 'Bo Reed'], 0],
    ['By Ada Quill', ['Ada Quill'], 0],
  ])('are those that readers see: %s', async (line, names, remarks) => {
    const piece = await read({ content: `${line}\n\nText.` })
    expect(piece.authors.map(({ name }) => name)).toEqual(names)
    expect(piece.proposals).toHaveLength(remarks)
    expect(piece).toMatchObject({
      bylineText: [line.replace(/<.*?>/g, '')],
      leftOut: [],
      paragraphs: ['Text.'],
    })
  })

  it.each(['By Monday, the tide had turned.', 'By the sea', 'By and large it was calm'])(
    'are none of a text that begins: %s',
    async (line) => {
      const piece = await read({ content: `${line}\n\nText.` })
      expect(piece.authors).toMatchObject([{ name: 'Ada Quill' }])
      expect(piece.paragraphs).toEqual([line, 'Text.'])
    },
  )

  it('have the names of their profiles, where nobody chose another than the login', async () => {
    const text = wxr([{ id: 12, content: 'Text.' }], { authors: { ada: 'ada' } })
      .replace('_first_name><![CDATA[', '_first_name><![CDATA[Ada')
      .replace('_last_name><![CDATA[', '_last_name><![CDATA[Quill')
    const { pieces } = await parseSource({ bytes: Buffer.from(text) })
    expect(pieces[0]?.authors).toMatchObject([{ name: 'Ada Quill' }])
  })

  it('are people: an account that is none is said', async () => {
    const piece = await read({ set: { 'dc:creator': 'root' } })
    expect(piece.authors).toEqual([])
    expect(messagesOf(piece)).toEqual([expect.stringContaining('names “root” as its author')])
  })
})

describe('topics', () => {
  it('are categories and tags, however often they were escaped', async () => {
    const terms = [
      { name: 'Food &amp; Drink', slug: 'food-drink', domain: 'category' },
      { name: 'Q&amp;amp;A', slug: 'q-a', domain: 'post_tag' },
      { name: 'Food & Drink', slug: 'food-drink-2', domain: 'post_tag' },
      { name: 'Uncategorized', slug: 'uncategorized', domain: 'category' },
      { name: 'Aside', slug: 'post-format-aside', domain: 'post_format' },
    ]
    expect((await read({ terms })).topics).toEqual(['Food & Drink', 'Q&A'])
  })

  it('of other kinds have their own fields, or are left out by their name', async () => {
    const terms = [
      { name: 'Rivers', slug: 'rivers', domain: 'series' },
      { name: 'Deutsch', slug: 'de', domain: 'language' },
      { name: 'North Bank', slug: 'north-bank', domain: 'region' },
    ]
    expect(await read({ terms })).toMatchObject({
      language: 'de',
      leftOut: [{ reason: 'file-data', text: 'region: North Bank' }],
      series: 'Rivers',
      topics: [],
    })
  })
})

describe('addresses', () => {
  it('of before are kept: numbers, names, days, and the id', async () => {
    const meta: [string, string][] = [
      ['_wp_old_slug', 'ebb'],
      ['_wp_old_slug', 'tide'],
      ['_wp_old_date', '2024-02-28'],
    ]
    const set = { guid: 'https://www.quay.example/archives/12' }
    const { oldPaths, permalink } = await read({ meta, set })
    expect(permalink).toBe('/2024/03/02/low-water/')
    expect(oldPaths).toEqual([
      '/?p=12',
      '/archives/12',
      '/2024/03/02/ebb/',
      '/2024/03/02/tide/',
      '/2024/02/28/low-water/',
      '/2024/02/28/ebb/',
      '/2024/02/28/tide/',
    ])
  })

  it('of a blog in a folder have it', async () => {
    const { pieces } = await parse([{ id: 12, content: 'A' }], {
      address: 'https://quay.example/notes',
    })
    expect(pieces[0]).toMatchObject({
      oldPaths: ['/notes/?p=12'],
      permalink: '/notes/2024/03/02/low-water/',
    })
  })

  it('may be paths, and are none of files', async () => {
    const guid = 'https://quay.example/wp-content/uploads/2024/03/quay.jpg'
    const piece = await read({ set: { guid, link: '/blog/low-water.html' } })
    expect([piece.permalink, piece.oldPaths]).toEqual(['/blog/low-water.html', ['/?p=12']])
  })

  it('with a number only are no permalinks', async () => {
    const set = { link: 'https://quay.example/?p=12' }
    expect(await read({ set })).toMatchObject({ oldPaths: ['/?p=12'], permalink: null, url: null })
  })
})

describe('the picture above a post', () => {
  const meta = { _thumbnail_id: '50' }
  const picture = attachment(50, 'https://quay.example/quay.jpg', {
    caption: 'The quay at dawn. Photo: Ana Vogt',
  })

  it('may stand behind it in the export', async () => {
    expect(await read({ meta }, picture)).toMatchObject({
      images: [{ src: 'https://quay.example/quay.jpg' }],
      leadImage: { caption: 'The quay at dawn.', credit: 'Photo: Ana Vogt' },
    })
  })

  it('is said to be missing', async () => {
    expect(messagesOf(await read({ meta }))).toEqual([
      expect.stringContaining('is not in the export'),
    ])
  })
})

describe('what is no article', () => {
  it.each([
    ['page', 'source-item-page'],
    ['attachment', 'source-item-attachment'],
    ['nav_menu_item', 'source-item-menu'],
    ['wp_navigation', 'source-item-menu'],
    ['wp_template_part', 'source-item-template'],
    ['wp_global_styles', 'source-item-template'],
    ['custom_css', 'source-item-template'],
    ['revision', 'source-item-revision'],
    ['wp_block', 'source-item-block'],
    ['product', 'source-item-other'],
  ])('such as a %s, has a reason', async (type, code) => {
    const { openWordPress } = await import('../../../src/exports/wordpress/readWordPress.ts')
    const { entries } = await openWordPress([
      { name: 'a.xml', chunks: () => [wxr([{ id: 1, type }])] },
    ])
    const { value } = await entries().next()
    expect(value).toMatchObject({ problem: { code } })
  })

  it('is left out, which is said', async () => {
    const { pieces, warnings } = await parse([
      { id: 12, content: 'The bank.' },
      { id: 2, type: 'page', title: 'About' },
      { id: 3, type: 'nav_menu_item', title: '' },
      attachment(50, 'https://quay.example/a.jpg'),
      { id: 4, set: { title: '' } },
    ])
    expect(pieces).toHaveLength(1)
    expect(warnings).toMatchObject([
      {
        code: 'source-items-left',
        values: { count: '3', titles: expect.stringContaining('About') },
      },
    ])
  })

  it('does not make an export of it', async () => {
    await expect(parse([{ id: 2, type: 'page' }])).rejects.toMatchObject({
      code: 'source-export-empty',
    })
  })
})

describe('where it appeared first', () => {
  const line =
    'This article first appeared in <a href="https://gazette.example/low">The Gazette</a>, 3 May 2019.'

  it.each([
    ['at its beginning', `<em>${line}</em>\n\nThe pilots know the bank.`],
    ['at its end', `The pilots know the bank.\n\n${line}`],
  ])('is what a line %s says', async (_, content) => {
    expect(await read({ content })).toMatchObject({
      firstAppeared: { confidence: 0.95, from: 'text', published: '2019-05-03', where: 'outlet' },
      hasOriginalDate: false,
      isCopy: true,
      note: [expect.stringContaining('first appeared')],
      outlet: 'Gazette',
      outletUrl: 'https://gazette.example/low',
      paragraphs: ['The pilots know the bank.'],
      published: '2024-03-02',
    })
  })

  it.each([
    ['German', 'Dieser Beitrag ist zuerst in der Hafenzeitung erschienen.', 'Hafenzeitung'],
    ['French', 'Cet article a été publié initialement dans Le Phare.', 'Le Phare'],
  ])('is said in %s, too', async (_, content, outlet) => {
    const piece = await read({ content: `${content}\n\nText.` })
    expect(piece).toMatchObject({ firstAppeared: { where: 'outlet' }, outlet })
  })

  it.each([
    ['This article, co-written with Bo Reed, appeared in the Gazette on 3 May 2019.', '2019-05-03'],
    ['A version of this essay appeared in The Gazette in May 2019.', '2019-05'],
    ['An earlier version of this piece was published in The Gazette.', null],
    ['Originally posted on May 3, 2019 at The Gazette.', '2019-05-03'],
    ['Published in The Gazette, 3 May 2019', '2019-05-03'],
    ['First published in Gazette 12 (2018).', '2018'],
    ['This piece was first published in the May 2019 issue of The Gazette.', '2019-05'],
    ['Zuerst erschienen in: Gazette, Heft 3/2018, S. 12.', '2018'],
    ['Dieser Essay ist im Mai 2019 in der Zeitschrift „Gazette“ erschienen.', '2019-05'],
    ['Eine gekürzte Fassung dieses Textes erschien am 3. Mai 2019 in der Gazette.', '2019-05-03'],
    ['Cet article a d’abord été publié dans la Gazette le 3 mai 2019.', '2019-05-03'],
    ['Paru dans la Gazette du 3 mai 2019.', '2019-05-03'],
    ['Une version de ce texte est parue dans la Gazette, mars 2018.', '2018-03'],
  ])('is said in many ways: %s', async (content, published) => {
    expect(await read({ content: `Text.\n\n${content}` })).toMatchObject({
      firstAppeared: { published, where: 'outlet' },
      outlet: 'Gazette',
    })
  })

  it.each([
    'This post has been republished by The Gazette.',
    'Published on 3 May 2019.',
    'Posted on May 3, 2019 by Bo Reed',
    'His first essay appeared in The Gazette in 1987.',
    'Der Roman erschien zuerst in der Gazette in Fortsetzungen.',
    'This post was written in Dover.',
  ])('is the blog where a line says no more than: %s', async (content) => {
    expect(await read({ content: `${content}\n\nText.` })).toMatchObject({
      firstAppeared: { where: 'blog' },
      outlet: null,
    })
  })

  it.each([
    'Source: The Gazette, 3 May 2019',
    'Auch erschienen in der Gazette vom 3. Mai 2019.',
    'An interview in the Port Gazette made me think of tides.',
    'This essay answers an article that was first published in the Port Gazette.',
  ])('is a question where it may be: %s', async (content) => {
    expect(await read({ content: `${content}\n\nText.` })).toMatchObject({
      firstAppeared: { where: 'unknown' },
    })
  })

  it.each([
    ['by breaks only', '<i>LINE</i><br /><br />One.<br /><br />Two.'],
    ['in divisions', '<div><i>LINE</i></div><div>One.</div><div>Two.</div>'],
    ['above printed notes', '<p>One.[1]</p><p>Two.[2]</p><p>LINE</p><p>[1] A.</p><p>[2] B.</p>'],
  ])('is found in a text that is parted %s', async (_, html) => {
    const piece = await read({ content: html.replace('LINE', line) })
    expect(piece).toMatchObject({ firstAppeared: { where: 'outlet' }, outlet: 'Gazette' })
    expect(piece.paragraphs).toEqual([
      expect.stringContaining('One.'),
      expect.stringContaining('Two.'),
    ])
  })

  it('is what an introductory note names', async () => {
    const content =
      'A short piece for the Example Gazette on why the library should keep its cat.\n\nText.'
    expect(await read({ content })).toMatchObject({
      firstAppeared: { confidence: 0.7, from: 'text', where: 'outlet' },
      note: [expect.stringContaining('A short piece')],
      outlet: 'Example Gazette',
      paragraphs: ['Text.'],
    })
    const named = { id: 1, content: 'My essay for Harbour Lights on tides.\n\nText.' }
    const unsure = await read(named)
    expect(unsure).toMatchObject({ firstAppeared: { where: 'unknown' }, outlet: 'Harbour Lights' })
    const bytes = Buffer.from(wxr([named], blog))
    const known = await parseSource({ bytes }, { knownOutlets: ['Harbour Lights'] })
    expect(known.pieces[0]?.firstAppeared).toMatchObject({ where: 'outlet' })
  })

  it('is not named by a first paragraph of the text itself', async () => {
    const content = 'The pilots of the Port Gazette know the bank, as ever.\n\nText.'
    expect(await read({ content })).toMatchObject({
      firstAppeared: { where: 'blog' },
      outlet: null,
    })
  })

  it('is no line in the middle of a text', async () => {
    const paragraphs = Array.from({ length: 12 }, (_, at) => `Paragraph ${at} of the text.`)
    const content = paragraphs.toSpliced(6, 0, line).join('\n\n')
    expect(await read({ content })).toMatchObject({
      firstAppeared: { from: 'guess', where: 'blog' },
      isCopy: false,
      outlet: null,
    })
  })

  it('is the address that its data name as that of the original', async () => {
    const meta = { _yoast_wpseo_canonical: 'https://gazette.example/low' }
    expect(await read({ meta })).toMatchObject({
      firstAppeared: { confidence: 0.85, from: 'file', where: 'outlet' },
      outlet: 'gazette.example',
      outletUrl: 'https://gazette.example/low',
      sources: { outlet: { from: 'guess' } },
    })
  })

  it('is the blog, where its data say so, or a line does', async () => {
    const meta = { rank_math_canonical_url: 'https://quay.example/2024/03/02/low-water/' }
    expect((await read({ meta })).firstAppeared).toMatchObject({ confidence: 0.9, where: 'blog' })
    const content = 'This post was first published on Quay Notes.\n\nText.'
    expect(await read({ content })).toMatchObject({
      firstAppeared: { confidence: 0.9, from: 'text', where: 'blog' },
      outlet: null,
      paragraphs: [expect.stringContaining('first published on Quay Notes'), 'Text.'],
    })
  })

  it('is the blog that it is read for, by whatever name', async () => {
    const content = 'This post was first published in The New Quay.\n\nText.'
    const bytes = Buffer.from(wxr([{ id: 1, content }], blog))
    const site = { name: 'The New Quay', url: 'https://new.example' }
    const { pieces } = await parseSource({ bytes }, { site })
    expect(pieces).toMatchObject([
      { firstAppeared: { where: 'blog' }, isCopy: false, outlet: null, proposals: [] },
    ])
  })

  it('is unknown where line and data contradict each other', async () => {
    const meta = { _yoast_wpseo_canonical: 'https://herald.example/low' }
    expect(await read({ content: `${line}\n\nText.`, meta })).toMatchObject({
      firstAppeared: { confidence: 0.4, where: 'unknown' },
      outlet: 'Gazette',
    })
  })

  it.each([
    [
      'announces it',
      'My new column for the Gazette is <a href="https://gazette.example/low">here</a>.',
    ],
    ['is short, and links to it', '<a href="https://gazette.example/low">Low water</a> came.'],
  ])('is unknown where the text %s', async (_, content) => {
    expect(await read({ content })).toMatchObject({
      firstAppeared: { where: 'unknown' },
      outlet: 'gazette.example',
    })
  })
})

describe('its kind', () => {
  it('is told by the content, behind whatever comments', async () => {
    const bytes = Buffer.from(
      wxr([{ id: 1 }]).replace('<rss', `<!-- ${'x'.repeat(5000)} -->\n<rss`),
    )
    expect(await kindOf({ bytes })).toBe('wordpress')
    expect(await kindOf({ bytes: Buffer.from('<p>A page.</p>') })).toBe('html')
  })
})

describe('damage', () => {
  it('as a bare & or a tag that is not closed loses no post', async () => {
    const item = itemOf({ id: 13, content: 'Text.' })
      .replace('<![CDATA[Low water]]>', 'Salt & Sand <b>now')
      .replace('</wp:post_parent>', '')
    const whole = wxr([
      { id: 12, content: 'A' },
      { id: 14, content: 'C' },
    ])
    const text = whole.replace('\t<item>', () => `${item}\n\t<item>`)
    const { pieces } = await parseSource({ bytes: Buffer.from(text) })
    expect(pieces.map(({ title }) => title)).toEqual(['Salt & Sand now', 'Low water', 'Low water'])
  })

  it('as entities of its own is left as it is: none is expanded', async () => {
    const bomb = '<!DOCTYPE rss [<!ENTITY a "aaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>'
    const text = wxr([{ id: 1, content: 'Text.', set: { title: 'Low &b; water' } }])
    const bytes = Buffer.from(text.replace('<rss', () => `${bomb}\n<rss`))
    const { pieces } = await parseSource({ bytes })
    expect(pieces[0]?.title).toBe('Low &b; water')
  })

  it('as control characters is taken out', async () => {
    expect(await read({ content: 'Low\u0008 water\u000B and high' })).toMatchObject({
      paragraphs: ['Low water and high'],
    })
  })

  it('as a section within a section keeps the words', async () => {
    const text = wxr([
      { id: 1, set: { 'content:encoded': '<![CDATA[<p>Before <![CDATA[ it ]]> behind</p>]]>' } },
    ])
    const { pieces } = await parseSource({ bytes: Buffer.from(text) })
    expect(pieces[0]?.paragraphs.join(' ')).toMatch(/^Before it behind$/)
  })
})
