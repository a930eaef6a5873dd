// Exports that consist of many files, in a folder or an archive: Substack, Medium, Ghost.
import JSZip from 'jszip'
import path from 'node:path'
import { describe, expect, it } from 'vitest'

import { openBacklog } from '../../src/backlog/openBacklog.ts'
import { rowsOfCSV } from '../../src/exports/substack/csv.ts'
import { readBacklog } from '../../src/worker/readBacklog.ts'
import { all, shown, useFolder } from '../helpers/backlog.ts'
import { wxr } from '../helpers/wordpress.ts'

const folder = useFolder()

async function archive(files: Record<string, string>): Promise<Uint8Array> {
  const zip = new JSZip()
  for (const [name, text] of Object.entries(files)) {
    zip.file(name, text)
  }
  return zip.generateAsync({ type: 'uint8array' })
}

const substack = {
  'email_list.csv': 'email\nreader@example.com\n',
  'posts.csv': `post_id,post_date,is_published,email_sent_at,inbox_sent_at,type,audience,title,subtitle,podcast_url
101.low-water,2024-03-02T22:30:00.000Z,true,,,newsletter,everyone,"Low ""water"", and high",Nobody measures it,
102.paid,2024-03-03T22:30:00.000Z,true,,,newsletter,only_paid,For some,,
103.draft,,false,,,newsletter,everyone,Not yet,,
104.about,2024-03-03T22:30:00.000Z,true,,,page,everyone,About,,
105.lost,2024-03-03T22:30:00.000Z,true,,,newsletter,everyone,Lost,,
`,
  'posts/101.low-water.html': `<p>The bank.<a class="footnote-anchor" data-component-name="FootnoteAnchorToDOM" id="footnote-anchor-1" href="#footnote-1" target="_self">1</a></p><p class="button-wrapper" data-attrs="{}"><a class="button primary" href="https://quay.substack.example/subscribe?"><span>Subscribe now</span></a></p><div class="captioned-image-container"><figure><a class="image-link"><img src="https://cdn.example/a.jpg" alt=""></a><figcaption class="image-caption">Ebb</figcaption></figure></div><div class="footnote" data-component-name="FootnoteToDOM"><a id="footnote-1" href="#footnote-anchor-1" class="footnote-number" contenteditable="false" target="_self">1</a><div class="footnote-content"><p>A source.</p></div></div>`,
  'posts/101.low-water.opens.csv': 'email\nreader@example.com\n',
  'posts/102.paid.html': '<p>Paid words.</p>',
  'posts/103.draft.html': '<p>Unfinished.</p>',
}

describe('the export of Substack', () => {
  it.each(['folder', 'archive'])('in a %s is a backlog of its table', async (form) => {
    await folder.write(form === 'folder' ? substack : { 'export.zip': await archive(substack) })
    const backlog = await openBacklog([folder.path])
    expect(backlog).toMatchObject({
      counted: 5,
      site: 'quay.substack.example',
      system: 'substack',
      warnings: [{ code: 'source-files-left' }],
    })
    const items = await all(backlog.items())
    expect(items.map(({ piece, problem }) => problem?.code ?? piece?.status)).toEqual([
      'published',
      'private',
      'draft',
      'source-item-page',
      'published',
    ])
    expect(items[0]).toMatchObject({
      key: 'substack:quay.substack.example:101',
      piece: {
        captions: [{ text: 'Ebb' }],
        footnotes: [{ label: '1', references: 1, text: 'A source.' }],
        leftOut: [{ reason: 'site', text: 'Subscribe now' }],
        paragraphs: ['The bank.1'],
        permalink: '/p/low-water',
        published: '2024-03-02',
        standfirst: ['Nobody measures it'],
        title: 'Low "water", and high',
      },
    })
    expect(items[4]?.piece?.proposals).toMatchObject([
      { message: expect.stringContaining('no text of this post') },
    ])
    expect((await all(backlog.items({ from: 3 }))).map(({ index }) => index)).toEqual([3, 4])
  })

  it('has galleries, formulas, and the names of what it shows besides', async () => {
    const empty = (name: string, data: object) =>
      `<div data-component-name="${name}ToDOM" data-attrs="${JSON.stringify(data).replaceAll('"', '&quot;')}"></div>`
    const images = [{ src: 'https://cdn.example/a.jpg' }, { src: 'https://cdn.example/b.jpg' }]
    const html = [
      '<p>The bank.</p>',
      empty('ImageGallery', { gallery: { caption: 'Two quays', images } }),
      empty('LatexBlock', { persistentExpression: 'a^2 + b^2' }),
      empty('Twitter2', { full_text: 'Low water!', url: 'https://x.example/1' }),
      empty('Paywall', {}),
    ]
    await folder.write({ ...substack, 'posts/101.low-water.html': html.join('') })
    const [item] = await all((await openBacklog([folder.path])).items())
    expect(item?.piece).toMatchObject({
      captions: [{ text: 'Two quays' }],
      images,
      leftOut: [{ reason: 'command', text: 'Twitter2\nLow water!\nhttps://x.example/1' }],
      paragraphs: ['The bank.', '$$a^2 + b^2$$'],
    })
  })

  it.each([
    ['a,b\r\n1,"x, ""y""\nz"\r\n', [{ a: '1', b: 'x, "y"\nz' }]],
    [
      'a,b\n1\n\n,2',
      [
        { a: '1', b: '' },
        { a: '', b: '2' },
      ],
    ],
    ['\uFEFFa\n"unclosed', [{ a: '"unclosed' }]],
    ['', []],
  ])('has a table %j', (text, rows) => {
    expect(rowsOfCSV(text)).toEqual(rows)
  })
})

