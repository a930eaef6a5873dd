// What a letter says of one of its articles, as the rules take it.
import type { LetterState } from '../domain/letters.ts'
import type { AskedArticle, PermissionRequest } from '../types.ts'

import { dayOf } from '../domain/days.ts'

export function stateOf(request: PermissionRequest, row: AskedArticle): LetterState {
  return {
    acceptedAt: row.acceptedAt ?? null,
    answer: row.answer ?? 'open',
    deadline: dayOf(request.deadline),
    mode: row.mode,
    sentAt: request.sentAt ?? null,
    silence: request.silence,
    status: request.status,
  }
}
