// The shortest way to an article.
import { readArticle, readArticles, SourceUnreadable } from 'offprint-reader'
import { describe, expect, it } from 'vitest'

const words = 'The ferry has stopped in April of every year since the pier was moved. '

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

describe('an article', () => {
  it('of a page has its fields, its text in Markdown and HTML, and its footnotes', async () => {
    const page = `<title>Low Water</title><meta property="og:site_name" content="The Gazette">
<meta property="article:published_time" content="2024-03-05"><article><h1>Low Water</h1><p class="byline">By Ada Brook</p>
<p>${words}<sup><a href="#fn1" id="r1">1</a></sup></p>${`<p>${words}</p>`.repeat(3)}
<ol><li id="fn1">Port record, 1921. <a href="#r1">back</a></li></ol></article>`
    const article = await readArticle(bytesOf(page), { url: 'https://gazette.example/low-water' })
    expect(article).toMatchObject({
      authors: [{ name: 'Ada Brook' }],
      footnotes: [{ label: '1', references: 1, text: 'Port record, 1921.' }],
      outlet: 'The Gazette',
      published: '2024-03-05',
      title: 'Low Water',
    })
    expect(article.markdown).toMatch(
      /since the pier was moved\. ?\[\^1\][\s\S]*\[\^1\]: Port record, 1921\./,
    )
    expect(article.html).toContain('role="doc-noteref"')
  })

  it('of Markdown is told by the name of the file', async () => {
    const article = await readArticle(bytesOf(`# Low Water\n\n${words}\n\n> ${words}`), {
      name: 'low-water.md',
    })
    expect(article.title).toBe('Low Water')
    expect(article.html).toContain('<blockquote>')
  })

  it('is one of several in the export of a blog', async () => {
    const posts = ['One', 'Two'].map((title, index) => ({
      id: String(index),
      type: 'post',
      html: `<p>${words.repeat(3)}</p>`,
      status: 'published',
      title,
    }))
    const bytes = bytesOf(JSON.stringify({ db: [{ data: { posts } }] }))
    expect((await readArticles(bytes)).map(({ title }) => title)).toEqual(['One', 'Two'])
    expect((await readArticle(bytes)).title).toBe('One')
  })

  it('that cannot be read is refused with a code and what to do', async () => {
    const error = await readArticle(bytesOf('%PDF-1.7 and so on')).catch((one: unknown) => one)
    expect(error).toBeInstanceOf(SourceUnreadable)
    expect(error).toMatchObject({
      code: 'source-pdf-damaged',
      message: expect.stringContaining('damaged'),
    })
  })
})
