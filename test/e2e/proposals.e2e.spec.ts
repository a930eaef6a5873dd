// What a program proposes waits at the article, on the dashboard and in the list, and a person decides.
// @module-tag nightly
import type { Page } from 'playwright-core'

import { beforeAll, expect, it } from 'vitest'

import type { Article } from '../../src/app/payload-types.ts'

import { query } from '../../postgres/connection.ts'
import { seriousFaultsIn } from '../helpers/accessibility.ts'
import { openArticle } from '../helpers/browser.ts'
import { articleOf, ask } from '../helpers/desk.ts'
import { useAdminPanel } from '../helpers/useAdminPanel.ts'

const title = 'Who reads the tide gauge?'

const desk = useAdminPanel()
let id: string
let page: Page

beforeAll(async () => {
  page = await desk.openPage()
  id = (await articleOf(page, title)).id
})

/** As a tool stores it; the app itself has no plugin for programs. */
async function propose(): Promise<void> {
  await ask(page, `/api/articles/${id}`, 'PATCH', { series: 'Notes on water' })
  await query(
    desk.app.databaseURL,
    `update articles set series = 'Notes on tides', updated_via = 'Clerk', proposal_by = 'Clerk',
      proposal_move = '{"to":"republished-on-blog"}', proposal_note = 'All is there.',
      proposal_at = now(), proposal_of = updated_at where id = '${id}'`,
  )
}

function proposal() {
  return page.locator('.offprint-proposal')
}

it('is counted, shown with what has changed, and dismissed', async () => {
  await propose()
  await page.goto('/admin')
  await page.getByRole('link', { name: 'Proposals: 1' }).click()
  await page.getByRole('link', { name: title }).first().waitFor()
  await openArticle(page, desk.app, title)
  await page.getByText(/^Changed by the program “Clerk”, on behalf of /).waitFor()
  const text = await proposal().innerText()
  expect(text).toContain('The program “Clerk” proposes: republish in full')
  expect(text).toContain('All is there.')
  await proposal().getByRole('button', { name: 'Show what the program changed' }).click()
  await proposal().locator('ins').first().waitFor()
  expect(await proposal().locator('ins').allInnerTexts()).toEqual(['tides'])
  expect(await proposal().locator('del').allInnerTexts()).toEqual(['water'])
  expect(await seriousFaultsIn(page, '.offprint-proposal')).toEqual([])
  await proposal().getByRole('button', { name: 'Dismiss' }).click()
  await proposal().waitFor({ state: 'detached' })
})

it('is done by a press, which the log names with the program', async () => {
  await propose()
  await openArticle(page, desk.app, title)
  await proposal().getByRole('button', { name: 'Do it' }).click()
  await page.getByText('Done as proposed.').waitFor()
  await page.locator('.offprint-steps [aria-current=step]', { hasText: 'blog' }).waitFor()
  const { body } = await ask<Article>(page, `/api/articles/${id}?depth=1`)
  expect(body.log?.docs?.[0]).toMatchObject({
    reason: 'Proposed by the program “Clerk”.',
    to: 'republished-on-blog',
    via: 'admin',
  })
  expect(body.proposal?.at ?? null).toBeNull()
})
