// Begins a second factor: a new secret, as a text and as a picture for the camera of a telephone.
import type { Payload } from 'payload'

import { renderSVG } from 'uqr'

import type { Setup } from './SecondFactorError.ts'

import { readSettings } from '../settings.mjs'
import { uriOf } from './codes.ts'
import { startFactor } from './factors.ts'

interface Account {
  email: string
  id: string
}

/** Undefined if the account has a second factor. */
export async function beginSetup(payload: Payload, account: Account): Promise<Setup | undefined> {
  const secret = await startFactor(payload, account.id)
  if (secret === undefined) {
    return undefined
  }
  const uri = uriOf(secret, account.email, readSettings(process.env).siteName)
  return { qr: renderSVG(uri, { border: 2 }), secret, uri }
}
