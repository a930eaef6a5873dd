// The pictures of posts: where they stand, their words, and where their bytes may be, the largest first.
import { describe, expect, it } from 'vitest'

import type { Piece } from '../../src/types.ts'

import { readExport } from '../../src/exports/export.ts'
import { readGhost } from '../../src/exports/ghost/readGhost.ts'
import { openMedium } from '../../src/exports/medium/openMedium.ts'
import { openSubstack } from '../../src/exports/substack/openSubstack.ts'
import { parseSource } from '../../src/sources/parseSource.ts'
import { wxr } from '../helpers/wordpress.ts'

const uploads = 'https://quay.example/wp-content/uploads'

function attachment(id: number, file: string, words: { alt?: string; caption?: string } = {}) {
  return {
    id,
    type: 'attachment',
    extra: `<wp:attachment_url>${uploads}/${file}</wp:attachment_url>`,
    ...(words.alt ? { meta: { _wp_attachment_image_alt: words.alt } } : {}),
    ...(words.caption ? { set: { 'excerpt:encoded': words.caption } } : {}),
    title: file,
  }
}

async function postOf(content: string, meta: Record<string, string> = {}): Promise<Piece> {
  const bytes = Buffer.from(
    wxr([
      { id: 1, content, meta, title: 'Quay' },
      attachment(7, '2019/03/quay.jpg', { alt: 'The quay', caption: 'At dawn. Photo: Ada Brook' }),
      attachment(8, '2019/03/crane.png'),
    ]),
  )
  const { pieces } = await parseSource({ name: 'blog.xml', bytes })
  return pieces[0]!
}

describe('a post of WordPress', () => {
  it('has the pictures behind its words', async () => {
    const { pictures } = await postOf(
      `<div class="wp-block-cover" style="background-image:url(${uploads}/sea.jpg);min-height:274px"><p>The sea</p></div>
<div style="background:#fff url('${uploads}/quay.jpg')"><img src="${uploads}/quay.jpg" alt=""></div>`,
    )
    expect(pictures.map(({ sources }) => sources)).toEqual([
      [`${uploads}/sea.jpg`],
      [`${uploads}/quay.jpg`],
    ])
  })

  it.each([
    ['https://lorempixel.example/580/300', true],
    [`${uploads}/silicon-valley.jpg`, true],
    [`${uploads}/catalogo-2019.jpg`, true],
    ['https://stats.example/pixel.gif', false],
    ['https://s.example/images/icon_smile.gif', false],
  ])('takes for ornaments what is named so as a whole: %s', async (src, isShown) => {
    const { pictures } = await postOf(`<p>One.</p><p><img src="${src}" alt=""></p>`)
    expect(pictures).toHaveLength(isShown ? 1 : 0)
  })

  it('has its pictures where they stand: with words in a figure, without words before a node', async () => {
    const { document, pictures } = await postOf(
      `<p>One.</p>
[caption id="attachment_7" width="300"]<a href="${uploads}/2019/03/quay.jpg"><img class="wp-image-7" src="${uploads}/2019/03/quay-300x200.jpg" alt="" /></a> The quay at dawn. Photo: Ada Brook[/caption]
<p>Two.</p>
<p><img src="${uploads}/2019/03/crane-300x200.png" srcset="${uploads}/2019/03/crane-300x200.png 300w, ${uploads}/2019/03/crane-1024x683.png 1024w" class="wp-image-8" /></p>
<p>Three. <img src="/wp-content/uploads/2019/03/plain.gif" alt="A plain picture"></p>`,
    )
    expect(pictures).toEqual([
      {
        alt: 'The quay',
        caption: 'The quay at dawn.',
        credit: 'Photo: Ada Brook',
        place: { figure: 'figure-1' },
        sources: [`${uploads}/2019/03/quay.jpg`, `${uploads}/2019/03/quay-300x200.jpg`],
      },
      {
        alt: '',
        caption: '',
        credit: null,
        place: { before: 3 },
        sources: [
          `${uploads}/2019/03/crane.png`,
          `${uploads}/2019/03/crane-1024x683.png`,
          `${uploads}/2019/03/crane-300x200.png`,
        ],
      },
      {
        alt: 'A plain picture',
        caption: '',
        credit: null,
        place: { figure: 'figure-2' },
        sources: ['/wp-content/uploads/2019/03/plain.gif', `${uploads}/2019/03/plain.gif`],
      },
    ])
    expect(document.root.children.map(({ type }) => type)).toEqual([
      'paragraph',
      'block',
      'paragraph',
      'paragraph',
      'block',
    ])
  })

  it('has the featured picture above its text, and those of a gallery', async () => {
    const { pictures } = await postOf('<p>One.</p>\n\n[gallery ids="7,8"]', { _thumbnail_id: '7' })
    expect(
      pictures.map(({ alt, caption, credit, place }) => [alt, caption, credit, place]),
    ).toEqual([
      ['The quay', 'At dawn.', 'Photo: Ada Brook', 'lead'],
      ['The quay', 'At dawn.', 'Photo: Ada Brook', { figure: 'figure-1' }],
      ['', '', null, { before: 2 }],
    ])
  })

  it('has those of lists and tables behind them, and none that are ornaments or none', async () => {
    const { document, pictures } = await postOf(
      `<ul><li>One <img src="${uploads}/a.jpg"></li></ul>
<table><tr><td>x</td><td><img src="${uploads}/b.jpg" alt="A map"></td></tr></table>
<p>Two. <img class="emoji" src="${uploads}/smile.png"> <img src="data:image/png;base64,AAAA" alt="Drawn"></p>`,
    )
    expect(pictures.map(({ isEmbedded, place, sources }) => [sources, place, isEmbedded])).toEqual([
      [[`${uploads}/a.jpg`], { before: 1 }, undefined],
      [[`${uploads}/b.jpg`], { before: 2 }, undefined],
      [['data:image/png;base64,AAAA'], { figure: 'figure-2' }, true],
    ])
    expect(document.root.children.map(({ type }) => type).slice(0, 2)).toEqual(['list', 'table'])
  })
})

