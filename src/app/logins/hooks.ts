// Hooks that limit sign-ins through REST, GraphQL and the Local API.
import type {
  CollectionAfterOperationHook,
  CollectionBeforeOperationHook,
  PayloadRequest,
} from 'payload'

import type { Attempt } from './attempts.ts'
import type { Pair } from './signIns.ts'

import { countLogin, pairOf } from './attempts.ts'
import { clearLimits } from './clearLimits.ts'
import { reserveSlot } from './hashQueue.ts'
import { recordSignIn } from './signIns.ts'
import { storeOf } from './store.ts'
import { TooManyRequests } from './tooManyRequests.ts'

interface Credentials {
  email?: unknown
  password?: unknown
}

/** Seconds after which a client may try again when the queue of hashes is full. */
const queueRetryAfter = 3

/** Keyed by the data of the operation: a GraphQL request can contain several. */
const attempts = new WeakMap<object, Attempt>()
/** The same by request, for hooks that do not get the data. GraphQL has a request for each of its operations. */
const attemptsByRequest = new WeakMap<PayloadRequest, Attempt>()

/** @throws TooManyRequests before the user is loaded. */
export const limitLogins: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  const { data = {} } = args as { data?: Credentials }
  if (operation === 'login' && isComplete(data)) {
    const attempt = await countLogin(req, data.email)
    if (!reserveSlot(attempt.isKnown)) {
      await attempt.refund()
      throw new TooManyRequests(queueRetryAfter, req)
    }
    attempts.set(data, attempt)
    attemptsByRequest.set(req, attempt)
  }
  return args
}

/** Records successful sign-ins and password resets; resets the limits when an admin unlocks the account. */
export const recordSignIns: CollectionAfterOperationHook = async ({
  args,
  operation,
  req,
  result,
}) => {
  const { data = {} } = args as { data?: Credentials }
  const attempt = attempts.get(data)
  if (operation === 'login' && attempt) {
    await attempt.refund()
    await record(req, attempt)
  }
  if (operation === 'resetPassword') {
    const { user } = result as { user?: { email?: string } }
    await record(req, pairOf(req, user?.email ?? ''))
  }
  if (operation === 'unlock' && typeof data.email === 'string') {
    await clearLimits(req.payload, data.email)
  }
  return result
}

/** For a sign-in that only lacks the code of the second factor. */
export async function refundAttempt(req: PayloadRequest): Promise<void> {
  await attemptsByRequest.get(req)?.refund()
  attemptsByRequest.delete(req)
}

/** An error must not fail the sign-in. */
async function record({ payload }: PayloadRequest, pair: Pair): Promise<void> {
  await recordSignIn(storeOf(payload), pair).catch(({ message }: Error) =>
    payload.logger.warn(`A sign-in could not be recorded: ${message}`),
  )
}

/** Payload refuses incomplete credentials without hashing. */
function isComplete(data: Credentials): data is { email: string; password: string } {
  const texts = [data.email, data.password]
  const areTexts = texts.every((text) => typeof text === 'string' && text.trim() !== '')
  return areTexts && !String(data.email).includes('\0')
}
