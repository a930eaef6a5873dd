// The pages of an author: the copy as it would stand on the blog, to be approved or sent back. Bound to the text shown.
import type { Person } from '../../../permissions/answers.ts'
import type { CopyText } from '../../../workflow/signOff/copyText.ts'
import type { FormFault } from '../form.ts'

import { dayOf } from '../../../domain/days.ts'
import { LetterConflict } from '../../../errors.ts'
import { applySignOff } from '../../../permissions/signOff/applySignOff.ts'
import { loadCopy } from '../../../permissions/signOff/loadCopy.ts'
import { confirm } from '../confirm.ts'
import { confirmPage, type OpenedLetter, reopen, type SecondPage, stateOf } from '../open.ts'
import { readForm } from '../readForm.ts'
import { htmlResponse, seeOther } from '../respond.ts'
import { parseSignOff, type SignOffAnswer } from './form.ts'
import { renderSignOff, type ShownSignOff, showSignOff } from './renderSignOff.tsx'

interface Carried extends SignOffAnswer {
  /** Of the text that was shown. */
  hash: string
  /** The letter as it was answered: another answer since makes the code worthless. */
  state: string
}

export async function signOffPage(
  opened: OpenedLetter,
  fault?: FormFault,
  values?: URLSearchParams,
): Promise<Response> {
  const { addresses, frame } = opened
  const copy = await copyOf(opened)
  const shown = shownOf(opened, copy)
  const html = renderSignOff({ addresses, fault, frame, shown, values })
  return htmlResponse(html, statusOf(fault))
}

function statusOf(fault?: FormFault): number {
  const isConflict = fault?.error === 'copy-changed' || fault?.error === 'superseded'
  return isConflict ? 409 : fault ? 400 : 200
}

/** Stores nothing: the answer is in the page that it returns. */
export async function answerSignOff(opened: OpenedLetter): Promise<Response> {
  const form = await readForm(opened.req)
  if (!form) {
    return signOffPage(opened, { error: 'form-invalid' })
  }
  const { blocks, hash } = await copyOf(opened)
  if (form.get('hash') !== hash) {
    return signOffPage(opened, { error: 'copy-changed' }, form)
  }
  const answer = parseSignOff(form, blocks)
  return 'error' in answer
    ? signOffPage(opened, answer, form)
    : secondPage(opened, { ...answer, hash, state: stateOf(opened.letter) })
}

export async function confirmSignOff(opened: OpenedLetter): Promise<null | Response> {
  return confirm<Carried>(opened, { firstPage: signOffPage, record, secondPage })
}

async function record(
  opened: OpenedLetter,
  { answer, hash, state, words }: Carried,
  by: Person,
): Promise<null | Response> {
  const now = await reopen(opened)
  if (!now) {
    return null
  }
  if (stateOf(now.letter) !== state && !isRecorded(now, { answer, words })) {
    return signOffPage(now, { error: 'superseded' })
  }
  try {
    await applySignOff(now.reader, now.letter.request, { answer, by, hash, words })
  } catch (error) {
    if (error instanceof LetterConflict && error.data?.code === 'copy-changed') {
      return signOffPage(now, { error: 'copy-changed' })
    }
    throw error
  }
  return seeOther(now.addresses.letter)
}

/** The same form once more, after a reload or by a retry of the browser. */
function isRecorded({ letter }: OpenedLetter, { answer, words }: SignOffAnswer): boolean {
  const row = letter.request.articles?.[0]
  return row?.answer === answer && (row.words ?? '') === words
}

async function secondPage(
  opened: OpenedLetter,
  carried: Carried,
  more?: SecondPage,
): Promise<Response> {
  const given = showSignOff(carried, opened.shown.articles[0]?.title ?? '', opened.frame.language)
  return confirmPage(opened, carried, given, more)
}

async function copyOf({ letter, reader }: OpenedLetter): Promise<CopyText> {
  return loadCopy(reader, letter.articles[0]!)
}

function shownOf({ letter, shown }: OpenedLetter, { blocks, hash }: CopyText): ShownSignOff {
  const { answeredAt, answeredBy, articles, copy } = letter.request
  const [row] = articles ?? []
  const isAnswered = row?.answer === 'yes' || row?.answer === 'conditions'
  return {
    answered: isAnswered
      ? {
          answer: row.answer === 'yes' ? 'yes' : 'conditions',
          by: [answeredBy?.name, answeredBy?.role].filter(Boolean).join(', '),
          isStale: copy?.hash !== hash,
          on: dayOf(answeredAt),
          words: row.words ?? '',
        }
      : null,
    blocks,
    deadline: shown.deadline,
    hash,
    sender: shown.sender,
    title: shown.articles[0]?.title ?? '',
  }
}
