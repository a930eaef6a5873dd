'use client'
// At the top of a form: unsaved changes, to compare, restore or discard.
import {
  Banner,
  Button,
  Drawer,
  useDocumentTitle,
  useDrawerSlug,
  useForm,
  useModal,
} from '@payloadcms/ui'
import { useEffect, useRef, useState } from 'react'

import type { Offers } from './useOffers.client.ts'

import { Comparison } from '../comparison/LazyComparison.client.tsx'
import { formValues } from '../forms/formValues.ts'
import { useBase } from '../forms/useFormStore.client.ts'
import { useTranslator } from '../hooks/useTranslator.client.ts'
import './copies.scss'
import { SmallButton } from '../parts/Buttons.client.tsx'
import { type Copy, copyTime, pickValues, versionsOf } from './copy.ts'

export function OfferList({ offers }: { offers: Offers }) {
  const [compared, setCompared] = useState<Copy | null>(null)
  const { closeModal, openModal } = useModal()
  const { title } = useDocumentTitle()
  const slug = useDrawerSlug('offprint-copy')
  const { translate } = useTranslator()
  const { done } = offers
  const [newest, ...older] = offers.copies
  const offer = (copy: Copy): OfferProps => ({
    copy,
    offers,
    onCompare: () => {
      setCompared(copy)
      openModal(slug)
    },
  })
  const message = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // The pressed button was removed: keyboard users continue here.
    if (done) {
      message.current?.focus({ preventScroll: true })
    }
  }, [done])
  return (
    <div aria-live="polite" className="offprint-copies">
      {done ? <Done done={done} message={message} undo={offers.undo} /> : null}
      {newest ? <Offer {...offer(newest)} key={newest.form} /> : null}
      {older.length > 0 ? (
        <details>
          <summary>{translate('copies-more', { count: String(older.length) })}</summary>
          {older.map((copy) => (
            <Offer {...offer(copy)} key={copy.form} />
          ))}
        </details>
      ) : null}
      <Drawer slug={slug} title={title}>
        {compared ? (
          <Compared copy={compared} offers={offers} onClose={() => closeModal(slug)} />
        ) : null}
      </Drawer>
    </div>
  )
}

interface OfferProps {
  copy: Copy
  offers: Offers
  onCompare: () => void
}

function Offer({ copy, offers, onCompare }: OfferProps) {
  const { locale, translate } = useTranslator()
  const { updatedAt } = useBase()
  const time = copyTime(copy.at, locale)
  const isStale = copy.basedOn !== updatedAt
  return (
    <Banner type="info">
      <p>
        <strong>{translate('copy-unsaved', { time })}</strong>
      </p>
      {isStale ? <p>{translate('copy-stale')}</p> : null}
      <div className="offprint-copies__buttons">
        <Button
          buttonStyle={isStale ? 'primary' : 'secondary'}
          margin={false}
          onClick={onCompare}
          size="small"
        >
          {translate('compare')}
        </Button>
        {isStale ? null : (
          <Button margin={false} onClick={() => void offers.restore(copy)} size="small">
            {translate('restore')}
          </Button>
        )}
        <SmallButton onClick={() => offers.discard(copy)}>{translate('discard')}</SmallButton>
      </div>
    </Banner>
  )
}

interface DoneProps {
  done: NonNullable<Offers['done']>
  message: React.RefObject<HTMLDivElement | null>
  undo: Offers['undo']
}

function Done({ done: { copy, how }, message, undo }: DoneProps) {
  const { locale, translate } = useTranslator()
  const time = copyTime(copy.at, locale)
  return (
    <div ref={message} tabIndex={-1}>
      <Banner type={how === 'restored' ? 'success' : 'info'}>
        <p>{translate(how === 'restored' ? 'copy-restored' : 'copy-discarded', { time })}</p>
        {how === 'discarded' ? (
          <div className="offprint-copies__buttons">
            <SmallButton onClick={undo}>{translate('undo')}</SmallButton>
          </div>
        ) : null}
      </Banner>
    </div>
  )
}

interface ComparedProps {
  copy: Copy
  offers: Offers
  onClose: () => void
}

/** What is in the form now is the other side: it may hold changes of its own. */
function Compared({ copy, offers, onClose }: ComparedProps) {
  const { locale, translate } = useTranslator()
  const { getFields } = useForm()
  const time = copyTime(copy.at, locale)
  const [versions] = useState(() => versionsOf(copy, formValues(getFields())))
  return (
    <Comparison
      heading={translate('copy-unsaved', { time })}
      labels={{ mine: translate('copy-mine', { time }), theirs: translate('copy-in-form') }}
      onApply={(values) => {
        onClose()
        void offers.restore(copy, pickValues(values, Object.keys(copy.mine)))
      }}
      onCancel={onClose}
      versions={versions}
    />
  )
}
