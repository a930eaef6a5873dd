// Records the answers of the second page: with its code, a name, and the word that only who reads the page types.
import type { Carried } from './code.ts'
import type { FormFault } from './form.ts'
import type { ShownLetter } from './letter.ts'
import type { OpenedLetter } from './open.ts'

import { withAdvisoryLock } from '../../database/advisoryLock.ts'
import { oneLine } from '../../domain/oneLine.ts'
import { applyAnswers } from '../../permissions/applyAnswers.ts'
import { hashOf } from '../../permissions/token.ts'
import { isSameWord, readCode, wordOf } from './code.ts'
import { longest, textIn } from './form.ts'
import { letterPage, reopen, secondPage, stateOf } from './open.ts'
import { wordsIn } from './pages/frame.tsx'
import { readForm } from './readForm.ts'
import { seeOther } from './respond.ts'

interface Person {
  name: string
  role: string
}

export async function confirmAnswers(opened: OpenedLetter): Promise<null | Response> {
  const { frame, req, token } = opened
  const form = (await readForm(req)) ?? new URLSearchParams()
  const code = form.get('code') ?? ''
  const carried = await readCode(req.payload.secret, token, code, new Date())
  if (typeof carried === 'string') {
    return letterPage(opened, { error: carried })
  }
  const word = wordOf(req.payload.secret, code, wordsIn(frame.language).words)
  const fault = faultIn(form, word)
  if (fault) {
    return secondPage(opened, carried, { code, fault, values: form })
  }
  const by = personIn(form)
  // Two answers that come at once: the second one is told of the first.
  return withAdvisoryLock(req.payload, `offprint letter ${hashOf(token)}`, () =>
    record(opened, carried, by),
  )
}

export function personIn(form: URLSearchParams): Person {
  return {
    name: oneLine(textIn(form, 'name'), longest.name),
    role: oneLine(textIn(form, 'role'), longest.role),
  }
}

/** Null where there is a name, and the word of the page. */
export function faultIn(form: URLSearchParams, word: string): FormFault | null {
  if (!/\p{L}/u.test(textIn(form, 'name'))) {
    return { error: 'name-missing', field: 'name' }
  }
  return isSameWord(textIn(form, 'word'), word) ? null : { error: 'word-wrong', field: 'word' }
}

async function record(
  opened: OpenedLetter,
  carried: Carried,
  by: Person,
): Promise<null | Response> {
  const now = await reopen(opened)
  if (!now) {
    return null
  }
  if (stateOf(now.letter) !== carried.state) {
    return isRecorded(carried, now.shown)
      ? seeOther(now.addresses.letter)
      : letterPage(now, { error: 'superseded' })
  }
  const { always, answers, creditLine } = carried
  const receipt = await applyAnswers(now.reader, now.letter.request, {
    always,
    answers,
    by,
    ...(creditLine === null ? {} : { creditLine }),
  })
  const isNoted = receipt.rows.some(({ state }) => state === 'noted')
  return seeOther(now.addresses.letter + (isNoted ? '&noted=yes' : ''))
}

/** The same form once more, after a reload or by a retry of the browser. */
function isRecorded({ answers }: Carried, { articles }: ShownLetter): boolean {
  return answers.every(({ answer, article: id, from, mode, words = '' }) => {
    const article = articles.find((one) => one.id === id)
    const isExtent =
      answer === 'no' ||
      ((from ?? article?.from) === article?.grantedFrom &&
        (mode ?? article?.mode) === article?.grantedMode)
    return article?.answer === answer && article.words === words && isExtent
  })
}
