// `npm run screenshots`: the pictures of README and docs, from the sample.
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, it } from 'vitest'

import {
  footnote,
  footnoteMark,
  p,
  r,
  style,
  wordFile,
} from '../../packages/reader/test/helpers/wordFile.ts'
import { type GivenItem, wxr } from '../../packages/reader/test/helpers/wordpress.ts'
import { openArticle, waitForAnimations } from '../helpers/browser.ts'
import { root } from '../helpers/root.ts'
import { useAdminPanel } from '../helpers/useAdminPanel.ts'

const folder = path.join(root, 'docs/images')
const wide = { height: 900, width: 1440 }
const desk = useAdminPanel()

beforeAll(() => {
  mkdirSync(folder, { recursive: true })
})

/** Opens a page of the sample, waits for what the picture is of, and takes it. */
async function picture(name: string, at: string, subject: string): Promise<void> {
  const page = await desk.openPage({ colorScheme: 'light', path: at, viewport: wide })
  await page.locator(subject).first().waitFor()
  await page.waitForLoadState('networkidle')
  await waitForAnimations(page)
  await page.screenshot({ path: path.join(folder, `${name}.png`) })
}

it('the dashboard', () => picture('dashboard', '/admin', '.offprint-owed__line'))

it('the queue', () => picture('queue', '/admin/queue', 'iframe'))

it('the terms of all outlets', () =>
  picture('outlet-terms', '/admin/outlet-terms', '[role=radiogroup], fieldset'))

const ferry = {
  body: [
    p('The ferry that nobody ordered', 'Title'),
    p('By Ines Calloway'),
    p('This article first appeared in The Averil Courier on 12 March 2026.'),
    p(
      r('A second ferry has been on the timetable since January. It has no crew, and no berth.') +
        footnoteMark(2),
    ),
    p(
      r(
        'The county bought it because the price was good. That is how most of its ships came to it.',
      ) + footnoteMark(3),
    ),
    p('What it costs', 'heading1'),
    p('A ship that does not sail costs as much as one that does, without the fares.'),
  ].join(''),
  footnotes:
    footnote(2, r('Timetable of the county ferries, winter 2026.')) +
    footnote(3, r('Minutes of the harbour board, 4 November 2025.')),
  styles: style('Title') + style('heading 1'),
}

it('a new article, from a Word file', async () => {
  const page = await desk.openPage({
    colorScheme: 'light',
    path: '/admin/new-article',
    viewport: wide,
  })
  const buffer = Buffer.from(await wordFile(ferry))
  await page.locator('input[type=file]').setInputFiles({ name: 'ferry.docx', buffer, mimeType: '' })
  await page.getByRole('heading', { name: 'Check what was read' }).waitFor()
  await waitForAnimations(page)
  await page.screenshot({ path: path.join(folder, 'new-article.png') })
})

it('an article', async () => {
  const page = await desk.openPage({ colorScheme: 'light', viewport: wide })
  await openArticle(page, desk.app, 'Who reads the tide gauge?')
  await waitForAnimations(page)
  await page.screenshot({ path: path.join(folder, 'article.png') })
})

it('a post', async () => {
  const answer = await fetch(`${desk.app.url}/api/blog/posts?limit=1`)
  const { docs } = (await answer.json()) as { docs: { path: string }[] }
  const at = docs[0]?.path ?? ''
  const page = await desk.openPage({
    as: 'nobody',
    colorScheme: 'light',
    path: at,
    viewport: wide,
  })
  await page.screenshot({ path: path.join(folder, 'post.png') })
})

/** Of a blog: posts of three outlets, of the blog itself, and some of which that is not clear. */
function harbourBlog(): Buffer {
  const outlets = ['The Averil Courier', 'Harbour Review', 'Northern Tide']
  const subjects = ['ferry', 'pilots', 'cranes', 'herons', 'lock', 'ropes', 'lighthouse', 'salt']
  const posts = Array.from({ length: 48 }, (_, n): GivenItem => {
    const day = `${2014 + (n % 7)}-0${1 + (n % 9)}-1${n % 10}`
    const subject = subjects[n % subjects.length]!
    const first = [
      `<p><em>This article first appeared in ${outlets[n % 3]} on 2 January ${2014 + (n % 7)}.</em></p>`,
      '',
      n % 12 === 2 ? `<p>My essay for Estuary Lights on the ${subject}.</p>` : '',
    ][n % 3]
    const lost = n % 8 === 0 ? '\n\n[poll id="7"]\n\n' : ''
    const mark = '<sup data-fn="a" class="fn"><a href="#a" id="a-link">1</a></sup>'
    return {
      id: n + 1,
      content: `${first}\n\n<p>The county counted ${n + 3} ships in the first week, and nobody on the quay believed the number.${mark}</p>\n\n<h2>What the pilots say</h2>\n\n<p>They go by the colour of the water. The bank moves two metres in a winter, and is surveyed in spring.</p>${lost}<p>The report will be read in the autumn, when the tenders are out.</p>`,
      meta: { footnotes: JSON.stringify([{ id: 'a', content: 'Survey of the bank, p. 4.' }]) },
      set: {
        link: `https://harbour.example/${day.slice(0, 7).replace('-', '/')}/on-the-${subject}-${n}/`,
        pubDate: '',
        'wp:post_date': `${day} 09:00:00`,
        'wp:post_date_gmt': `${day} 09:00:00`,
        'wp:post_name': `on-the-${subject}-${n}`,
      },
      terms: [
        {
          name: ['Ports', 'Salt Weekly', 'Links'][n % 3]!,
          slug: `t${n % 3}`,
          domain: 'category',
        },
      ],
      title: `${['What nobody asked about the', 'A season of the', 'The price of the'][n % 3]} ${subject}`,
    }
  })
  const address = 'https://harbour.example'
  return Buffer.from(wxr(posts, { address, authors: { ada: 'Ines Calloway' } }))
}

it('the report of an import, and a sample beside its original', async () => {
  const page = await desk.openPage({
    colorScheme: 'light',
    path: '/admin/collections/imports',
    viewport: wide,
  })
  const file = { name: 'harbour.xml', buffer: harbourBlog(), mimeType: 'text/xml' }
  await page.locator('.offprint-imports__drop input[type=file]').setInputFiles(file)
  await page.getByRole('button', { name: /^Import \d+ articles/ }).waitFor()
  await page.locator('.offprint-imports__samples').waitFor()
  await waitForAnimations(page)
  await page.screenshot({ path: path.join(folder, 'import.png') })
  await page.getByRole('button', { name: /^Most words in no field/ }).click()
  const original = page.locator('.offprint-imports__frames iframe').nth(1)
  await original.contentFrame().locator('mark').first().waitFor()
  await page.locator('.offprint-imports__samples').evaluate((one) => one.scrollIntoView())
  await waitForAnimations(page)
  await page.screenshot({ path: path.join(folder, 'import-sample.png') })
})
