// Writes a folder of HTML files: the list, and a page for each post.
import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'

import { listPosts, readPost } from './blog.js'

const [folder, next] = ['site', 'site.next']
const posts = []
await rm(next, { force: true, recursive: true })
for await (const { slug } of listPosts()) {
  const post = await readPost(slug)
  // What was withdrawn meanwhile is null.
  if (post) {
    posts.push(post)
    await write(decodeURI(post.path), post.language, headOf(post), bodyOf(post))
  }
}
const lines = posts.map((post) => `<li><a href="${escaped(post.path)}">${escaped(post.title)}</a>`)
await write('/', 'en', '<title>Posts</title>', `<h1>Posts</h1><ul>${lines.join('\n')}</ul>`)
await rm(folder, { force: true, recursive: true })
await rename(next, folder)

function headOf({ canonicalUrl, description, head, jsonLd, title }) {
  return [
    `<title>${escaped(head.title ?? title)}</title>`,
    `<meta name="description" content="${escaped(head.description ?? description)}">`,
    head.noindex ? '<meta name="robots" content="noindex, follow">' : '',
    canonicalUrl ? `<link rel="canonical" href="${escaped(canonicalUrl)}">` : '',
    // No text in the data can end the script.
    `<script type="application/ld+json">${JSON.stringify(jsonLd).replaceAll('<', '\\u003c')}</script>`,
  ].join('\n')
}

/** Note and body are HTML, ready to use; with `body`, footnotes are at its end. */
function bodyOf({ authors, body, creditLine, excerpt, note, original, title }) {
  return [
    `<article><h1>${escaped(title)}</h1>`,
    ...authors.map((one) => `<p class="author">${escaped(creditOf(one))}</p>`),
    creditLine && `<p class="credit-line">${escaped(creditLine)}</p>`,
    `<section class="note">${note}</section>`,
    `<div class="text">${body ?? escaped(excerpt ?? '')}</div>`,
    original.url && `<p><a href="${escaped(original.url)}">Read the original</a></p>`,
    '</article>',
  ].join('\n')
}

function creditOf({ affiliations, name }) {
  return [name, ...affiliations].join(', ')
}

async function write(address, language, head, body) {
  const file = path.join(next, address, 'index.html')
  await mkdir(path.dirname(file), { recursive: true })
  const html = `<!doctype html>\n<html lang="${escaped(language)}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width">\n${head}</head>\n<body>${body}</body></html>\n`
  await writeFile(file, html)
}

function escaped(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
