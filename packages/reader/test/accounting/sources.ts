// Generated pages, pastes, Word files, Markdown files and exports of Ghost.
import { footnote, footnoteMark, p, r, wordFile } from '../helpers/wordFile.ts'
import { type Generated, pick } from './random.ts'

type Part = (made: Generated) => string

const textParts: Part[] = [
  ({ sentence }) => `<p>${sentence(12)} <em>${sentence(4)}</em> ${sentence(9)}</p>`,
  ({ sentence }) => `<p>${sentence(30)}</p>`,
  ({ sentence }) => `<p>${sentence(5)}<br>${sentence(6)}</p>`,
  ({ sentence, words }) => `<p><b>${words(2)}</b> ${sentence(14)}</p>`,
  ({ words }) => `<h2>${words(3)}</h2>`,
  ({ words }) => `<h3>${words(4)}</h3>`,
  ({ sentence }) => `<blockquote><p>${sentence(12)}</p></blockquote>`,
  ({ sentence }) => `<blockquote>${sentence(9)}</blockquote>`,
  ({ sentence, words }) => `<ul><li>${words(3)}</li><li>${sentence(7)}</li></ul>`,
  ({ sentence, words }) =>
    `<ol><li>${words(2)}<ul><li>${sentence(4)}</li></ul></li><li>${words(3)}</li></ol>`,
  ({ words }) =>
    `<table><caption>${words(3)}</caption><tr><th>${words(1)}</th><th>${words(2)}</th></tr><tr><td>${words(2)}</td><td>${words(1)}</td></tr></table>`,
  ({ words }) =>
    `<figure><img src="https://pictures.example/a.jpg"><figcaption>${words(6)}</figcaption></figure>`,
  ({ sentence, words }) => `<details><summary>${words(3)}</summary><p>${sentence(8)}</p></details>`,
  ({ sentence, words }) => `<dl><dt>${words(2)}</dt><dd>${sentence(6)}</dd></dl>`,
  ({ words }) => `<pre>${words(3)}\n${words(2)}</pre>`,
  ({ sentence }) => `<div>${sentence(11)}</div>`,
  ({ words }) => `<button>${words(2)}</button>`,
]

const siteParts: Part[] = [
  ({ words }) =>
    `<nav><ul><li><a href="/a">${words(1)}</a></li><li><a href="/b">${words(2)}</a></li></ul></nav>`,
  ({ sentence, words }) => `<aside><h4>${words(2)}</h4><p>${sentence(9)}</p></aside>`,
  ({ sentence, words }) =>
    `<div class="related-posts"><h3>${words(2)}</h3><a href="/c">${sentence(7)}</a></div>`,
  ({ sentence }) => `<div class="cookie-banner">${sentence(14)}<button>OK</button></div>`,
  ({ sentence, words }) =>
    `<section class="comments"><h3>${words(1)}</h3><div class="comment"><b>${words(2)}</b><p>${sentence(16)}</p></div></section>`,
  ({ words }) => `<form><label>${words(2)}</label><button>${words(1)}</button></form>`,
]

function partsOf(made: Generated, parts: Part[], count: number): string {
  return Array.from({ length: count }, () => pick(made.random, parts)(made)).join('\n')
}

export function page(made: Generated): string {
  const { random, sentence, words } = made
  const [open, close] = pick(random, [
    ['<main><article>', '</article></main>'],
    ['<div class="entry-content">', '</div>'],
    ['<div><div>', '</div></div>'],
  ] as const)
  const before = partsOf(made, siteParts, Math.floor(random() * 3))
  const head = `<h1>${words(4)}</h1>${random() < 0.5 ? `<p class="dek">${sentence(9)}</p>` : ''}`
  const text = partsOf(made, textParts, 4 + Math.floor(random() * 14))
  const within = random() < 0.5 ? partsOf(made, siteParts, 1) : ''
  const behind = partsOf(made, siteParts, Math.floor(random() * 4))
  return `<html><head><title>Hidden</title></head><body><header><a href="/">${words(2)}</a></header>${before}${open}${head}${text}${within}${partsOf(made, textParts, 4)}${close}${behind}<footer><p>${words(5)}</p></footer></body></html>`
}

export function paste(made: Generated): string {
  const { random, words } = made
  const name = pick(random, ['h1', 'h2', 'p'])
  const title = random() < 0.6 ? `<${name}>${words(4)}</${name}>` : ''
  return `<meta charset="utf-8">${title}${partsOf(made, textParts, 1 + Math.floor(random() * 8))}`
}

