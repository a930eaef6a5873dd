/** @jsxImportSource preact */
// The links of mails to subscribers. GET shows a page and changes nothing, because link checkers open every link.
import type { PayloadRequest } from 'payload'

import type { ID, Subscriber } from '../../types.ts'

import { databaseOf, inTransaction, transactionOf } from '../../database/connection.ts'
import { readID } from '../../database/ids.ts'
import { isCadence } from '../../domain/newsletter.ts'
import {
  confirm,
  erase,
  exportPerson,
  findSubscriber,
  leave,
} from '../../newsletter/subscribers.ts'
import { slugsOf } from '../../options.ts'
import { recordAction } from '../../reminders/links/applyGrant.ts'
import { readGrant } from '../../reminders/links/tokens.ts'
import { readForm } from '../permission/readForm.ts'
import { privateHeaders } from '../permission/respond.ts'
import { letterPage, type Shown } from './pages.ts'
import { shownFor } from './subscribe.ts'

interface Opened {
  id: ID
  /** The row of the mail in the ledger. */
  row: ID | null
  shown: Shown
  /** Null where nothing is stored any more. */
  subscriber: null | Subscriber
}

export async function showConfirm(req: PayloadRequest): Promise<Response> {
  return withLink(req, 'confirm', ({ shown, subscriber }) =>
    subscriber === null
      ? expired(shown)
      : letterPage(shown, (words) => ({
          form: (
            <form method="post">
              <Button label={words.confirm} />
            </form>
          ),
          sentences: [words.confirmText(subscriber.email), words.confirmHelp],
          title: words.confirmTitle,
        })),
  )
}

export async function doConfirm(req: PayloadRequest): Promise<Response> {
  return withLink(req, 'confirm', async ({ id, shown, subscriber }) => {
    const given = req.query.cadence
    const cadence = isCadence(given) ? given : (subscriber?.cadence ?? 'each')
    const choice = { cadence, language: shown.language }
    const isKnown = await inTransaction(req, async () =>
      confirm(await transactionOf(req), id, choice),
    )
    return isKnown
      ? letterPage(shown, (words) => ({
          sentences: [words.confirmed(shown.settings.site.name)],
          title: words.confirmedTitle,
        }))
      : expired(shown)
  })
}

export async function showLeave(req: PayloadRequest): Promise<Response> {
  return withLink(req, 'leave', ({ shown, subscriber }) =>
    letterPage(shown, (words) =>
      subscriber === null
        ? { sentences: [words.erased], title: words.erasedTitle }
        : {
            form: (
              <form method="post">
                <Button label={words.leave} />
                <Button label={words.erase} value="erase" />
                <p>
                  <a href={`data?token=${encodeURIComponent(String(req.query.token))}`}>
                    {words.data}
                  </a>
                </p>
              </form>
            ),
            sentences: [words.leaveHelp(subscriber.email)],
            title: words.leaveTitle,
          },
    ),
  )
}

/** By the button, or by one click in a mail program (RFC 8058). A second time it is the same. */
export async function doLeave(req: PayloadRequest): Promise<Response> {
  return withLink(req, 'leave', async ({ id, row, shown, subscriber }) => {
    const isErased = (await readForm(req))?.get('do') === 'erase'
    await inTransaction(req, async () => {
      const database = await transactionOf(req)
      const hasLeft = await leave(database, id)
      await (isErased ? erase(database, id) : undefined)
      if (row !== null && (hasLeft || (isErased && subscriber))) {
        const action = isErased ? 'erase' : 'leave'
        await recordAction(req, row, { action, article: null, reason: null })
      }
    })
    return letterPage(shown, (words) =>
      isErased
        ? { sentences: [words.erased], title: words.erasedTitle }
        : { sentences: [words.left], title: words.leftTitle },
    )
  })
}

/** All that is stored of whoever has the link, as a file. */
export async function showData(req: PayloadRequest): Promise<Response> {
  return withLink(req, 'leave', async ({ shown, subscriber }) => {
    if (subscriber === null) {
      return expired(shown)
    }
    const stored = await exportPerson(await databaseOf(req), subscriber)
    return personFile(stored)
  })
}

export function personFile(stored: object): Response {
  return new Response(JSON.stringify(stored, null, 2), {
    headers: {
      ...privateHeaders,
      'content-disposition': 'attachment; filename="newsletter.json"',
      'content-type': 'application/json; charset=utf-8',
    },
  })
}

/** The language is that of the link, else of the subscriber. */
async function withLink(
  req: PayloadRequest,
  action: 'confirm' | 'leave',
  handle: (opened: Opened) => Promise<Response> | Response,
): Promise<Response> {
  const { payload, query } = req
  const grant = await readGrant(payload.secret, query.token, action, new Date())
  const id =
    typeof grant === 'string'
      ? null
      : readID(payload, grant.recipient, slugsOf(payload).subscribers)
  if (typeof grant === 'string' || id === null) {
    return expired(await shownFor(req, query.language), grant === 'expired' ? 410 : 400)
  }
  const subscriber = await findSubscriber(req, id)
  const shown = await shownFor(req, query.language ?? subscriber?.language)
  return handle({ id, row: grant.row, shown, subscriber })
}

function expired(shown: Shown, status = 410): Response {
  return letterPage(
    shown,
    ({ expired: sentence, expiredTitle }) => ({ sentences: [sentence], title: expiredTitle }),
    status,
  )
}

function Button({ label, value }: { label: string; value?: string }) {
  return (
    <p class="buttons">
      <button class={value ? undefined : 'yes'} name={value && 'do'} type="submit" value={value}>
        {label}
      </button>
    </p>
  )
}
