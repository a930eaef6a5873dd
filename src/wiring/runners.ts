// What works in the background of a process that keeps running: each runner has a folder of its own.
import type { Payload } from 'payload'

import type { Runner } from '../database/backgroundLoop.ts'

import { startHub } from '../blog/hub/runner.ts'
import { startLinkPictures } from '../blog/linkPicture/runner.ts'
import { startMentions } from '../blog/mentions/runner.ts'
import { startBulk } from '../bulk/runner.ts'
import { startImports } from '../import/run/runner.ts'
import { startNewsletter } from '../newsletter/runner.ts'
import { startLetters } from '../permissions/runLetters.ts'
import { startRunner } from '../reminders/delivery/runner.ts'
import { startWebhooks } from '../webhooks/runner.ts'

/**
 * Sends due digests unless the option `reminders` is `off`, republishes what is scheduled, also where no mail can be
 * sent, goes on with letters whose sender has died, sends the newsletter, works on imports and on what is done to many
 * articles, tells webhooks and the hub of changes, fetches pages that mention a post, and draws the
 * pictures of links. Starts at once. Any number of
 * processes may run it: if one dies, another takes over. While the plugin is disabled it does nothing.
 * @param interval how often they look for work, in milliseconds; each has its own by default
 * @throws SettingInvalid if the config does not have the plugin.
 */
export function startReminders(payload: Payload, interval?: number): Runner {
  const runners = [
    startRunner(payload, interval),
    startImports(payload, interval),
    startBulk(payload, interval),
    startLetters(payload, interval),
    startNewsletter(payload, interval),
    startWebhooks(payload, interval),
    startHub(payload, interval),
    startMentions(payload, interval),
    startLinkPictures(payload, interval),
  ]
  return {
    stop: async () => {
      await Promise.all(runners.map((one) => one.stop()))
    },
  }
}
