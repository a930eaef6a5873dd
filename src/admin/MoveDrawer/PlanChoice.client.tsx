'use client'
// How the article goes on the blog: now, by itself later, or both; and why not what the terms do not allow.
import { FieldLabel } from '@payloadcms/ui'

import type { AdminText } from '../../translations/languages.ts'
import type { MoveOutlook, Outlook } from '../../workflow/outlook.ts'
import type { Input } from './input.ts'

import { shortDay } from '../../translations/deskDays.ts'
import { DayPicker } from '../DayField/DayPicker.client.tsx'
import { useTranslator } from '../hooks/useTranslator.client.ts'
import { useMoveTarget } from '../moves/moveTarget.client.ts'
import { OutletContact } from '../moves/OutletContact.client.tsx'
import { FieldMessage } from './MoveError.client.tsx'
import { isOpen, modeNow, type Plan, plansFor } from './plans.ts'

interface Props {
  input: Input
  message: string | undefined
  move: MoveOutlook
  onChange: (part: Partial<Pick<Input, 'on' | 'plan'>>) => void
  outlook: Pick<Outlook, 'freeFrom' | 'outlet'>
  today: string
}

const planNames = {
  excerpt: 'mode-excerpt',
  full: 'mode-full',
  link: 'mode-link',
  'link-then-full': 'plan-link-then-full',
  'on-day': 'plan-on-day',
  'when-free': 'plan-when-free',
} as const satisfies Record<Plan, AdminText>

export function PlanChoice({ input, message, move, onChange, outlook, today }: Props) {
  const { translate } = useTranslator()
  const { title } = useMoveTarget()
  const { freeFrom, outlet } = outlook
  const isRefused = move.modeRefusals?.full.some(({ code }) => code === 'permission-missing')
  return (
    <fieldset className="offprint-modes">
      <legend className="field-label">{translate('mode')}</legend>
      {openFirst(plansFor({ freeFrom, fullText: outlet?.step, move }), move).map((plan) => (
        <PlanOption
          freeFrom={freeFrom}
          isChosen={input.plan === plan}
          key={plan}
          move={move}
          onChoose={() => onChange({ plan })}
          plan={plan}
        >
          {plan === 'on-day' && input.plan === plan ? (
            <ScheduledDay
              freeFrom={freeFrom}
              on={input.on}
              onChange={(on) => onChange({ on })}
              today={today}
            />
          ) : null}
          {plan === 'full' && isRefused ? <OutletContact article={title} outlet={outlet} /> : null}
        </PlanOption>
      ))}
      <FieldMessage message={message} />
    </fieldset>
  )
}

function openFirst(offered: Plan[], move: MoveOutlook): Plan[] {
  return offered.toSorted((a, b) => Number(isOpen(b, move)) - Number(isOpen(a, move)))
}

interface OptionProps {
  children: React.ReactNode
  freeFrom: null | string
  isChosen: boolean
  move: MoveOutlook
  onChoose: () => void
  plan: Plan
}

function PlanOption({ children, freeFrom, isChosen, move, onChoose, plan }: OptionProps) {
  const { readable, translate } = useTranslator()
  const name = usePlanName(freeFrom)(plan)
  const isAllowed = isOpen(plan, move)
  const mode = modeNow(plan)
  const against = isAllowed || !mode ? [] : (move.modeRefusals?.[mode] ?? []).filter(isOfTerms)
  const id = `offprint-mode-${plan}`
  return (
    <div className="offprint-modes__mode" data-allowed={isAllowed}>
      <label htmlFor={id}>
        <input
          aria-describedby={`${id}-help`}
          aria-label={name}
          checked={isChosen}
          disabled={!isAllowed}
          id={id}
          name="offprint-mode"
          onChange={onChoose}
          type="radio"
          value={plan}
        />
        {name}
      </label>
      <div className="offprint-modes__help" id={`${id}-help`}>
        {isAllowed ? translate(`${planNames[plan]}-help`) : null}
        {against.map(({ message }) => (
          <p key={message}>{readable(message)}</p>
        ))}
      </div>
      {children ? <div className="offprint-modes__more">{children}</div> : null}
    </div>
  )
}

/** With the day on which the full text is free, where that is known. */
export function usePlanName(freeFrom: null | string): (plan: Plan) => string {
  const { locale, translate } = useTranslator()
  return (plan) => {
    const name = planNames[plan]
    if (name !== 'plan-when-free' && name !== 'plan-link-then-full') {
      return translate(name)
    }
    return freeFrom
      ? translate(name, { date: shortDay(freeFrom, 'day', locale) })
      : translate(`${name}-undated`)
  }
}

interface DayProps {
  freeFrom: null | string
  on: string
  onChange: (on: string) => void
  today: string
}

function ScheduledDay({ freeFrom, on, onChange, today }: DayProps) {
  const { locale, translate } = useTranslator()
  const path = 'offprint-move.on'
  const isEarly = freeFrom !== null && on < freeFrom
  return (
    <>
      <FieldLabel htmlFor={path} label={translate('day')} path={path} />
      <DayPicker day={on} earliest={today} id={path} onChange={(day) => onChange(day ?? today)} />
      {isEarly ? (
        <p>{translate('plan-day-early', { date: shortDay(freeFrom, 'day', locale) })}</p>
      ) : null}
    </>
  )
}

function isOfTerms({ code }: { code: string }): boolean {
  return code === 'embargoed' || code === 'permission-missing'
}
