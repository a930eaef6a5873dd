// An issue as its readers get it, what has become of its mails, and how many there would be.
import type { PayloadRequest } from 'payload'

import type { ID, Newsletter } from '../types.ts'
import type { IssueCounts } from './issues.ts'
import type { LetterSettings } from './settings.ts'

import { addressesOf } from '../addresses.ts'
import { databaseOf } from '../database/connection.ts'
import { renderFor } from './compose.ts'
import { countMails, findIssue, readersOf } from './issues.ts'
import { letterSettings } from './settings.ts'

export interface IssuePreview {
  counts: IssueCounts
  /** How many have subscribed, to whatever kind. */
  everybody: number
  /** '' where none of its posts is on the blog. */
  html: string
  missing: LetterSettings['missing']
  /** How many have subscribed to this kind of issue. */
  readers: number
  state: Newsletter['state']
  subject: string
  text: string
}

export async function previewIssue(req: PayloadRequest, id: ID): Promise<IssuePreview> {
  const { payload } = req
  const issue = (await findIssue(req, id))!
  const { missing, site } = await letterSettings(req)
  const reading = { language: site.language, manage: addressesOf(payload).blog('/'), site }
  const mail = await renderFor(payload, issue, reading)
  const database = await databaseOf(req)
  const readers = await readersOf(database, issue.kind)
  const everybody = await readersOf(database, null)
  return {
    counts: await countMails(database, id),
    everybody: everybody.length,
    html: mail?.html ?? '',
    missing,
    readers: readers.length,
    state: issue.state,
    subject: mail?.subject ?? '',
    text: mail?.text ?? '',
  }
}
