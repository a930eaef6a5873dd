'use client'
// What was typed before and is not stored, in a banner for each copy: to restore or discard.
import type { ReactNode } from 'react'

import { Banner, Button } from '@payloadcms/ui'

import { useTranslator } from '../hooks/useTranslator.client.ts'
import './copies.scss'
import { SmallButton } from '../parts/Buttons.client.tsx'
import { type Copy, copyTime } from './copy.ts'

interface Props {
  children: (copy: Copy) => ReactNode
  copies: readonly Copy[]
  onDiscard: (copy: Copy) => void
  onRestore: (copy: Copy) => void
}

export function CopyBanners({ children, copies, onDiscard, onRestore }: Props) {
  const { locale, translate } = useTranslator()
  return (
    <div aria-live="polite" className="offprint-copies">
      {copies.map((copy) => (
        <Banner key={copy.form} type="info">
          <p>{translate('copy-unsaved', { time: copyTime(copy.at, locale) })}</p>
          {children(copy)}
          <div className="offprint-copies__buttons">
            <Button margin={false} onClick={() => onRestore(copy)} size="small">
              {translate('restore')}
            </Button>
            <SmallButton onClick={() => onDiscard(copy)}>{translate('discard')}</SmallButton>
          </div>
        </Banner>
      ))}
    </div>
  )
}

export interface CopyEntry {
  label: string
  /** What the form says now; '' for nothing. */
  now: string
  typed: string
}

/** Each entry under what the form says now. */
export function CopyEntries({ entries }: { entries: CopyEntry[] }) {
  return (
    <dl className="offprint-copies__entries">
      {entries.map(({ label, now, typed }) => (
        <div key={label}>
          <dt>{label}</dt>
          {now ? (
            <dd>
              <del>{now}</del>
            </dd>
          ) : null}
          <dd>
            <ins>{typed}</ins>
          </dd>
        </div>
      ))}
    </dl>
  )
}