const markdownParts: Part[] = [
  ({ sentence }) => `${sentence(20)} *${sentence(3)}* ${sentence(5)}`,
  ({ words }) => `## ${words(3)}`,
  ({ sentence }) => `> ${sentence(12)}`,
  ({ sentence, words }) => `- ${words(3)}\n- ${sentence(6)}\n  - ${words(2)}`,
  ({ words }) => `| ${words(1)} | ${words(2)} |\n| --- | --- |\n| ${words(2)} | ${words(1)} |`,
  ({ words }) => `\`\`\`\n${words(4)}\n\`\`\``,
  ({ words }) => `![${words(4)}](https://pictures.example/a.jpg)`,
  ({ sentence, words }) => `<aside>\n\n**${words(2)}**\n\n${sentence(9)}\n\n</aside>`,
  ({ words }) => `{{< widget "${words(2)}" >}}`,
]

export function markdown(made: Generated): string {
  const { random, sentence, words } = made
  const front =
    random() < 0.5
      ? `---\ntitle: ${words(4)}\nauthor: ${words(2)}\nmood: ${words(2)}\nlayout:\n  name: ${words(1)}\n---\n`
      : `# ${words(4)}\n`
  const parts = Array.from({ length: 3 + Math.floor(random() * 8) }, () =>
    pick(random, markdownParts)(made),
  )
  return `${front}\n${parts.join('\n\n')}\n\n${sentence(8)}[^1]\n\n${sentence(20)}\n\n[^1]: ${sentence(6)}\n`
}

export function ghost(made: Generated): { html: string; json: string } {
  const { random, sentence, words } = made
  const cards: Part[] = [
    ...textParts,
    () => `<!--kg-card-begin: html--><div>${sentence(5)}</div><!--kg-card-end: html-->`,
    () =>
      `<figure class="kg-card kg-bookmark-card"><a class="kg-bookmark-container" href="https://a.example/"><div class="kg-bookmark-content"><div class="kg-bookmark-title">${words(3)}</div><div class="kg-bookmark-description">${sentence(6)}</div></div></a></figure>`,
    () =>
      `<div class="kg-card kg-callout-card"><div class="kg-callout-text">${sentence(7)}</div></div>`,
    () =>
      `<div class="kg-card kg-toggle-card"><div class="kg-toggle-heading"><h4>${words(2)}</h4><button></button></div><div class="kg-toggle-content"><p>${sentence(6)}</p></div></div>`,
    () => `<div class="kg-card kg-button-card"><a href="/x" class="kg-btn">${words(2)}</a></div>`,
  ]
  const html = partsOf(made, cards, 3 + Math.floor(random() * 8))
  const post = {
    id: '1',
    slug: 'a',
    custom_excerpt: sentence(6),
    feature_image: '__GHOST_URL__/content/images/a.jpg',
    html,
    published_at: '2026-03-05T08:00:00.000Z',
    status: 'published',
    title: words(4),
  }
  const meta = { feature_image_caption: `<span>${words(4)}</span>`, post_id: '1' }
  const data = { posts: [post], posts_meta: [meta], tags: [], users: [] }
  return { html, json: JSON.stringify({ db: [{ data, meta: { version: '5' } }] }) }
}

const wordParts: Part[] = [
  ({ sentence }) => p(sentence(24)),
  ({ sentence, words }) => p(`${r(words(2), '<w:b/>')}${r(` ${sentence(9)}`)}`),
  ({ words }) => p(words(3), 'Heading1'),
  ({ words }) => p(words(3), '', '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'),
  ({ words }) =>
    `<w:tbl><w:tr><w:tc>${p(words(1))}</w:tc><w:tc>${p(words(2))}</w:tc></w:tr><w:tr><w:tc>${p(words(2))}</w:tc><w:tc>${p(words(1))}</w:tc></w:tr></w:tbl>`,
  ({ words }) => p(words(5), 'Caption'),
  ({ sentence }) => p(sentence(10), 'Quote'),
  ({ sentence, words }) =>
    p(
      `${r(sentence(6))}<w:r><w:pict><v:textbox><w:txbxContent>${p(words(4))}</w:txbxContent></v:textbox></w:pict></w:r>`,
    ),
  ({ words }) =>
    `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${p(words(3))}</w:sdtContent></w:sdt>`,
]

export async function word(made: Generated): Promise<Uint8Array> {
  const { random, sentence, words } = made
  const title = p(words(4), random() < 0.5 ? 'Title' : '')
  const parts = Array.from({ length: 4 + Math.floor(random() * 8) }, () =>
    pick(random, wordParts)(made),
  )
  const body = `${title}${p(sentence(20))}${parts.join('')}${p(`${r(sentence(12))}${footnoteMark(1)}`)}`
  const part = (name: string) =>
    `<w:${name} xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${p(words(3))}</w:${name}>`
  return wordFile({
    body,
    files: { 'word/header1.xml': part('hdr') },
    footnotes: footnote(1, sentence(6)),
  })
}
