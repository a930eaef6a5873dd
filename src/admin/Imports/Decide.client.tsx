'use client'
// Decides about all items that the filter finds, or about one.
import { useState } from 'react'

import type { Filter, Where } from './types.ts'

import { useTranslator } from '../hooks/useTranslator.client.ts'
import { SmallButton } from '../parts/Buttons.client.tsx'
import { useDecide } from './useDecide.client.ts'

interface Props {
  address: string
  /** Of the one item that is decided about. */
  doubts?: string[]
  filter: Filter | null
  label: string
  onDecided: () => Promise<void>
  where: Where
}

export function Decide({ address, doubts, filter, label, onDecided, where }: Props) {
  const { translate } = useTranslator()
  const { decide, isBusy } = useDecide(address, onDecided)
  const button = (words: string, set: object) => (
    <SmallButton
      extraButtonProps={{ 'aria-disabled': isBusy }}
      onClick={() => void decide(set, where)}
    >
      {words}
    </SmallButton>
  )
  const topic = filter?.kind === 'topic' ? filter.value : null
  return (
    <div aria-label={label} className="offprint-imports__decide" role="group">
      <span>{label}</span>
      {button(translate('imports-set-import'), { decision: 'import' })}
      {button(translate('imports-set-leave-out'), { decision: 'leave-out' })}
      {button(translate('imports-set-checked'), { checked: true })}
      {button(translate('imports-set-blog'), { firstAppeared: 'blog' })}
      {topic === null
        ? null
        : button(translate('imports-set-topic', { name: topic }), {
            outlet: topic,
            withoutTopic: topic,
          })}
      {isAlike(doubts ?? [filter?.value])
        ? button(translate('imports-set-as-new'), { asNew: true, decision: 'import' })
        : null}
      {button(translate('imports-set-as-read'), { asRead: true })}
      <NameForm
        action={translate('imports-set-outlet')}
        label={translate('imports-outlet')}
        onSubmit={(outlet) => void decide({ outlet }, where)}
      />
      <NameForm
        action={translate('imports-set-author')}
        label={translate('imports-author')}
        onSubmit={(author) => void decide({ author }, where)}
      />
    </div>
  )
}

interface NameFormProps {
  action: string
  label: string
  onSubmit: (name: string) => void
}

function NameForm({ action, label, onSubmit }: NameFormProps) {
  const [name, setName] = useState('')
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (name.trim()) {
          onSubmit(name.trim())
        }
      }}
    >
      <input
        aria-label={label}
        onChange={({ target }) => setName(target.value)}
        placeholder={label}
        value={name}
      />
      <SmallButton type="submit">{action}</SmallButton>
    </form>
  )
}

/** Whether it is asked if something is there already. */
function isAlike(doubts: (string | undefined)[]): boolean {
  return doubts.some((code) => code === 'same-article' || code === 'same-item')
}
