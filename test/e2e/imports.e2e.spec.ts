// An import at the desk: dropped, reported, decided about, written and taken back.
import { expect, it } from 'vitest'

import { wxr } from '../../packages/reader/test/helpers/wordpress.ts'
import { faultsIn } from '../helpers/accessibility.ts'
import { holdScripts } from '../helpers/browser.ts'
import { ask } from '../helpers/desk.ts'
import { useAdminPanel } from '../helpers/useAdminPanel.ts'

const desk = useAdminPanel()

const posts = ['Ebb', 'Flow', 'Slack water'].map((title, index) => ({
  id: index + 1,
  content: `<p><em>This article first appeared in The Quay Gazette on 3 March 2019.</em></p><p>The text of ${title}. [poll id="7"]</p>`,
  title,
}))

const file = {
  name: 'quay.xml',
  buffer: Buffer.from(wxr(posts, { authors: { ada: 'Ada Lind' } })),
  mimeType: 'text/xml',
}

for (const { colorScheme, tags, width } of [
  { colorScheme: 'light', tags: 'nightly', width: 1440 },
  { colorScheme: 'dark', tags: [], width: 390 },
] as const) {
  it(
    `is read, decided about, written and taken back at ${width} pixels`,
    { tags: [tags].flat() },
    async () => {
      const page = await desk.openPage({ colorScheme, viewport: { height: 900, width } })
      const count = async () =>
        (await ask<{ totalDocs: number }>(page, '/api/articles?limit=1')).body.totalDocs
      const press = (name: string) => page.getByRole('button', { name, exact: true }).click()
      const before = await count()
      const load = await holdScripts(page)
      await page.goto('/admin/collections/imports', { waitUntil: 'commit' })
      // Before the page responds.
      await page.locator('.offprint-imports__drop input[type=file]').setInputFiles(file)
      load()
      await page.getByRole('button', { name: 'Import 3 articles' }).waitFor()
      await page.getByText('WordPress · quay.example').waitFor()
      await page.getByRole('button', { name: 'Compare: Flow' }).click()
      const [shown, original] = [0, 1].map((n) =>
        page.locator('.offprint-imports__frames iframe').nth(n).contentFrame(),
      )
      await shown?.getByRole('heading', { name: 'Flow' }).waitFor()
      await shown?.locator('.note').getByText('The Quay Gazette').waitFor()
      await original?.locator('mark', { hasText: '[poll id="7"]' }).waitFor()
      await page.getByRole('button', { name: 'Compare: Flow' }).click()
      await page
        .getByRole('radio', { name: /^Made from the title/ })
        .first()
        .check()
      await page.getByText('3 items changed.').first().waitFor()
      await page.getByPlaceholder('Search titles').fill('slack')
      await page
        .locator('.offprint-imports__title', { hasText: 'Ebb' })
        .waitFor({ state: 'detached' })
      await press('Leave out')
      await page.getByRole('button', { name: 'Import 2 articles' }).waitFor()
      expect(await count()).toBe(before)
      expect(await faultsIn(page, '.offprint-imports')).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
        width,
      )
      await press('Import 2 articles')
      await page.getByText('2 articles were imported.').waitFor()
      expect(await count()).toBe(before + 2)
      await press('Take back')
      await press('Delete them')
      await page.getByText('This import was taken back.').waitFor()
      expect(await count()).toBe(before)
    },
  )
}