describe('posts of other systems', () => {
  it('those of Ghost are paths of the blog, without the size; drafts have them in their cards', () => {
    const card = { type: 'gallery', caption: 'Both', images: [{ alt: 'Left', src: '/l.jpg' }] }
    const lexical = JSON.stringify({ root: { type: 'root', children: [card] } })
    const html = `<figure><img src="__GHOST_URL__/content/images/size/w600/2020/quay.jpg" srcset="__GHOST_URL__/content/images/size/w1000/2020/quay.jpg 1000w"></figure><p>One.</p>`
    const posts = [
      { id: 'p1', feature_image: '__GHOST_URL__/content/images/top.png', html, title: 'One' },
      { id: 'p2', lexical, title: 'Two' },
    ]
    const { pieces } = readGhost(JSON.stringify({ db: [{ data: { posts } }] }))
    expect(
      pieces.map(({ pictures }) => pictures.map(({ place, sources }) => [place, sources])),
    ).toEqual([
      [
        ['lead', ['/content/images/top.png']],
        [
          { before: 0 },
          ['/content/images/2020/quay.jpg', '/content/images/size/w600/2020/quay.jpg'],
        ],
      ],
      [[{ figure: 'figure-1' }, ['/l.jpg']]],
    ])
  })

  it('those of Substack are as they were uploaded', async () => {
    const original = 'https://bucket.example/public/quay.png'
    const shown = `https://substackcdn.example/image/fetch/w_1456/${encodeURIComponent(original)}`
    const html = `<div class="captioned-image-container"><figure><a href="${shown}"><img src="${shown}" data-attrs='{"src":"${original}","alt":null}' alt=""></a><figcaption class="image-caption">The quay</figcaption></figure></div><p>One.</p>`
    const table = {
      name: 'posts.csv',
      text: () => Promise.resolve('post_id,title,is_published\n1.quay,Quay,true\n'),
    }
    const text = { name: 'posts/1.quay.html', text: () => Promise.resolve(html) }
    const { pieces } = await readExport(await openSubstack(table, [text]))
    expect(pieces[0]?.pictures).toMatchObject([
      { caption: 'The quay', place: { figure: 'figure-1' }, sources: [original, shown] },
    ])
  })

  it('those of Medium have their whole width', async () => {
    const html = `<html><body><article class="h-entry"><h1 class="p-name">Quay</h1><section class="e-content"><h3 class="graf--title">Quay</h3><p class="graf">One.</p><figure class="graf graf--figure"><img class="graf-image" data-image-id="1*a.jpeg" data-width="2400" src="https://cdn-images-1.medium.com/max/800/1*a.jpeg"></figure></section><footer><p>Tagged in <a class="p-tag">Tides</a></p></footer></article></body></html>`
    const story = {
      name: 'posts/2020-01-01_Quay-0123456789ab.html',
      text: () => Promise.resolve(html),
    }
    const { pieces } = await readExport(openMedium([story]))
    expect(pieces[0]?.topics).toEqual(['Tides'])
    expect(pieces[0]?.pictures).toMatchObject([
      {
        place: { before: 1 },
        sources: [
          'https://cdn-images-1.medium.com/max/2400/1*a.jpeg',
          'https://cdn-images-1.medium.com/max/800/1*a.jpeg',
        ],
      },
    ])
  })
})