function story(title: string, body: string, more = ''): string {
  return `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${title}</title><style>header { display: none; }</style></head><body><article class="h-entry">
<header>
<h1 class="p-name">${title}</h1>
</header>
${more}
<section data-field="body" class="e-content">
<section name="a1" class="section section--body section--first section--last"><div class="section-divider"><hr class="section-divider"></div><div class="section-content"><div class="section-inner sectionLayout--insetColumn">${body}</div></div></section>
</section>
<footer><p>By <a href="https://medium.com/@ada" class="p-author h-card">Ada Quill</a> on <a href="https://medium.com/p/0123456789ab"><time class="dt-published" datetime="2024-03-02T22:30:00.000Z">March 2, 2024</time></a>.</p><p><a href="https://medium.com/@ada/low-water-0123456789ab" class="p-canonical">Canonical link</a></p><p>Exported from <a href="https://medium.com">Medium</a> on March 5, 2024.</p></footer></article></body></html>`
}

const subtitle = '<section data-field="subtitle" class="p-summary">\nNobody measures it\n</section>'

const medium = {
  'bookmarks/bookmarks-0001.html': '<html><body><ul><li>Others</li></ul></body></html>',
  'posts/2024-03-02_Low-water-0123456789ab.html': story(
    'Low water',
    '<h3 name="t" class="graf graf--h3 graf--leading graf--title">Low water</h3><h4 class="graf graf--h4 graf--subtitle">Nobody measures it</h4><figure class="graf graf--figure"><img class="graf-image" src="https://cdn.example/a.jpg"><figcaption class="imageCaption">Ebb</figcaption></figure><p class="graf graf--p">The bank.</p><p class="graf graf--p graf--trailing"><em>Originally published at </em><a href="https://gazette.example/low"><em>The Gazette</em></a><em> on March 1, 2024.</em></p>',
    subtitle,
  ),
  'posts/2024-03-03_I-agree-with-this-aaaaaaaaaaaa.html': story(
    'I agree with this…',
    '<p name="c" class="graf graf--p graf--leading graf--trailing">I agree with this, and with the rest.</p>',
  ),
  'posts/draft_Not-yet-bbbbbbbbbbbb.html': story(
    'Not yet',
    '<h3 class="graf graf--h3 graf--leading graf--title">Not yet</h3><p class="graf graf--p">Unfinished.</p>',
    '<section data-field="subtitle" class="p-summary">\nUnfinished.\n</section>',
  ),
  'README.html': '<html><body><p>Your archive.</p></body></html>',
}

describe('the export of Medium', () => {
  it('has stories, drafts by the names of their files, and comments', async () => {
    await folder.write({ 'medium-export.zip': await archive(medium) })
    const backlog = await openBacklog([folder.path])
    expect(backlog).toMatchObject({
      counted: 3,
      site: 'medium.com',
      system: 'medium',
      warnings: [{ code: 'source-files-left', values: { count: '2' } }],
    })
    const items = await all(backlog.items())
    expect(items).toMatchObject([
      {
        key: 'medium:medium.com:0123456789ab',
        piece: {
          authors: [{ name: 'Ada Quill' }],
          captions: [{ text: 'Ebb' }],
          firstAppeared: { published: '2024-03-01', where: 'outlet' },
          headings: [],
          outlet: 'Gazette',
          paragraphs: ['The bank.'],
          permalink: '/@ada/low-water-0123456789ab',
          published: '2024-03-02',
          standfirst: ['Nobody measures it'],
          status: 'published',
          title: 'Low water',
        },
      },
      { problem: { code: 'source-item-comment' } },
      { piece: { headings: [], published: null, status: 'draft', title: 'Not yet' } },
    ])
  })

  it('takes of a short story only the line that says where it appeared first', async () => {
    const body = `<p class="graf graf--p"><em>Originally published at </em><a href="https://gazette.example/low">gazette.example</a><em> on March 1, 2024.</em></p><p class="graf graf--p">The bank moves.</p><p class="graf graf--p">Nobody measures it.</p>`
    await folder.write({
      'posts/2024-03-02_Low-water-0123456789ab.html': story('Low water', body),
      'posts/2024-03-03_So-it-is-aaaaaaaaaaaa.html': story(
        'So it is',
        '<p class="graf graf--p graf-after--h3">So it is.</p>',
      ),
    })
    expect(await all((await openBacklog([folder.path])).items())).toMatchObject([
      {
        piece: {
          note: ['Originally published at gazette.example on March 1, 2024.'],
          outletUrl: 'https://gazette.example/low',
          paragraphs: ['The bank moves.', 'Nobody measures it.'],
        },
      },
      { problem: { code: 'source-item-comment' } },
    ])
  })

  it('takes a story without date and address as a draft, whatever its file is called', async () => {
    const page = story('Low water', '<p class="graf graf--p">The bank.</p>')
    const footer = '<footer><p><a href="https://medium.com/p/0123456789ab">View original.</a></p>'
    await folder.write({
      'posts/Low-water-0123456789ab.html': page.replace(/<footer>.*$/s, `${footer}</footer>`),
    })
    const [item] = await all((await openBacklog([folder.path])).items())
    expect(item?.piece).toMatchObject({ permalink: null, published: null, status: 'draft' })
  })

  it('knows a story whose original is elsewhere, and one of a publication', async () => {
    const name = 'posts/2024-03-02_Low-water-0123456789ab.html'
    const page = story('Low water', '<p class="graf graf--p">The bank.</p>')
    const own = 'https://medium.com/@ada/low-water-0123456789ab'
    for (const [canonical, expected] of [
      [
        'https://gazette.example/low',
        {
          canonicalUrl: 'https://gazette.example/low',
          firstAppeared: { from: 'file', where: 'outlet' },
          outlet: 'gazette.example',
          permalink: null,
        },
      ],
      [
        'https://tides.example/low-water-0123456789ab',
        { firstAppeared: { where: 'blog' }, permalink: '/low-water-0123456789ab' },
      ],
    ] as const) {
      await folder.write({ [name]: page.replace(own, canonical) })
      const [item] = await all((await openBacklog([folder.path])).items())
      expect(item).toMatchObject({ key: 'medium:medium.com:0123456789ab', piece: expected })
    }
  })
})

