// How many articles are owed, for a metric.
import type { Payload } from 'payload'

import { createLocalReq } from 'payload'

import type { OwedList } from './listOwed.ts'

import { requireOptions } from '../options.ts'
import { countsOfOwed } from './listOwed.ts'

/**
 * Counts the articles of all authors, as the dashboard shows them today. Of more than a hundred articles in a group,
 * a hundred are counted.
 * @throws SettingInvalid if the config does not have the plugin.
 */
export async function countOwed(payload: Payload): Promise<OwedList['counts']> {
  const options = requireOptions(payload)
  return countsOfOwed(await createLocalReq({}, payload), new Date(), options)
}
