// Hooks that turn errors of Payload and the database into answers that a client can act on.
import type { Config } from 'payload'

import type { ResolvedOptions } from '../options.ts'

import { duplicateNote } from '../errorResponses/duplicateNote.ts'
import { formTooLarge } from '../errorResponses/formTooLarge.ts'
import { invalidForm } from '../errorResponses/invalidForm.ts'
import { invalidValue } from '../errorResponses/invalidValue.ts'
import { forOwnRequests } from '../errorResponses/ownRequests.ts'
import { preserveErrorData } from '../errorResponses/preserveErrorData.ts'
import { publicErrors } from '../errorResponses/publicErrors.ts'
import { unavailable } from '../errorResponses/unavailable.ts'
import { explainWriteConflict } from '../errorResponses/writeConflict.ts'

const answers = [
  preserveErrorData,
  duplicateNote,
  invalidValue,
  explainWriteConflict,
  invalidForm,
  publicErrors,
  formTooLarge,
  unavailable,
]

/** After the host's own, and for requests that reach Offprint. The first that recognises an error answers it. */
export function withErrorHooks(hooks: Config['hooks'], options: ResolvedOptions): Config['hooks'] {
  return {
    ...hooks,
    afterError: [
      ...(hooks?.afterError ?? []),
      ...answers.map((one) => forOwnRequests(one, options)),
    ],
  }
}
