// Hooks that ask for the second factor wherever a session begins: sign-in and reset links, by REST, GraphQL and the Local
// API. The password was right: whoever does not know it is told nothing of this.
import type {
  AfterErrorHook,
  CollectionAfterOperationHook,
  CollectionBeforeLoginHook,
  CollectionBeforeOperationHook,
  PayloadRequest,
} from 'payload'

import { countCode } from '../logins/attempts.ts'
import { refundAttempt } from '../logins/hooks.ts'
import { readSettings } from '../settings.mjs'
import { type Code, readCode } from './codes.ts'
import { confirmFactor, factorOf, spendCode } from './factors.ts'
import { SecondFactorError } from './SecondFactorError.ts'
import { beginSetup } from './setup.ts'

const header = 'x-offprint-totp'

interface Account {
  email: string
  id: string
  role?: string
}

/** Who is to be told the secret of a new second factor. */
const toSetUp = new WeakMap<PayloadRequest, Account>()

/** Recovery codes of factors that were set up at this sign-in. */
const newCodes = new WeakMap<PayloadRequest, string[]>()

/** @throws SecondFactorError, TooManyRequests */
export const checkSecondFactor: CollectionBeforeLoginHook<Account> = async ({ req, user }) => {
  const { isOn } = await factorOf(req.payload, user.id)
  if (isOn) {
    await requireCode(req, user)
  } else if (isRequiredFor(user.role) && !isFirstAccount(req)) {
    await setUp(req, user)
  }
  return user
}

/** Not before: until now the sign-in, which has failed, had the row of the account locked. */
export const addSetup: AfterErrorHook = async ({ req, result }) => {
  const account = toSetUp.get(req)
  const [error] = result?.errors ?? []
  if (!account || !error) {
    return
  }
  toSetUp.delete(req)
  const setup = await beginSetup(req.payload, account)
  return { response: { errors: [{ ...error, data: { ...(error.data as object), ...setup } }] } }
}

/** A session does not outlive the requirement for long. @throws SecondFactorError */
export const refuseRefresh: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  const user = req.user as Account | null
  if (operation === 'refresh' && user && isRequiredFor(user.role)) {
    const { isOn } = await factorOf(req.payload, user.id)
    if (!isOn) {
      throw new SecondFactorError('totp-setup', req)
    }
  }
  return args
}

/** Part of the answer to the sign-in. */
export const showNewCodes: CollectionAfterOperationHook = ({ operation, req, result }) => {
  const recoveryCodes = newCodes.get(req)
  const isSignIn = operation === 'login' || operation === 'resetPassword'
  return isSignIn && recoveryCodes ? { ...result, recoveryCodes } : result
}

/** @throws SecondFactorError, TooManyRequests */
export async function requireCode(req: PayloadRequest, user: Account): Promise<void> {
  const given = codeIn(req)
  if (given === undefined) {
    // Nothing was guessed.
    await refundAttempt(req)
    throw new SecondFactorError('totp-required', req)
  }
  const code = readCode(given)
  if (!code || !(await spend(req, user, code))) {
    throw new SecondFactorError('totp-wrong', req)
  }
}

export function isRequiredFor(role: string | undefined): boolean {
  return role !== undefined && readSettings(process.env).secondFactorRoles.includes(role)
}

/** Recovery codes cannot be guessed, and are what is left if others have used up the tries. */
async function spend(req: PayloadRequest, user: Account, code: Code): Promise<boolean> {
  const counted = code.kind === 'totp' ? await countCode(req, user.email) : undefined
  const isRight = await spendCode(req.payload, user.id, code)
  if (isRight) {
    await counted?.refund()
  }
  return isRight
}

/** The first answer has the secret, and the next sign-in its first code. GraphQL has no place for recovery codes. */
async function setUp(req: PayloadRequest, user: Account): Promise<void> {
  const isREST = req.payloadAPI === 'REST'
  const given = codeIn(req)
  if (given === undefined || !isREST) {
    await refundAttempt(req)
    if (isREST) {
      toSetUp.set(req, user)
    }
    throw new SecondFactorError('totp-setup', req)
  }
  const code = readCode(given)
  const recoveryCodes = code && (await confirmFactor(req.payload, user.id, code))
  if (!recoveryCodes) {
    throw new SecondFactorError('totp-wrong', req)
  }
  newCodes.set(req, recoveryCodes)
}

/** One of them is a try, the header only without the other. An empty field was not filled in. */
function codeIn({ data, headers }: PayloadRequest): unknown {
  const { totp } = (data ?? {}) as { totp?: unknown }
  return totp === undefined || totp === '' ? (headers.get(header) ?? undefined) : totp
}

/** There is no account yet that could be asked. */
function isFirstAccount({ pathname }: PayloadRequest): boolean {
  return pathname?.endsWith('/first-register') ?? false
}
