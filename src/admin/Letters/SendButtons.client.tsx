'use client'
// What is done with the letters of a drawer: they are sent, or one is copied for another mail program.
import { Button, useModal } from '@payloadcms/ui'

import type { Draft } from './draft.ts'
import type { Drafts } from './useDrafts.client.ts'

import { useTranslator } from '../hooks/useTranslator.client.ts'
import { SecondaryButton } from '../parts/Buttons.client.tsx'
import { useSending } from './useSending.client.ts'

interface Props {
  drafts: Drafts
  onFinished: (message: string) => void
  /** Some were sent, and others not. */
  onPart: () => void
  /** Of the drawer. */
  slug: string
}

export function SendButtons({ slug, drafts: letters, onFinished, onPart }: Props) {
  const { counted, translate } = useTranslator()
  const { closeModal } = useModal()
  const { drafts, isPending, run, state } = letters
  const { copy, sendAll } = useSending(letters)
  const open = drafts.filter(({ isSent }) => !isSent)
  const ready = open.filter(({ chosen, values }) => chosen.length > 0 && values.to.trim() !== '')
  const [only, ...others] = open
  const submit = async () => {
    const sent = await sendAll(ready)
    if (sent.length === open.length) {
      const to = sent[0]?.values.to ?? ''
      const isOne = drafts.length === 1
      onFinished(isOne ? translate('letter-sent', { to }) : counted('letters-sent', sent.length))
    } else if (sent.length > 0) {
      onPart()
    }
  }
  const handOut = async (draft: Draft) => {
    if (await copy(draft)) {
      onPart()
    }
  }
  return (
    <div className="offprint-letters__buttons offprint-letters__buttons--foot">
      {open.length > 0 ? (
        <Button
          disabled={isPending || state === 'reading' || ready.length === 0}
          margin={false}
          onClick={() => void run(submit)}
        >
          {drafts.length > 1
            ? counted('letters-send', ready.length)
            : translate(open[0]?.again && open[0].message ? 'letter-send-again' : 'send')}
        </Button>
      ) : null}
      {only && others.length === 0 ? (
        <SecondaryButton disabled={isPending} onClick={() => void run(() => handOut(only))}>
          {translate('letter-copy')}
        </SecondaryButton>
      ) : null}
      <SecondaryButton onClick={() => closeModal(slug)}>
        {translate(open.length > 0 ? 'cancel' : 'bulk-close')}
      </SecondaryButton>
    </div>
  )
}
