// The mails that the demo has sent, as its mail server stored them.
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'

import { demoFolder } from './demoFolder.ts'

export interface DemoMail {
  /** ISO; '' where the mail has none. */
  date: string
  /** Name and address. */
  from: string
  /** '' for a mail of text only. */
  html: string
  id: string
  /** Name and address; '' where replies go to the sender. */
  replyTo: string
  subject: string
  text: string
  to: string[]
}

/** Newest first, at most fifty. */
export async function listMails(): Promise<DemoMail[]> {
  const folder = path.join(demoFolder() ?? '', 'mails')
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort()
  return Promise.all(
    names
      .slice(-50)
      .reverse()
      .map(async (name) => JSON.parse(await readFile(path.join(folder, name), 'utf8')) as DemoMail),
  )
}
