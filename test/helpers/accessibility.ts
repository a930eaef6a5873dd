// What axe finds in a page of the admin panel, in both of its themes.
import type { Page } from 'playwright-core'

import { AxeBuilder } from '@axe-core/playwright'

import { waitForAnimations } from './browser.ts'

/** What a theme can break. */
export const colourRules = ['color-contrast', 'link-in-text-block']

/** The serious and critical faults in these parts: by all rules in the theme of the page, by its colours in the other. */
export async function faultsIn(page: Page, ...parts: string[]): Promise<string[]> {
  const faults = await scan(page, parts)
  await switchTheme(page)
  faults.push(...(await scan(page, parts, colourRules)))
  await switchTheme(page)
  return faults
}

async function scan(page: Page, parts: string[], rules?: string[]): Promise<string[]> {
  await waitForAnimations(page)
  const axe = parts.reduce((one, part) => one.include(part), new AxeBuilder({ page }))
  const { violations } = await (rules ? axe.withRules(rules) : axe).exclude('iframe').analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))
}

/** As Payload does it. */
function switchTheme(page: Page): Promise<void> {
  return page.evaluate(() => {
    const { dataset } = document.documentElement
    dataset.theme = dataset.theme === 'dark' ? 'light' : 'dark'
  })
}
