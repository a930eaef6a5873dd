'use client'
// A save that came too late: shows who saved meanwhile and what, and leads to a form that can be saved.
import { Banner, Button, Drawer } from '@payloadcms/ui'

import type { Stage } from '../../domain/transitions.ts'
import type { Stale } from './useStale.client.ts'

import { useDesk } from '../hooks/useDesk.client.ts'
import { useDialogName } from '../hooks/useDialogName.client.ts'
import { Comparison } from './Comparison.client.tsx'
import { Gone } from './Gone.client.tsx'
import { useStale } from './useStale.client.ts'
import { useStaleWords } from './useStaleWords.client.ts'

export function StaleWatch() {
  const stale = useStale()
  const { say } = useDesk()
  const { whoSaved } = useStaleWords()
  const { state } = stale
  const title = state.kind === 'newer' ? whoSaved(state.stored) : say('stale-title')
  return (
    <>
      <Notice stale={stale} />
      <NotKept stale={stale} />
      <Drawer className="offprint-newer" slug={stale.drawer} title={title}>
        <Content stale={stale} title={title} />
      </Drawer>
    </>
  )
}

function Content({ stale, title }: { stale: Stale; title: string }) {
  const { say, stage } = useDesk()
  const { nameOfTheirs } = useStaleWords()
  useDialogName(stale.drawer, title)
  const { apply, close, compare, state } = stale
  if (state.kind === 'gone') {
    return <Gone onClose={close} />
  }
  if (state.kind !== 'newer') {
    return (
      <div className="offprint-comparison">
        <p role="alert">{say('stale-unread')}</p>
        <div className="offprint-comparison__foot">
          <Button margin={false} onClick={() => void compare()}>
            {say('stale-again')}
          </Button>
        </div>
      </div>
    )
  }
  const { isMoved, stored, versions } = state
  return (
    <Comparison
      applyLabel={say('stale-apply-save')}
      description={
        <p>
          {say('stale-help')}
          {isMoved
            ? ` ${say('stale-stage', { stage: stage(stored.document.stage as Stage) })}`
            : null}
        </p>
      }
      // The drawer says it.
      heading=""
      // A second save by somebody else begins a new comparison.
      key={stored.updatedAt}
      labels={{ mine: say('stale-mine'), theirs: nameOfTheirs(stored) }}
      onApply={apply}
      onCancel={close}
      versions={versions}
    />
  )
}

/** In the form, for whoever has closed the drawer, or has not saved yet. */
function Notice({ stale: { compare, state } }: { stale: Stale }) {
  const { say } = useDesk()
  const { whoSaved } = useStaleWords()
  if (state.kind === 'none') {
    return null
  }
  const sentence = state.kind === 'newer' ? whoSaved(state.stored) : ''
  return (
    <div className="offprint-stale" role="status">
      <Banner type="error">
        <p>
          {state.kind === 'gone'
            ? say('stale-deleted')
            : state.kind === 'unread'
              ? say('stale-unread')
              : `${sentence} ${say('stale-kept')}`}
        </p>
        <Button buttonStyle="secondary" margin={false} onClick={() => void compare()} size="small">
          {say(state.kind === 'newer' ? 'stale-compare' : 'stale-again')}
        </Button>
      </Banner>
    </div>
  )
}

function NotKept({ stale: { forget, left, restore } }: { stale: Stale }) {
  const { say } = useDesk()
  return left ? (
    <div className="offprint-stale" role="status">
      <Banner>
        <p>{say('stale-rest')}</p>
        <div className="offprint-stale__buttons">
          <Button
            buttonStyle="secondary"
            margin={false}
            onClick={() => void restore()}
            size="small"
          >
            {say('stale-restore')}
          </Button>
          <Button buttonStyle="secondary" margin={false} onClick={forget} size="small">
            {say('stale-forget')}
          </Button>
        </div>
      </Banner>
    </div>
  ) : null
}
