'use client'
// At the head of the drawer: what somebody entered here before, and did not send.
import type { AdminText } from '../../translations/languages.ts'
import type { Copy } from '../copies/copy.ts'
import type { MoveCopy } from '../copies/useMoveCopy.client.ts'
import type { Input } from './input.ts'
import type { Plan } from './plans.ts'

import { CopyBanners, CopyEntries } from '../copies/CopyBanners.client.tsx'
import { useTranslator } from '../hooks/useTranslator.client.ts'
import { usePlanName } from './PlanChoice.client.tsx'

interface Props {
  copies: MoveCopy
  freeFrom: null | string
  input: Input
  onRestore: (entered: Partial<Input>) => void
}

const labels: Record<keyof Input, AdminText> = {
  slug: 'slug',
  creditLine: 'credit-line',
  on: 'day',
  plan: 'mode',
  reason: 'reason',
  republishedOn: 'date',
}

export function MoveCopies({ copies, freeFrom, input, onRestore }: Props) {
  const restore = (copy: Copy) => {
    onRestore(enteredIn(copy))
    void copies.take(copy)
  }
  return (
    <CopyBanners copies={copies.copies} onDiscard={copies.discard} onRestore={restore}>
      {(copy) => <Entries entered={enteredIn(copy)} freeFrom={freeFrom} input={input} />}
    </CopyBanners>
  )
}

function Entries({
  entered,
  freeFrom,
  input,
}: { entered: Partial<Input> } & Pick<Props, 'freeFrom' | 'input'>) {
  const { translate } = useTranslator()
  const planName = usePlanName(freeFrom)
  const format = (name: keyof Input, value: string) =>
    name === 'plan' && value ? planName(value as Plan) : value
  const entries = (Object.keys(entered) as (keyof Input)[]).map((name) => ({
    label: translate(labels[name]),
    now: input[name] ? format(name, input[name]) : '',
    typed: format(name, entered[name] ?? ''),
  }))
  return <CopyEntries entries={entries} />
}

function enteredIn({ mine }: Copy): Partial<Input> {
  const entered = (Object.keys(labels) as (keyof Input)[])
    .filter((name) => name in mine)
    .map((name) => [name, typeof mine[name] === 'string' ? mine[name] : ''] as const)
  return Object.fromEntries(entered)
}
