// Parts of pages that many programs write alike.
import type { Generated } from '../random.ts'

import { article } from './article.ts'

export const { paragraphs } = article

export function all(lines: string[], form: (line: string, index: number) => string): string {
  return lines.map(form).join('\n')
}

export function ps(lines: string[] = paragraphs, attributes = ''): string {
  return all(lines, (line) => `<p${attributes}>${line}</p>`)
}

export function list(attributes = ''): string {
  return `<ul${attributes}>${all(article.items, (item) => `<li>${item}</li>`)}</ul>`
}

export function table(attributes = ''): string {
  const [head = [], ...rows] = article.cells
  return `<table${attributes}><thead><tr>${all(head, (cell) => `<th>${cell}</th>`)}</tr></thead><tbody>${rows.map((row) => `<tr>${all(row, (cell) => `<td>${cell}</td>`)}</tr>`).join('')}</tbody></table>`
}

export function figure(attributes = '', credit = `Photo: ${article.credit}`): string {
  return `<figure${attributes}><img src="https://pictures.example/ropes.jpg" alt=""><figcaption>${article.caption} ${credit}</figcaption></figure>`
}

/** Paragraphs with a heading, a quote and a list between them. */
export function text(
  form: (line: string) => string = (line) => `<p>${line}</p>`,
  { heading = `<h2>${article.heading}</h2>`, inText = '', quote = '' } = {},
): string {
  const [first = '', second = '', ...others] = paragraphs
  const said = quote || `<blockquote><p>${article.quote}</p></blockquote>`
  return [form(first), form(second), heading, list(), inText, said, ...others.map(form)].join('\n')
}

/** A menu of links with words of its own. */
export function menu({ words }: Generated, tag = 'nav', attributes = ''): string {
  return `<${tag}${attributes}><ul><li><a href="/">${words(1)}</a></li><li><a href="/b">${words(2)}</a></li><li><a href="/c">${words(1)}</a></li></ul></${tag}>`
}

export function page(
  body: string,
  { attributes = '', head = '', title = article.title } = {},
): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title>${head}</head><body${attributes}>${body}</body></html>`
}

export function ogTags(site: string): string {
  return `<meta property="og:title" content="${article.title}"><meta property="og:site_name" content="${site}"><meta property="og:type" content="article"><meta property="article:published_time" content="${article.day}T08:00:00+01:00">`
}

export function jsonLd(more: object = {}): string {
  const data = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    author: [{ name: article.author, '@type': 'Person' }],
    datePublished: `${article.day}T08:00:00+01:00`,
    headline: article.title,
    ...more,
  }
  return `<script type="application/ld+json">${JSON.stringify(data)}</script>`
}
