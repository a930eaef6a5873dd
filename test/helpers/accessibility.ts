// What axe finds in a page of the admin panel: by all rules in the theme of the page, by its colours in the other.
import type { Page } from 'playwright-core'

import { AxeBuilder } from '@axe-core/playwright'

import { waitForAnimations } from './browser.ts'

/** What a theme can break. */
export const colourRules = ['color-contrast', 'link-in-text-block']

interface Fault {
  isSerious: boolean
  text: string
}

/** All faults in these parts, however small. */
export async function faultsIn(page: Page, ...parts: string[]): Promise<string[]> {
  return (await scanThemes(page, parts)).map(({ text }) => text)
}

/** Those that axe calls serious or critical. */
export async function seriousFaultsIn(page: Page, ...parts: string[]): Promise<string[]> {
  const faults = await scanThemes(page, parts)
  return faults.filter(({ isSerious }) => isSerious).map(({ text }) => text)
}

/** What cannot be read in one of the themes, on the whole page: Payload's parts are ours to colour. */
export async function colourFaultsIn(page: Page): Promise<string[]> {
  const shown = await scan(page, [], colourRules)
  await switchTheme(page)
  const other = await scan(page, [], colourRules)
  await switchTheme(page)
  return [...shown, ...other].map(({ text }) => text)
}

async function scanThemes(page: Page, parts: string[]): Promise<Fault[]> {
  const faults = await scan(page, parts)
  await switchTheme(page)
  faults.push(...(await scan(page, parts, colourRules)))
  await switchTheme(page)
  return faults
}

async function scan(page: Page, parts: string[], rules?: string[]): Promise<Fault[]> {
  await waitForAnimations(page)
  const axe = parts.reduce((one, part) => one.include(part), new AxeBuilder({ page }))
  const { violations } = await (rules ? axe.withRules(rules) : axe).exclude('iframe').analyze()
  return violations.flatMap(({ id, impact, nodes }) =>
    nodes.map(({ target }) => ({
      isSerious: impact === 'serious' || impact === 'critical',
      text: `${id}: ${target.join(' ')}`,
    })),
  )
}

/** As Payload does it. */
function switchTheme(page: Page): Promise<void> {
  return page.evaluate(() => {
    const { dataset } = document.documentElement
    dataset.theme = dataset.theme === 'dark' ? 'light' : 'dark'
  })
}
