// What the film shows, in twenty seconds: owed, press, live, cited.
import type { Page } from 'playwright-core'

import type { Recorder } from './Recorder.ts'

export async function playScenes(page: Page, recorder: Recorder): Promise<void> {
  await signIn(page)
  recorder.say('Owed: what your outlets have printed, and your blog does not have yet')
  await recorder.show(3)

  await page.goto('/admin/queue')
  const press = page.getByRole('button', { name: 'Republish in full', exact: true })
  await press.waitFor()
  const preview = page.frameLocator('iframe').locator('article, main').first()
  await preview.waitFor()
  await settle(page)
  recorder.say('The next one, as readers will see it. Its outlet allows it today')
  await recorder.show(3.5)
  recorder.keepStill()

  const title = (
    await page.locator('.offprint-queue h2, .offprint-queue h3').first().innerText()
  ).trim()
  recorder.say('One key republishes it: Ctrl + Enter')
  await press.focus()
  await recorder.show(1.5)
  await page.keyboard.press('Control+Enter')
  const view = page.getByRole('link', { name: 'View on blog' })
  await view.waitFor()
  await settle(page)
  await recorder.show(2)

  const address = (await view.getAttribute('href')) ?? '/'
  await page.goto(new URL(address, page.url()).pathname)
  await page.getByRole('heading', { name: title }).first().waitFor()
  await settle(page)
  recorder.say('Live, with a note, credits, and a link to where it appeared first')
  await recorder.show(2)
  await recorder.scroll(500, 1.5)
  await recorder.show(0.5)

  const cite = page.locator('details', { hasText: /cite/i }).first()
  if ((await cite.count()) > 0) {
    await cite.locator('summary').click()
    await cite.scrollIntoViewIfNeeded()
  }
  await settle(page)
  recorder.say('Cited: the original, in the format that readers need')
  await recorder.show(3)

  await page.goto('/')
  await settle(page)
  recorder.say('Offprint: first at the outlet, then on your own blog')
  await recorder.show(3)
}

async function signIn(page: Page): Promise<void> {
  await page.addInitScript(hideDemoBar)
  await page.goto('/admin')
  await page.getByRole('button', { name: 'Sign in as assistant@demo.example' }).click()
  await page.getByRole('heading', { name: 'Owed to the blog' }).waitFor()
  await settle(page)
}

/** Its clock and its inbox are no part of the story. */
function hideDemoBar(): void {
  document.addEventListener('DOMContentLoaded', () => {
    const style = document.createElement('style')
    style.textContent = '.offprint-demo { display: none }'
    document.head.append(style)
  })
}

/** Fonts and pictures are there, and nothing moves. */
async function settle(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle')
  await page.evaluate(() => document.fonts.ready)
}
