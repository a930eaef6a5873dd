// How many articles are owed, for a metric: one query, without texts.
import type { Payload } from 'payload'

import { createLocalReq } from 'payload'

import type { OwedArticles } from './owedArticles.ts'

import { SettingInvalid } from '../errors.ts'
import { optionsOf } from '../options.ts'
import { countsOfOwed } from './owedArticles.ts'

/**
 * Of all authors, as the dashboard counts them today: of more than a hundred articles of a sort, those that are
 * looked at.
 * @throws SettingInvalid where the app does not have the plugin.
 */
export async function countOwed(payload: Payload): Promise<OwedArticles['counts']> {
  const options = optionsOf(payload)
  if (!options) {
    throw new SettingInvalid('plugins', 'the config does not have offprint()')
  }
  return countsOfOwed(await createLocalReq({}, payload), new Date(), options)
}
