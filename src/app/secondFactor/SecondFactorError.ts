// The answer to a sign-in whose password is right, but whose second factor is not: status 401.
import type { PayloadRequest } from 'payload'

import { APIError } from 'payload'

import { translateFor } from '../languages/translateFor.ts'

export type SecondFactorCode = 'totp-required' | 'totp-setup' | 'totp-wrong'

/** What an authenticator app needs. */
export interface Setup {
  /** The address as a picture: SVG. */
  qr: string
  secret: string
  uri: string
}

const messages = {
  'totp-required': 'factorNeeded',
  'totp-setup': 'factorSetup',
  'totp-wrong': 'factorWrong',
} as const

export class SecondFactorError extends APIError<{ code: SecondFactorCode }> {
  constructor(code: SecondFactorCode, { i18n }: Pick<PayloadRequest, 'i18n'>) {
    super(translateFor(i18n)(messages[code]), 401, { code }, true)
    this.name = 'SecondFactorError'
  }
}
