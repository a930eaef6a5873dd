import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { stylesheet } from 'offprint/next'
import { format, resolveConfig } from 'prettier'
import { describe, expect, it } from 'vitest'

import { renderArticle } from '../../../../src/blog/pages/renderPost.tsx'
import { toPost } from '../../../../src/blog/toPost.ts'
import { shortenCSS } from '../../../helpers/shortenCSS.ts'
import { documentOf, pictures, postRow, textOf } from '../rows.ts'
import { longPost, site } from './posts.ts'

const root = path.resolve(import.meta.dirname, '../../../..')
const file = path.join(root, 'src/exports/styles.css')
const folder = path.join(root, 'src/blog/pages/styles')

/** As it would be written by hand. */
async function formatted(filepath: string, text: string): Promise<string> {
  return format(text, { ...(await resolveConfig(filepath)), filepath })
}

describe('the style sheets of pages', () => {
  it('are those of the folder, shortened: `npx vitest -u` writes them', async () => {
    const names = readdirSync(folder).filter((name) => name.endsWith('.css'))
    const lines = names.map((name) => {
      const css = shortenCSS(readFileSync(path.join(folder, name), 'utf8'))
      return `${path.basename(name, '.css')}: ${JSON.stringify(css)},\n`
    })
    const text = `// Made of the style sheets of this folder, without what a browser does not need: \`npx vitest -u\` writes it.
      export const sheets = {\n${lines.join('')}}\n`
    const made = path.join(folder, 'sheets.ts')
    await expect(await formatted(made, text)).toMatchFileSnapshot(made)
  })
})

describe('the style sheet for pages of others', () => {
  it('is the file offprint/styles.css: `npx vitest -u` writes it', async () => {
    await expect(await formatted(file, stylesheet())).toMatchFileSnapshot(file)
  })

  it('holds within the class offprint alone', () => {
    const css = stylesheet()
    expect(css).toMatch(/^\.offprint\{[^}]/)
    let depth = 0
    const ends = [...css].flatMap((letter, index) => {
      depth += letter === '{' ? 1 : letter === '}' ? -1 : 0
      return letter === '}' && depth === 0 ? [index] : []
    })
    expect(ends).toEqual([css.trimEnd().length - 1])
    expect(css).not.toMatch(/[{},]\s*(?::root|html|body|@page|@import|@font-face)\b/)
  })
})

const documented = new Set(
  [
    ...readFileSync(path.join(root, 'docs/plugin/front-end.md'), 'utf8').matchAll(
      /^\| `\.([\w.-]+)`/gm,
    ),
  ].flatMap(([, names = '']) => names.split('.')),
)

describe('the classes of an article', () => {
  const turn = {
    type: 'paragraph',
    children: [{ type: 'text', text: 'ADA: Why?', version: 1 }],
    speaker: 'ADA',
    version: 1,
  }
  const cell = { type: 'tablecell', children: [turn], version: 1 }
  const table = {
    type: 'table',
    children: [{ type: 'tablerow', children: [cell], version: 1 }],
    version: 1,
  }
  const posts = [
    longPost(60, { lead_caption: 'A', lead_image: 'picture', note: textOf('Why.') }),
    toPost(postRow({ mode: 'link', note: textOf('Why.') }), { pictures }),
    toPost(postRow({ excerpt_words: '2', mode: 'excerpt' })),
    toPost(postRow({ body: documentOf(turn) })),
    toPost(postRow({ body: documentOf(table) })),
  ]
  const used = new Set(
    posts.flatMap((post) =>
      [...renderArticle(post, site).matchAll(/ class="([^"]*)"/g)].flatMap(([, names = '']) =>
        names.split(' '),
      ),
    ),
  )

  it('are those that docs/plugin/front-end.md lists', () => {
    expect([...used].filter((name) => !documented.has(name))).toEqual([])
  })

  it('all occur, but for that of the page', () => {
    expect([...documented].filter((name) => !used.has(name))).toEqual(['offprint'])
  })
})