describe('the pictures of a folder or an archive', () => {
  const article = '# Low water\n\n![Ebb](../img/low%20water.png)\n\nThe bank.\n\n![](/img/b.png)'
  const files = {
    'content/images/2020/a.png': 'whole',
    'img/b.png': 'b',
    'img/low water.png': 'ebb',
    'other/2020/b.png': 'other',
    'posts/a.md': article,
  }

  it.each(['folder', 'archive'])(
    'are read by the paths of a %s, also by a worker',
    async (form) => {
      await folder.write(form === 'folder' ? files : { 'blog.zip': await archive(files) })
      const backlog = await readBacklog([folder.path])
      const bytesOf = async (source: string) => {
        const bytes = await backlog.picture(source)
        return bytes && Buffer.from(bytes).toString()
      }
      for await (const [{ piece } = { piece: null }] of backlog.batches()) {
        const sources = piece?.pictures.flatMap((one) => one.sources) ?? []
        expect(await Promise.all(sources.map(bytesOf))).toEqual(['ebb', 'b'])
      }
      const blog = 'https://quay.example'
      expect(await bytesOf(`${blog}/content/images/2020/a.png?v=1`)).toBe('whole')
      // Of two with the same end, nobody can say which.
      expect(await bytesOf(`${blog}/2020/c.png`)).toBeNull()
      expect(await bytesOf(`${blog}/a.png`)).toBeNull()
      expect(await bytesOf('../../../../etc/passwd')).toBeNull()
      expect(backlog.pictureFiles).toBe(4)
      await backlog.close()
    },
  )
})

describe('an archive', () => {
  it('with a path that climbs is one item, which says so', async () => {
    await folder.write({ 'blog.zip': await archive({ '../up.md': '# Up', 'a.md': '# A' }) })
    const { items } = await openBacklog([folder.path])
    expect((await all(items())).map(shown)).toMatchObject([{ problem: 'source-path' }])
  })

  it('is a folder of its files', async () => {
    await folder.write({
      'blog.zip': await archive({
        'a.md': '# Low water\n\nThe bank.',
        'export/blog.xml': wxr([{ id: 1, content: 'One.', title: 'First' }]),
        'pictures/a.jpg': 'x',
        'style.css': 'x',
      }),
    })
    const backlog = await openBacklog([path.join(folder.path, 'blog.zip')])
    expect(backlog.warnings).toEqual([{ code: 'source-files-left', values: { count: '1' } }])
    expect(backlog.pictureFiles).toBe(1)
    expect((await all(backlog.items())).map(shown)).toMatchObject([
      { place: 'blog.zip/a.md', title: 'Low water' },
      { key: 'wordpress:quay.example:https://quay.example/?p=1', title: 'First' },
    ])
  })

  it('of a Ghost blog has its posts, and pictures that are counted', async () => {
    const posts = [
      { id: 'p1', html: '<p>One.</p>', status: 'published', title: 'First', visibility: 'paid' },
    ]
    await folder.write({
      'ghost.zip': await archive({
        'content/images/a.jpg': 'x',
        'data/blog.json': JSON.stringify({ db: [{ data: { posts }, meta: {} }] }),
      }),
    })
    const backlog = await openBacklog([folder.path])
    expect(backlog).toMatchObject({ counted: 1, system: 'ghost' })
    const [item] = await all(backlog.items())
    // Only some readers are shown it.
    expect(item).toMatchObject({ key: 'ghost::p1', piece: { status: 'private' } })
  })
})
