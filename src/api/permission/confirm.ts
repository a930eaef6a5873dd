// Records the answers of the second page: with its code, a name, and the word that only who reads the page types.
import type { Person } from '../../permissions/answers.ts'
import type { ShownLetter } from './letter.ts'
import type { OpenedLetter, SecondPage } from './open.ts'

import { oneLine } from '../../domain/oneLine.ts'
import { applyAnswers } from '../../permissions/applyAnswers.ts'
import { type Carried, isSameWord, readCode, wordOf } from './code.ts'
import { type FormFault, longest, textIn } from './form.ts'
import { inTurn, letterPage, reopen, secondPage, stateOf } from './open.ts'
import { wordsIn } from './pages/frame.tsx'
import { readForm } from './readForm.ts'
import { seeOther } from './respond.ts'

/** Of one kind of letter. */
interface Confirmation<Content> {
  /** Says what is wrong with the code. */
  firstPage: (opened: OpenedLetter, fault: FormFault) => Promise<Response> | Response
  record: (opened: OpenedLetter, carried: Content, by: Person) => Promise<null | Response>
  secondPage: (opened: OpenedLetter, carried: Content, more: SecondPage) => Promise<Response>
}

export async function confirmAnswers(opened: OpenedLetter): Promise<null | Response> {
  return confirm<Carried>(opened, { firstPage: letterPage, record, secondPage })
}

export async function confirm<Content extends object>(
  opened: OpenedLetter,
  { firstPage, record: recordIt, secondPage: showAgain }: Confirmation<Content>,
): Promise<null | Response> {
  const { frame, req, token } = opened
  const { secret } = req.payload
  const form = (await readForm(req)) ?? new URLSearchParams()
  const code = form.get('code') ?? ''
  const carried = await readCode<Content>(secret, token, code, new Date())
  if (typeof carried === 'string') {
    return firstPage(opened, { error: carried })
  }
  const fault = faultIn(form, wordOf(secret, code, wordsIn(frame.language).words))
  if (fault) {
    return showAgain(opened, carried, { code, fault, values: form })
  }
  return inTurn(opened, () => recordIt(opened, carried, personIn(form)))
}

function personIn(form: URLSearchParams): Person {
  return {
    name: oneLine(textIn(form, 'name'), longest.name),
    role: oneLine(textIn(form, 'role'), longest.role),
  }
}

/** Null where there is a name, and the word of the page. */
function faultIn(form: URLSearchParams, word: string): FormFault | null {
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
function isRecorded(
  { always, answers, creditLine }: Carried,
  { articles, ...recorded }: ShownLetter,
): boolean {
  const isRest =
    always === recorded.always &&
    (creditLine === null || oneLine(creditLine) === recorded.creditLine)
  const areAnswers = answers.every(({ answer, article: id, from, mode, words = '' }) => {
    const article = articles.find((one) => one.id === id)
    const asked = answer === 'conditions' ? null : article
    const isExtent =
      answer === 'no' ||
      ((from ?? asked?.from ?? null) === article?.grantedFrom &&
        (mode ?? asked?.mode ?? null) === article?.grantedMode)
    return article?.answer === answer && article.words === words && isExtent
  })
  return areAnswers && isRest
}
