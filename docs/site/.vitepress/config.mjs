// The documentation site: the pages of docs/, as they are in the repository.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitepress'

import { brokenLinks } from '../../../scripts/docs/site/checkPages.ts'
import { languagesIn, rootPages } from '../../../scripts/docs/site/files.ts'
import { anchorOf, resolveLink } from '../../../scripts/docs/site/links.ts'
import { sidebarOf } from '../../../scripts/docs/site/sidebar.ts'
import { german } from './german.mjs'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../..')
const { description, version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'))

/** Of the site; in a folder of its host it ends with a slash. */
const base = process.env.DOCS_BASE || '/'
/** `owner/name`, which a clone does not know. */
const github = process.env.GITHUB_REPOSITORY
const repository = github ? `https://github.com/${github}` : null
const files = repository && `${repository}/blob/${process.env.GITHUB_SHA ?? 'main'}`

const logo = readFileSync(path.join(root, 'docs/site/.vitepress/logo.svg'))
const icon = `data:image/svg+xml;base64,${logo.toString('base64')}`

export default defineConfig({
  title: 'Offprint',
  base,
  description,
  head: [['link', { href: icon, rel: 'icon' }]],
  // Readers follow links to their own app, which nobody can check.
  ignoreDeadLinks: 'localhostLinks',
  // A translation is a folder of docs/ that its code names, with the same names of files.
  locales: {
    root: { label: 'English', lang: 'en' },
    ...Object.fromEntries(
      languagesIn(root, ['de']).map((language) => [language, german(sidebarOf(root, language))]),
    ),
  },
  markdown: {
    anchor: { slugify: anchorOf },
    languageAlias: { caddy: 'nginx' },
    config: (md) => {
      md.core.ruler.push('offprint-links', followLinks)
      // Braces are text here, and not commands of Vue.
      for (const name of ['code_inline', 'text']) {
        const rule = md.renderer.rules[name]
        md.renderer.rules[name] = (...args) => rule(...args).replaceAll('{{', '&#123;&#123;')
      }
    },
  },
  outDir: path.join(root, 'docs/site/dist'),
  rewrites: {
    'plugin/README.md': 'plugin/index.md',
    'site/index.md': 'index.md',
    ...Object.fromEntries(Object.values(rootPages).map((name) => [`site/${name}`, name])),
  },
  srcDir: path.join(root, 'docs'),
  srcExclude: ['site/node_modules/**', 'site/dist/**', 'images/**'],
  themeConfig: {
    // A page may have no translation yet: the menu of languages leads to their front pages.
    i18nRouting: false,
    logo: { alt: '', src: icon },
    nav: [
      { link: '/desk', text: 'Editors' },
      { link: '/plugin/', text: 'Developers' },
      { link: '/operating', text: 'Operators' },
      {
        items: [
          { link: '/changelog', text: 'Changelog' },
          { link: '/upgrading', text: 'Upgrading' },
          ...(repository ? [{ link: `${repository}/releases`, text: 'All versions' }] : []),
        ],
        text: `v${version}`,
      },
    ],
    outline: [2, 3],
    search: { provider: 'local' },
    sidebar: sidebarOf(root),
    socialLinks: repository ? [{ icon: 'github', link: repository }] : [],
  },
  vite: { plugins: [{ name: 'offprint-vue', enforce: 'pre', resolveId: resolveVue }] },
  /** Of headings, and of what VitePress itself writes. */
  buildEnd({ outDir }) {
    const broken = brokenLinks(outDir, base)
    if (broken.length > 0) {
      throw new Error(`Links that lead nowhere:\n${broken.join('\n')}`)
    }
  },
})

/** From the folder of the pages it would not be found; pages are rendered from a folder where it is. */
function resolveVue(id, from, { ssr, ...options }) {
  if (!/^vue(?:$|\/)/.test(id)) {
    return null
  }
  return ssr
    ? { external: true, id }
    : this.resolve(id, path.join(root, 'docs/site/index.md'), { ...options, skipSelf: true })
}

function followLinks({ env, tokens }) {
  for (const { children } of tokens) {
    children?.forEach((token, index) => {
      const page = path.relative(path.join(root, 'docs'), env.path).replaceAll(path.sep, '/')
      if (token.type === 'link_open') {
        const href = resolveLink(token.attrGet('href'), page, { repository: files, root })
        // Without an address it is text.
        if (href === null) {
          token.tag = 'span'
          token.attrs = []
          children.slice(index).find(({ type }) => type === 'link_close').tag = 'span'
        } else {
          token.attrSet('href', href)
        }
      }
    })
  }
}
