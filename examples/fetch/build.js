// Writes a folder of HTML files: the list, and a page for each post.
import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'

import { listPosts, readPost } from './blog.js'

const [site, next, old] = ['site', 'site.next', 'site.old']
const posts = []
for (const folder of [next, old]) await rm(folder, { force: true, recursive: true })
for await (const { slug } of listPosts()) {
  const post = await readPost(slug)
  // What was withdrawn meanwhile is null.
  if (post) {
    posts.push(post)
    await write(decodeURI(post.path), post, headOf(post), bodyOf(post))
  }
}
const list = `<h1>Posts</h1><ul>${posts.map(lineOf).join('\n')}</ul>`
await write('/', { dir: 'ltr', language: 'en' }, '<title>Posts</title>', list)
// Where a build fails, the site of before stays.
await rename(site, old).catch(() => undefined)
await rename(next, site)
await rm(old, { force: true, recursive: true })

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
    ...authors
      .map(({ affiliations, name }) => [name, ...affiliations].join(', '))
      .map((credit) => `<p class="author">${escaped(credit)}</p>`),
    creditLine && `<p class="credit-line">${escaped(creditLine)}</p>`,
    `<section class="note">${note}</section>`,
    `<div class="text">${body ?? escaped(excerpt ?? '')}</div>`,
    original.url && `<p><a href="${escaped(original.url)}">Read the original</a></p>`,
    '</article>',
  ].join('\n')
}

function lineOf(post) {
  return `<li ${langOf(post)}><a href="${escaped(post.path)}">${escaped(post.title)}</a>`
}

function langOf({ dir, language }) {
  return `lang="${escaped(language)}" dir="${dir}"`
}

async function write(address, page, head, body) {
  const file = path.join(next, address, 'index.html')
  await mkdir(path.dirname(file), { recursive: true })
  const html = `<!doctype html>\n<html ${langOf(page)}><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width">\n${head}</head>\n<body>${body}</body></html>\n`
  await writeFile(file, html)
}

function escaped(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
