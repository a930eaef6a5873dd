/** @jsxImportSource preact */
// Parts of the pages of sign-in.
import type { VNode } from 'preact'

import { renderSVG } from 'uqr'

import type { APIAnswer, SignInRequest } from './request.ts'

interface FieldProps {
  autocomplete: string
  /** Where the focus is to be. */
  isFirst?: boolean
  label: string
  name: string
  type?: 'email' | 'password' | 'text'
  value?: string
}

export function Field({
  name,
  type = 'text',
  autocomplete,
  isFirst,
  label,
  value,
}: FieldProps): VNode {
  return (
    <label>
      {label}
      <input
        aria-label={label}
        autocomplete={autocomplete as never}
        autofocus={isFirst}
        data-focus={isFirst ? '' : undefined}
        id={`field-${name}`}
        name={name}
        required
        // Its types differ in what else each may have.
        type={type as 'text'}
        value={value}
      />
    </label>
  )
}

export interface Asked {
  code: 'totp-required' | 'totp-setup' | 'totp-wrong'
  uri: string | undefined
}

/** Whether the answer asks for a code; `uri` is that of a second factor that is being set up. */
export function askedBy({ body }: APIAnswer, form: URLSearchParams): Asked | undefined {
  const data = body.errors?.[0]?.data ?? {}
  const { code, uri = form.get('uri') ?? undefined } = data as Partial<Asked>
  return code && /^totp-/.test(code) ? { code, uri } : undefined
}

/** The field for the code, and what an app needs that does not have the account yet. */
export function CodeField({
  asked,
  of: { translate },
}: {
  asked: Asked
  of: SignInRequest
}): VNode {
  const secret = secretIn(asked.uri)
  return (
    <>
      {asked.uri && secret ? (
        <>
          <p>{translate('factorScan')}</p>
          <img alt="" src={`data:image/svg+xml,${encodeURIComponent(renderSVG(asked.uri))}`} />
          <code>{secret}</code>
          <input name="uri" type="hidden" value={asked.uri} />
        </>
      ) : null}
      <Field autocomplete="one-time-code" isFirst label={translate('factorCode')} name="totp" />
    </>
  )
}

/** Shown once, before the panel opens. */
export function NewCodes({
  codes,
  next,
  of,
}: {
  codes: string[]
  next: string
  of: SignInRequest
}): VNode {
  return (
    <>
      <p>{of.translate('factorKeep')}</p>
      <pre>{codes.join('\n')}</pre>
      <a href={next}>{of.translate('factorContinue')}</a>
    </>
  )
}

/** What was sent comes back: only an address of this kind is drawn. */
function secretIn(uri: string | undefined): string | undefined {
  const isOwn = uri !== undefined && uri.length < 1000 && /^otpauth:\/\/totp\//.test(uri)
  return isOwn ? /[?&]secret=([A-Z2-7]{16,64})(?:&|$)/.exec(uri)?.[1] : undefined
}
