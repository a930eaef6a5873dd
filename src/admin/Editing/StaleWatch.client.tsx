'use client'
// Shows that a newer version was saved, by whom, and the comparison with it.
import { Banner, Button } from '@payloadcms/ui'

import type { Stage } from '../../domain/transitions.ts'

import { Comparison } from '../comparison/LazyComparison.client.tsx'
import { useTranslator } from '../hooks/useTranslator.client.ts'
import { SmallButton } from '../parts/Buttons.client.tsx'
import { NamedDrawer } from '../parts/NamedDrawer.client.tsx'
import { DeletedDocument } from './DeletedDocument.client.tsx'
import { useStaleMessages } from './useReadStored.client.ts'
import { type Stale, useStale } from './useStale.client.ts'

export function StaleWatch() {
  const stale = useStale()
  const { translate } = useTranslator()
  const { whoSaved } = useStaleMessages()
  const { state } = stale
  const title = state.kind === 'newer' ? whoSaved(state.stored) : translate('stale-title')
  return (
    <>
      <Notice stale={stale} />
      <DiscardedNotice stale={stale} />
      <NamedDrawer className="offprint-newer" slug={stale.drawer} title={title}>
        <Content stale={stale} />
      </NamedDrawer>
    </>
  )
}

function Content({ stale }: { stale: Stale }) {
  const { stage, translate } = useTranslator()
  const { nameOfTheirs } = useStaleMessages()
  const { apply, close, compare, state } = stale
  if (state.kind === 'deleted') {
    return <DeletedDocument onClose={close} />
  }
  if (state.kind !== 'newer') {
    return (
      <div className="offprint-comparison">
        <p role="alert">{translate('stale-unread')}</p>
        <div className="offprint-comparison__foot">
          <Button margin={false} onClick={() => void compare()}>
            {translate('try-again')}
          </Button>
        </div>
      </div>
    )
  }
  const { isMoved, stored, versions } = state
  return (
    <Comparison
      applyLabel={translate('stale-apply-save')}
      description={
        <p>
          {translate('stale-help')}
          {isMoved
            ? ` ${translate('stale-stage', { stage: stage(stored.document.stage as Stage) })}`
            : null}
        </p>
      }
      // The drawer says it.
      heading=""
      // A second save by somebody else begins a new comparison.
      key={stored.updatedAt}
      labels={{ mine: translate('stale-mine'), theirs: nameOfTheirs(stored) }}
      onApply={apply}
      onCancel={close}
      versions={versions}
    />
  )
}

/** In the form: after the drawer was closed, or before the first save. */
function Notice({ stale: { compare, state } }: { stale: Stale }) {
  const { translate } = useTranslator()
  const { whoSaved } = useStaleMessages()
  if (state.kind === 'none') {
    return null
  }
  const sentence = state.kind === 'newer' ? whoSaved(state.stored) : ''
  return (
    <div className="offprint-stale" role="status">
      <Banner type="error">
        <p>
          {state.kind === 'deleted'
            ? translate('stale-deleted')
            : state.kind === 'unread'
              ? translate('stale-unread')
              : `${sentence} ${translate('stale-kept')}`}
        </p>
        <SmallButton onClick={() => void compare()}>
          {translate(state.kind === 'newer' ? 'compare' : 'try-again')}
        </SmallButton>
      </Banner>
    </div>
  )
}

function DiscardedNotice({ stale: { discarded, dismiss, restore } }: { stale: Stale }) {
  const { translate } = useTranslator()
  return discarded ? (
    <div className="offprint-stale" role="status">
      <Banner>
        <p>{translate('stale-rest')}</p>
        <div className="offprint-stale__buttons">
          <SmallButton onClick={() => void restore()}>{translate('restore')}</SmallButton>
          <SmallButton onClick={dismiss}>{translate('stale-dismiss')}</SmallButton>
        </div>
      </Banner>
    </div>
  ) : null
}
