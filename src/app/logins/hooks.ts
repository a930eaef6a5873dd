// The limits, put where every way of signing in passes: REST, GraphQL and the Local API.
import type {
  CollectionAfterOperationHook,
  CollectionBeforeOperationHook,
  PayloadRequest,
} from 'payload'

import type { Attempt } from './attempts.ts'
import type { Pair } from './signIns.ts'

import { countAttempt, pairOf } from './attempts.ts'
import { clearLimits } from './clearLimits.ts'
import { takePlace } from './hashQueue.ts'
import { noteSignIn } from './signIns.ts'
import { storeOf } from './store.ts'
import { languageOf, TooManyRequests } from './tooManyRequests.ts'

interface Credentials {
  email?: unknown
  password?: unknown
}

/** Seconds until a full queue of hashes has moved on. */
const queueMoves = 3

/** By the data of the one operation: requests in GraphQL hold several. */
const attempts = new WeakMap<object, Attempt>()

/** @throws TooManyRequests before anybody is looked up. */
export const limitLogins: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  const { data = {} } = args as { data?: Credentials }
  if (operation === 'login' && isComplete(data)) {
    const attempt = await countAttempt(req, 'login', data.email)
    if (!takePlace(attempt.isKnown)) {
      await attempt.giveBack()
      throw new TooManyRequests(queueMoves, languageOf(req))
    }
    attempts.set(data, attempt)
  }
  return args
}

/** Whoever has signed in, or reset the password by mail, is known at this address; an admin opens an account again. */
export const noteLogins: CollectionAfterOperationHook = async ({
  args,
  operation,
  req,
  result,
}) => {
  const { data = {} } = args as { data?: Credentials }
  const attempt = attempts.get(data)
  if (operation === 'login' && attempt) {
    await attempt.giveBack()
    await note(req, attempt)
  }
  if (operation === 'resetPassword') {
    const { user } = result as { user?: { email?: string } }
    await note(req, pairOf(req, user?.email ?? ''))
  }
  if (operation === 'unlock' && typeof data.email === 'string') {
    await clearLimits(req.payload, data.email)
  }
  return result
}

/** Who is right is let in, whether or not it could be noted. */
async function note({ payload }: PayloadRequest, pair: Pair): Promise<void> {
  await noteSignIn(storeOf(payload), pair).catch(({ message }: Error) =>
    payload.logger.warn(`A sign-in could not be noted: ${message}`),
  )
}

/** Payload refuses the others without hashing anything. */
function isComplete(data: Credentials): data is { email: string; password: string } {
  const texts = [data.email, data.password]
  const areTexts = texts.every((text) => typeof text === 'string' && text.trim() !== '')
  return areTexts && !String(data.email).includes('\0')
}
