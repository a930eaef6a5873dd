'use client'
// At the head of the drawer: what somebody entered here before, and did not send.
import { Banner, Button } from '@payloadcms/ui'

import type { DeskWord } from '../../translations/desk.ts'
import type { Copy } from '../Editing/copies/copy.ts'
import type { MoveCopy } from '../Editing/copies/useMoveCopy.client.ts'
import type { Input } from './input.ts'
import type { Plan } from './plans.ts'

import '../Editing/copies/copies.scss'
import { timeOf } from '../Editing/copies/formatTime.ts'
import { useDesk } from '../hooks/useDesk.client.ts'
import { usePlanName } from './PlanChoice.client.tsx'

interface Props {
  copies: MoveCopy
  freeFrom: null | string
  input: Input
  onRestore: (entered: Partial<Input>) => void
}

const labels: Record<keyof Input, DeskWord> = {
  slug: 'slug',
  creditLine: 'credit-line',
  on: 'plan-day',
  plan: 'mode',
  reason: 'reason',
  republishedOn: 'date',
}

export function MoveCopies({ copies, freeFrom, input, onRestore }: Props) {
  const { locale, translate } = useDesk()
  return (
    <div aria-live="polite" className="offprint-copies">
      {copies.copies.map((copy) => (
        <Banner key={copy.form} type="info">
          <p>{translate('copy-unsaved', { time: timeOf(copy.at, locale) })}</p>
          <Entries entered={enteredIn(copy)} freeFrom={freeFrom} input={input} />
          <div className="offprint-copies__buttons">
            <Button
              margin={false}
              onClick={() => {
                onRestore(enteredIn(copy))
                void copies.take(copy)
              }}
              size="small"
            >
              {translate('copy-restore')}
            </Button>
            <Button
              buttonStyle="secondary"
              margin={false}
              onClick={() => copies.discard(copy)}
              size="small"
            >
              {translate('copy-discard')}
            </Button>
          </div>
        </Banner>
      ))}
    </div>
  )
}

/** Each entry under what the drawer says now. */
function Entries({
  entered,
  freeFrom,
  input,
}: { entered: Partial<Input> } & Pick<Props, 'freeFrom' | 'input'>) {
  const { translate } = useDesk()
  const planName = usePlanName(freeFrom)
  const format = (name: keyof Input, value: string) =>
    name === 'plan' && value ? planName(value as Plan) : value
  return (
    <dl className="offprint-copies__entries">
      {namesOf(entered).map((name) => (
        <div key={name}>
          <dt>{translate(labels[name])}</dt>
          {input[name] ? (
            <dd>
              <del>{format(name, input[name])}</del>
            </dd>
          ) : null}
          <dd>
            <ins>{format(name, entered[name] ?? '')}</ins>
          </dd>
        </div>
      ))}
    </dl>
  )
}

function enteredIn({ mine }: Copy): Partial<Input> {
  const entered = (Object.keys(labels) as (keyof Input)[])
    .filter((name) => name in mine)
    .map((name) => [name, typeof mine[name] === 'string' ? mine[name] : ''] as const)
  return Object.fromEntries(entered)
}

function namesOf(entered: Partial<Input>): (keyof Input)[] {
  return Object.keys(entered) as (keyof Input)[]
}
