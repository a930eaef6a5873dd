import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'

import type { DigestRun } from '../../../src/index.ts'
import type { User } from '../../../src/payload-types.ts'
import type { Desk } from '../../helpers/bootPayload.ts'
import type { MailServer } from '../../helpers/mailServer.ts'

import { remindersOf } from '../../../src/index.ts'
import { bootPayload } from '../../helpers/bootPayload.ts'
import { makePiece, moveTo } from '../../helpers/documents.ts'
import { startMailServer } from '../../helpers/mailServer.ts'

let desk: Desk
let server: MailServer

beforeAll(async () => {
  server = await startMailServer()
  desk = await bootPayload({ MAIL_FROM: 'The desk <desk@example.org>', SMTP_URL: server.url })
  const { article } = await makePiece(desk.payload)
  await moveTo(desk.payload, article, 'published-at-outlet')
})
afterAll(async () => {
  await desk.close()
  await server.stop()
})
beforeEach(() => {
  server.received.length = 0
  server.does(() => 'taken')
})

it('x', async () => {
  await desk.login('editor')
  const report = await remindersOf(desk.payload).run()
  console.log(JSON.stringify(report, null, 1))
  console.log(server.received[0]?.raw)
  console.log(await desk.payload.find({collection:'reminders'}), (await desk.payload.find({collection:'reminder-runs'})).docs)
})
