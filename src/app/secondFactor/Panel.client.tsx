'use client'
// Sets up a second factor, turns it off, and makes new recovery codes.
import { Button, useTranslation } from '@payloadcms/ui'
import { type ReactNode, useId, useState } from 'react'

import { type AppText, translateFor } from '../languages/translateFor.ts'
import './index.scss'
import { type Shown, useFactor } from './useFactor.client.ts'

type Step = 'off' | 'recovery-codes' | 'start'

export function Panel({ id, isOwn }: { id: string; isOwn: boolean }) {
  const { i18n } = useTranslation()
  const translate = translateFor(i18n)
  const factor = useFactor(isOwn ? undefined : id)
  const { error, shown } = factor
  return (
    <section aria-label={translate('factor')} className="offprint-factor field-type">
      <h3>{translate('factor')}</h3>
      <p>{stateOf(shown, translate)}</p>
      {isOwn ? <Own factor={factor} /> : null}
      {!isOwn && shown.isOn ? (
        <Button buttonStyle="secondary" onClick={() => void factor.send('reset')}>
          {translate('factorReset')}
        </Button>
      ) : null}
      <p role="alert">{error}</p>
    </section>
  )
}

interface Part {
  factor: ReturnType<typeof useFactor>
}

function Own({ factor }: Part) {
  const translate = translateFor(useTranslation().i18n)
  const [step, setStep] = useState<null | Step>(null)
  const { send, shown } = factor
  const { isOn, recoveryCodes, setup } = shown
  if (recoveryCodes) {
    return <Codes codes={recoveryCodes} />
  }
  if (setup) {
    return (
      <Fields factor={factor} names={['totp']} onSend={(values) => send('confirm', values)}>
        <p>{translate('factorScan')}</p>
        <img alt="" src={`data:image/svg+xml,${encodeURIComponent(setup.qr)}`} />
        <code>{setup.secret}</code>
      </Fields>
    )
  }
  if (step) {
    const names: Name[] = step === 'start' ? ['currentPassword'] : ['currentPassword', 'totp']
    return (
      <Fields factor={factor} names={names} onSend={(values) => send(step, values)}>
        <p>{translate(texts[step])}</p>
      </Fields>
    )
  }
  const steps: Step[] = isOn ? ['recovery-codes', 'off'] : ['start']
  return isOn === undefined ? null : (
    <div className="offprint-factor__buttons">
      {steps.map((one) => (
        <Button buttonStyle="secondary" key={one} margin={false} onClick={() => setStep(one)}>
          {translate(texts[one])}
        </Button>
      ))}
    </div>
  )
}

const texts = {
  off: 'factorOff',
  'recovery-codes': 'factorRenew',
  start: 'factorStart',
} satisfies Record<Step, AppText>

type Name = 'currentPassword' | 'totp'

interface FieldsProps extends Part {
  children: ReactNode
  names: Name[]
  onSend: (values: Partial<Record<Name, string>>) => Promise<void>
}

/** No form: it is within that of the account, which has its own Enter. */
function Fields({ children, factor, names, onSend }: FieldsProps) {
  const translate = translateFor(useTranslation().i18n)
  const id = useId()
  const [values, setValues] = useState<Partial<Record<Name, string>>>({})
  const isFull = names.every((name) => values[name])
  const submit = () => {
    if (isFull && !factor.isBusy) {
      void onSend(values)
    }
  }
  return (
    <div className="offprint-factor__fields">
      {children}
      {names.map((name) => (
        <label htmlFor={`${id}-${name}`} key={name}>
          {translate(name === 'totp' ? 'factorCode' : name)}
          <input
            aria-label={translate(name === 'totp' ? 'factorCode' : name)}
            autoComplete={name === 'totp' ? 'one-time-code' : 'current-password'}
            id={`${id}-${name}`}
            onChange={({ target }) => setValues({ ...values, [name]: target.value })}
            onKeyDown={(event) => {
              if (event.key === 'Enter') {
                event.preventDefault()
                submit()
              }
            }}
            type={name === 'totp' ? 'text' : 'password'}
            value={values[name] ?? ''}
          />
        </label>
      ))}
      <Button disabled={!isFull || factor.isBusy} margin={false} onClick={submit}>
        {translate('factorContinue')}
      </Button>
    </div>
  )
}

function Codes({ codes }: { codes: string[] }) {
  const translate = translateFor(useTranslation().i18n)
  return (
    <div className="offprint-factor__fields" role="status">
      <p>{translate('factorKeep')}</p>
      <pre>{codes.join('\n')}</pre>
    </div>
  )
}

function stateOf({ isOn, isRequired, recoveryCodesLeft = 0 }: Shown, translate: Translate): string {
  if (isOn === undefined) {
    return ''
  }
  return isOn
    ? translate('factorOn', { count: recoveryCodesLeft })
    : translate(isRequired ? 'factorMissing' : 'factorNone')
}

type Translate = ReturnType<typeof translateFor>
