// Whether a letter can be answered.
import type { PermissionRequest } from '../types.ts'

import { LetterConflict } from '../errors.ts'

/**
 * @param recordedBy of an answer that came otherwise: the letter may not be sent yet.
 * @throws LetterConflict
 */
export function requireAnswerable(
  { kind: own, sendingAt, sentAt, status }: PermissionRequest,
  kind: PermissionRequest['kind'],
  recordedBy: string | undefined,
): void {
  if (own !== kind || status === 'revoked') {
    throw notAnswerable()
  }
  if (!recordedBy && !sentAt && !sendingAt) {
    throw new LetterConflict('not-sent', 'This letter is not sent yet.')
  }
}

export function notAnswerable(): LetterConflict {
  return new LetterConflict('not-answerable', 'This letter cannot be answered.')
}
