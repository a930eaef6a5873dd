'use client'
// At the head of the drawer: what somebody entered here before, and did not send.
import { Banner, Button } from '@payloadcms/ui'

import type { Mode } from '../../domain/terms.ts'
import type { DeskWord } from '../../translations/desk.ts'
import type { Copy } from '../Editing/copies/copy.ts'
import type { MoveCopy } from '../Editing/copies/useMoveCopy.client.ts'
import type { Wish } from './input.ts'

import '../Editing/copies/copies.scss'
import { timeOf } from '../Editing/copies/timeOf.ts'
import { useDesk } from '../hooks/useDesk.client.ts'
import { modeNames } from './ModeChoice.client.tsx'

interface Props {
  copies: MoveCopy
  onRestore: (entered: Partial<Wish>) => void
  wish: Wish
}

const labels: Record<keyof Wish, DeskWord> = {
  slug: 'slug',
  creditLine: 'credit-line',
  mode: 'mode',
  reason: 'reason',
  republishedOn: 'date',
}

export function MoveCopies({ copies, onRestore, wish }: Props) {
  const { locale, say } = useDesk()
  return (
    <div aria-live="polite" className="offprint-copies">
      {copies.copies.map((copy) => (
        <Banner key={copy.form} type="info">
          <p>{say('copy-left', { time: timeOf(copy.at, locale) })}</p>
          <Entries entered={enteredIn(copy)} wish={wish} />
          <div className="offprint-copies__buttons">
            <Button
              margin={false}
              onClick={() => {
                onRestore(enteredIn(copy))
                void copies.take(copy)
              }}
              size="small"
            >
              {say('copy-restore')}
            </Button>
            <Button
              buttonStyle="secondary"
              margin={false}
              onClick={() => copies.discard(copy)}
              size="small"
            >
              {say('copy-discard')}
            </Button>
          </div>
        </Banner>
      ))}
    </div>
  )
}

/** Each entry under what the drawer says now. */
function Entries({ entered, wish }: { entered: Partial<Wish>; wish: Wish }) {
  const { say } = useDesk()
  const inWords = (name: keyof Wish, value: string) =>
    name === 'mode' ? say(modeNames[value as Mode]) : value
  return (
    <dl className="offprint-copies__entries">
      {namesOf(entered).map((name) => (
        <div key={name}>
          <dt>{say(labels[name])}</dt>
          {wish[name] ? (
            <dd>
              <del>{inWords(name, wish[name])}</del>
            </dd>
          ) : null}
          <dd>
            <ins>{inWords(name, entered[name] ?? '')}</ins>
          </dd>
        </div>
      ))}
    </dl>
  )
}

function enteredIn({ mine }: Copy): Partial<Wish> {
  const entered = (Object.keys(labels) as (keyof Wish)[])
    .filter((name) => name in mine)
    .map((name) => [name, typeof mine[name] === 'string' ? mine[name] : ''] as const)
  return Object.fromEntries(entered)
}

function namesOf(entered: Partial<Wish>): (keyof Wish)[] {
  return Object.keys(entered) as (keyof Wish)[]
}
