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
