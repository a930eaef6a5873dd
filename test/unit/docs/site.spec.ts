// The site that is built of docs/: which pages it has, where they stand, and where its links lead.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { brokenLinks } from '../../../scripts/docs/site/checkPages.ts'
import { pagesIn } from '../../../scripts/docs/site/files.ts'
import { anchorOf, resolveLink } from '../../../scripts/docs/site/links.ts'
import { type SidebarItem, sidebarOf } from '../../../scripts/docs/site/sidebar.ts'
import { root } from '../../helpers/root.ts'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'offprint-docs-'))
})

afterEach(() => rmSync(folder, { force: true, recursive: true }))

function write(files: Record<string, string>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true })
    writeFileSync(path.join(folder, name), text)
  }
}

describe('the sidebar', () => {
  it('has every page of docs/ once', () => {
    const linksOf = (items: SidebarItem[]): string[] =>
      items.flatMap(({ items: below = [], link }) => [...(link ? [link] : []), ...linksOf(below)])
    const links = linksOf(sidebarOf(root)).map((link) => link.replace(/^\//, ''))
    const pages = pagesIn(root).map((page) => page.replace('README.md', 'index.md'))
    const ofRoot = ['changelog.md', 'code-of-conduct.md', 'contributing.md']
    expect(pages.length).toBeGreaterThan(40)
    expect(links.toSorted()).toEqual([...pages, ...ofRoot].toSorted())
  })

  const given = {
    'docs/a.md': '# Title of `a`\n',
    'docs/p/more.md': '# More\n',
    'docs/p/README.md': '# Start\n',
    'README.md': '## Documentation\n\n- **For all**: [A](docs/a.md), [P](docs/p/README.md)\n',
  }

  it('takes titles from the pages, and puts those of a folder below its first page', () => {
    write(given)
    const more = { link: '/p/more.md', text: 'More' }
    expect(sidebarOf(folder)).toEqual([
      {
        items: [
          { link: '/a.md', text: 'Title of a' },
          { collapsed: true, items: [more], link: '/p/index.md', text: 'Start' },
        ],
        text: 'All',
      },
    ])
  })

  it('refuses a page that the list does not name, and one without a title', () => {
    write({ ...given, 'docs/lost.md': '# Lost\n' })
    expect(() => sidebarOf(folder)).toThrow('does not name docs/lost.md.')
    write({ 'docs/a.md': 'no heading', 'docs/lost.md': '', 'README.md': given['README.md'] })
    rmSync(path.join(folder, 'docs/lost.md'))
    expect(() => sidebarOf(folder)).toThrow('docs/a.md has no heading')
  })

  it('of another language has what is translated', () => {
    write({ ...given, 'docs/de/p/more.md': '# Mehr\n' })
    expect(pagesIn(folder)).not.toContain('de/p/more.md')
    expect(sidebarOf(folder, 'de')).toEqual([
      { items: [{ link: '/de/p/more.md', text: 'Mehr' }], text: 'All' },
    ])
  })
})

describe('links', () => {
  const repository = 'https://github.com/o/r/blob/main'
  it.each([
    ['desk.md', 'people.md#roles', '/people.md#roles'],
    ['contributing/changes.md', '../import/feeds.md', '/import/feeds.md'],
    ['plugin/index.md', '../blog.md', '/blog.md'],
    ['blog.md', 'plugin/README.md', '/plugin/index.md'],
    ['blog.md', '../CHANGELOG.md', '/changelog.md'],
    ['changelog.md', 'docs/blog.md', '/blog.md'],
    ['blog.md', '../seed/sample.txt', `${repository}/seed/sample.txt`],
    ['contributing/pages.md', '../../src/admin', `${repository}/src/admin`],
    ['blog.md', 'https://example.org/x', 'https://example.org/x'],
    ['blog.md', '#feeds', '#feeds'],
  ])('of %s to %s lead to %s', (page, href, expected) => {
    expect(resolveLink(href, page, { repository, root })).toBe(expected)
  })

  it('to sources lead nowhere where the address of the repository is not known', () => {
    expect(resolveLink('../seed/sample.txt', 'blog.md', { repository: null, root })).toBeNull()
  })

  it('to a file that is not there are refused', () => {
    expect(() => resolveLink('../nix.md', 'blog.md', { repository, root })).toThrow(
      'docs/blog.md: ../nix.md does not exist.',
    )
  })

  it('have the anchors of the repository', () => {
    expect(anchorOf('`npm run x`: what – and 2.5 “why” é?')).toBe('npm-run-x-what--and-25-why-é')
  })
})

it('the check of a built site names links to pages, files and headings that are not there', () => {
  write({
    'index.html': `<h1 id="a&amp;b">A</h1><a href="/base/x/y.html#ok">1</a><a href="#a&amp;b">2</a>
      <a class="c" href="/base/x/y.html#gone">3</a><a href="/x/y.html">4</a><a href="gone.html">5</a>
      <img src="/base/p.png"><img alt="" src="/base/q.png"><a href="https://e.org/#z">6</a>`,
    'p.png': '',
    'x/y.html': '<h2 id="ok">B</h2><a href="../">1</a><a href="/base/">2</a>',
  })
  expect(brokenLinks(folder, '/base/')).toEqual([
    'index.html: /base/x/y.html#gone',
    'index.html: /x/y.html',
    'index.html: gone.html',
    'index.html: /base/q.png',
  ])
})
