// Opens the letter of a link, and answers with one of its pages. The session of whoever opens it plays no part.
import { createHash } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { createLocalReq, type PayloadRequest } from 'payload'

import type { ResolvedOptions } from '../../options.ts'
import type { FormFault } from './form.ts'

import { readOwnSite } from '../../blog/face/readFace.ts'
import { withAdvisoryLock } from '../../database/advisoryLock.ts'
import { idOf } from '../../domain/idOf.ts'
import { findByToken } from '../../permissions/findByToken.ts'
import { isAtOutlet, type Letter } from '../../permissions/letter.ts'
import { hashOf } from '../../permissions/token.ts'
import { isLanguage, type LanguageName } from '../../translations/languages.ts'
import { type Addresses, addressesFrom } from './addresses.ts'
import { type Carried, signCode, wordOf } from './code.ts'
import { showLetter, type ShownLetter } from './letter.ts'
import { secondsToAnswer, secondsToWait } from './limit.ts'
import { type Frame, renderNotice, wordsIn } from './pages/frame.tsx'
import { type ConfirmPage, renderConfirm, showGiven } from './pages/renderConfirm.tsx'
import { renderLetter } from './pages/renderLetter.tsx'
import { renderReceipt } from './pages/renderReceipt.tsx'
import { htmlResponse } from './respond.ts'

/** In milliseconds, of an answer that there is no letter: it takes as long for one that there was. */
const leastTime = 50

export interface OpenedLetter {
  addresses: Addresses
  frame: Frame
  letter: Letter
  options: ResolvedOptions
  /** Nobody's: for what is read and written. */
  reader: PayloadRequest
  /** As it came, for its body and its address. */
  req: PayloadRequest
  shown: ShownLetter
  token: string
}

/** Null where there is nothing at the address: that looks like a letter that does not exist. */
export type Handle = (opened: OpenedLetter) => null | Promise<null | Response> | Response

export async function openLetter(
  req: PayloadRequest,
  options: ResolvedOptions,
  handle: Handle,
): Promise<Response> {
  const since = performance.now()
  const { token = '' } = req.routeParams as { token?: string }
  const wait = await secondsToWait(req, options.limitRequests)
  if (wait > 0) {
    return tooMany(await frameOf(req, languageOf(req)), wait)
  }
  const opened = await find(req, options, token)
  const response = opened && (await handle(opened))
  if (response) {
    return response
  }
  await sleep(Math.max(0, leastTime - (performance.now() - since)))
  return notFound(req)
}

/** One answer after another: two that come at once, the second one is told of the first. */
export async function inTurn(
  { frame, options, req, token }: OpenedLetter,
  record: () => Promise<null | Response>,
): Promise<null | Response> {
  const hash = hashOf(token)
  const wait = await secondsToAnswer(req, hash, options.limitRequests)
  return wait > 0
    ? tooMany(frame, wait)
    : withAdvisoryLock(req.payload, `offprint letter ${hash}`, record)
}

function tooMany(frame: Frame, wait: number): Response {
  const page = renderNotice(frame, wordsIn(frame.language).tooMany)
  return htmlResponse(page, 429, { 'retry-after': String(wait) })
}

async function find(
  req: PayloadRequest,
  options: ResolvedOptions,
  token: string,
): Promise<null | OpenedLetter> {
  const reader = await createLocalReq({}, req.payload)
  const found = await findByToken(reader, token)
  const letter = found && withoutMoved(found)
  if (!letter) {
    return null
  }
  const language = languageOf(req, letter.request.language)
  return {
    addresses: addressesFrom(new URL(req.url ?? '', 'http://localhost').pathname, token, language),
    frame: await frameOf(req, language),
    letter,
    options,
    reader,
    req,
    shown: await showLetter(reader, letter),
    token,
  }
}

/** An outlet sees nothing of an article that is another outlet's by now. */
function withoutMoved(letter: Letter): Letter {
  const articles = letter.articles.filter((one) => isAtOutlet(one, letter.request))
  return letter.request.kind === 'sign-off' ? letter : { ...letter, articles }
}

/** The letter as it is now: somebody else may have answered it. */
export async function reopen(opened: OpenedLetter): Promise<null | OpenedLetter> {
  return find(opened.req, opened.options, opened.token)
}

/** One page for what is unknown, expired and revoked, in the language of whoever asks. */
async function notFound(req: PayloadRequest): Promise<Response> {
  const frame = await frameOf(req, languageOf(req))
  return htmlResponse(renderNotice(frame, wordsIn(frame.language).notFound), 404)
}

/** The first page, or the receipt once there is an answer. */
export function letterPage(
  { addresses, frame, req, shown }: OpenedLetter,
  fault?: FormFault,
  values?: URLSearchParams,
): Response {
  const isNoted = req.searchParams.has('noted')
  const page = { addresses, fault, frame, isNoted, letter: shown, values }
  const html = shown.answered ? renderReceipt(page) : renderLetter(page)
  return htmlResponse(html, fault?.error === 'superseded' ? 409 : fault ? 400 : 200)
}

export interface SecondPage {
  /** That came back. @default a new one */
  code?: string
  fault?: FormFault
  values?: URLSearchParams
}

export async function secondPage(
  opened: OpenedLetter,
  carried: Carried,
  more?: SecondPage,
): Promise<Response> {
  const given = showGiven(carried, opened.shown, opened.frame.language)
  return confirmPage(opened, carried, given, more)
}

export async function newCode(
  { req, token }: Pick<OpenedLetter, 'req' | 'token'>,
  carried: object,
): Promise<string> {
  return signCode(req.payload.secret, token, carried, new Date())
}

/** @param given how the page shows what is carried */
export async function confirmPage(
  { addresses, frame, req, token }: OpenedLetter,
  carried: object,
  given: ConfirmPage['given'],
  { code, fault, values }: SecondPage = {},
): Promise<Response> {
  const signed = code ?? (await newCode({ req, token }, carried))
  const word = wordOf(req.payload.secret, signed, wordsIn(frame.language).words)
  const html = renderConfirm({ addresses, code: signed, fault, frame, given, values, word })
  return htmlResponse(html, fault ? 400 : 200)
}

/** Of what is recorded of a letter: it changes with each answer, also with one that was given before. */
export function stateOf({ request }: Letter): string {
  const { always, alwaysFrom, answeredBy, articles, creditLine } = request
  const rows = (articles ?? []).map(({ answer, article, ...row }) => {
    const { answeredAt, grantedFrom, grantedMode, words } = row
    const isSaid = answer && answer !== 'open'
    const said = isSaid ? [answer, answeredAt, grantedFrom, grantedMode, words] : []
    return [idOf(article), ...said.map((one) => one || null)]
  })
  const by = [answeredBy?.name, answeredBy?.role, creditLine].map((one) => one || null)
  return createHash('sha256')
    .update(JSON.stringify([rows, by, always === true && !alwaysFrom]))
    .digest('base64url')
}

/** The one that the address asks for, else that of the letter or, without one, of the browser. */
function languageOf({ i18n, searchParams }: PayloadRequest, ofLetter?: string): LanguageName {
  const tags = [searchParams.get('lang'), ofLetter ?? i18n.language]
  return tags.find((tag) => isLanguage(tag)) ?? 'en'
}

async function frameOf({ payload }: PayloadRequest, language: LanguageName): Promise<Frame> {
  return { language, site: await readOwnSite(payload) }
}
