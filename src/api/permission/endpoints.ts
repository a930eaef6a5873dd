// The pages of an outlet: the link of a letter opens them without a login. Nothing changes before the second page is
// confirmed, because programs open every link in a mail, and some fill every form and press every button once.
import type { Endpoint, PayloadRequest } from 'payload'

import type { ResolvedOptions } from '../../options.ts'
import type { Handle, OpenedLetter } from './open.ts'

import { longestCode } from './code.ts'
import { confirmAnswers } from './confirm.ts'
import { parseAnswers } from './form.ts'
import { letterPage, newCode, openLetter, secondPage, stateOf } from './open.ts'
import { showPreview } from './preview.ts'
import { readForm } from './readForm.ts'
import { privateHeaders } from './respond.ts'
import { answerSignOff, confirmSignOff, signOffPage } from './signOff/handlers.ts'

const others = ['delete', 'patch', 'put'] as const

/** `/api/permission/:token`, its second page `/confirm`, and the articles as they would look: `/preview/:number`. */
export function permissionEndpoints(options: ResolvedOptions): Endpoint[] {
  const base = '/permission/:token'
  const open = (handle: Handle) => (req: PayloadRequest) => openLetter(req, options, handle)
  const page = byKind(letterPage, signOffPage)
  const reading = (path: string, handle: Handle): Endpoint[] =>
    (['get', 'head'] as const).map((method) => ({ handler: open(handle), method, path }))
  return [
    ...reading(base, page),
    { handler: open(byKind(answerLetter, answerSignOff)), method: 'post', path: base },
    // After a reload by its address.
    ...reading(`${base}/confirm`, page),
    {
      handler: open(byKind(confirmAnswers, confirmSignOff)),
      method: 'post',
      path: `${base}/confirm`,
    },
    ...reading(`${base}/preview/:number`, showPreview),
    ...others.map((method) => ({ handler: refuseMethod, method, path: `${base}/:rest*` })),
    // Payload would answer with the address, which contains the token.
    ...(['get', 'head', 'post'] as const).map((method) => ({
      handler: open(() => null),
      method,
      path: `${base}/:rest+`,
    })),
  ]
}

/** A letter to an outlet, or to an author who is to sign off. */
function byKind(outlet: Handle, author: Handle): Handle {
  return (opened) => (opened.letter.request.kind === 'sign-off' ? author : outlet)(opened)
}

/** Stores nothing: the answers are in the page that it returns. */
async function answerLetter(opened: OpenedLetter): Promise<Response> {
  const { letter, req } = opened
  const form = await readForm(req)
  if (!form) {
    return letterPage(opened, { error: 'form-invalid' })
  }
  const answers = parseAnswers(
    form,
    letter.articles.map(({ id }) => id),
  )
  if ('error' in answers) {
    return letterPage(opened, answers, form)
  }
  const carried = { ...answers, state: stateOf(letter) }
  const code = await newCode(opened, carried)
  return code.length > longestCode
    ? letterPage(opened, { error: 'too-long' }, form)
    : secondPage(opened, carried, { code })
}

function refuseMethod(): Response {
  return new Response(null, {
    headers: { ...privateHeaders, allow: 'GET, HEAD, POST' },
    status: 405,
  })
}
