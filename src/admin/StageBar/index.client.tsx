'use client'
// The head of an article's page: where the article is, its next moves, and what stands in their way.
import { Banner, toast, useDocumentInfo, useForm, useFormFields } from '@payloadcms/ui'
import { type RefObject, useEffect, useId, useRef } from 'react'

import type { Refusal, Republication } from '../../types.ts'
import type { MoveOutlook, Outlook } from '../../workflow/outlook.ts'

import { type Stage, stages } from '../../domain/transitions.ts'
import { askStaleWatcher } from '../forms/formStore.ts'
import { lazily } from '../hooks/lazily.client.tsx'
import { useReturnFocus } from '../hooks/useDrawer.client.ts'
import { useTranslator } from '../hooks/useTranslator.client.ts'
import { ArticleLetters } from '../Letters/ArticleLetters.client.tsx'
import { Conditions } from '../Letters/Conditions.client.tsx'
import { takeMessage } from '../moves/afterMove.client.ts'
import { isForward, upgradeMove } from '../moves/moveName.ts'
import { announceOutlookChange } from '../moves/outlookChanges.client.ts'
import { PicturesWithoutRights } from '../moves/PicturesWithoutRights.client.tsx'
import { BlogLine } from './BlogLine.client.tsx'
import { Deferral } from './Deferral.client.tsx'
import { Moves } from './Moves.client.tsx'
import { Requirements, type RequirementsProps } from './Requirements.client.tsx'
import { ScheduleLine, UpgradeLine } from './ScheduleLine.client.tsx'
import { SitePreview } from './SitePreview.client.tsx'
import { Steps } from './Steps.client.tsx'
import { useHeadHeight } from './useHeadHeight.client.ts'
import { useInvalidValues } from './useInvalidValues.client.ts'
import { type Asked, OutlookQuestions, useOutlook } from './useOutlook.client.ts'

/** What it shows first, loaded with the page. */
export interface StageBarData {
  outlook: Outlook
  republication: null | Republication
}

const Program = lazily(async () => (await import('../Program/index.client.tsx')).Program)
const SignOffs = lazily(async () => (await import('../SignOffs/index.client.tsx')).SignOffs)

export interface StageBarProps {
  /** Null for a new article, and where it could not be loaded with the page. */
  initial: null | StageBarData
}

export function StageBar({ initial }: StageBarProps) {
  const { data } = useDocumentInfo()
  const { translate } = useTranslator()
  const { ask, asked } = useOutlook(initial?.outlook ?? null)
  const { outlook, state } = asked
  const bar = useRef<HTMLDivElement>(null)
  const obstacles = useId()
  const stage = outlook?.stage ?? stageOf(data?.stage)
  const invalidFields = useInvalidValues()
  useMessage(state === 'known', bar)
  useReturnFocus()
  useHeadHeight(bar)
  return (
    <section aria-label={translate('stages')} className="offprint-stage">
      <OutlookQuestions ask={ask} isSignedOut={state === 'signed-out'} />
      <div className="offprint-stage__head" id="field-stage" ref={bar} tabIndex={-1}>
        <Steps stage={stage} />
        {outlook ? (
          <Moves isInvalid={invalidFields.length > 0} obstacles={obstacles} outlook={outlook} />
        ) : null}
      </div>
      <div className="field-type offprint-stage__body">
        <Notices
          outlook={outlook}
          republication={initial?.republication ?? null}
          stage={stage}
          state={state}
        />
        {outlook ? (
          <Next
            bar={bar}
            id={obstacles}
            invalidFields={invalidFields}
            isAsking={state === 'asking'}
            outlook={outlook}
          />
        ) : null}
        {outlook ? <Letters outlook={outlook} /> : null}
        {outlook?.needsSignOff ? <SignOffs onChanged={announceOutlookChange} /> : null}
        {state === 'failed' || state === 'signed-out' ? (
          <Banner type="error">
            {translate(state === 'failed' ? 'moves-failed' : 'signed-out')}
          </Banner>
        ) : null}
      </div>
    </section>
  )
}

interface NoticesProps extends Asked, Pick<StageBarData, 'republication'> {
  stage: Stage
}

/** Where the article is, and what is known of it there. */
function Notices({ outlook, republication, stage, state }: NoticesProps) {
  const { id } = useDocumentInfo()
  const { translate } = useTranslator()
  if (id === undefined) {
    return <p className="offprint-stage__hint">{translate('new-draft')}</p>
  }
  return (
    <>
      {stage === 'republished-on-blog' ? (
        <BlogLine article={String(id)} initial={republication} />
      ) : null}
      {!outlook && state === 'asking' ? (
        <p className="offprint-stage__hint">{translate('checking')}</p>
      ) : null}
      {outlook?.program ? <Program article={id} program={outlook.program} /> : null}
      {outlook ? <UpgradeLine outlook={outlook} /> : null}
      {outlook ? <ScheduleLine outlook={outlook} /> : null}
      {outlook?.deferral ? <Deferral deferral={outlook.deferral} /> : null}
      {outlook && outlook.flags.length > 0 ? <Flags flags={outlook.flags} /> : null}
      <SitePreview />
    </>
  )
}

interface NextProps extends Omit<RequirementsProps, 'move' | 'outlet'> {
  outlook: Outlook
}

/** What is missing for the next move, and which pictures would not go with it. */
function Next({ outlook, ...props }: NextProps) {
  const next = nextOf(outlook)
  return (
    <>
      {next ? <Requirements {...props} move={next} outlet={outlook.outlet} /> : null}
      <PicturesWithoutRights pictures={missedOf(outlook, next)} />
    </>
  )
}

/** Letters to its outlet. What they allow changes the article beside its form. */
function Letters({ outlook }: { outlook: Outlook }) {
  const { id } = useDocumentInfo()
  const conditions = useFormFields(([fields]) => fields['permission.conditions']?.value)
  const { dispatchFields } = useForm()
  const next = nextOf(outlook)
  return id === undefined ? null : (
    <>
      {outlook.stage === 'republished-on-blog' ? null : <Conditions words={conditions as string} />}
      <ArticleLetters
        article={id}
        isMissing={Boolean(next?.refusals.some(({ code }) => code === 'permission-missing'))}
        onChanged={() => {
          announceOutlookChange()
          askStaleWatcher(dispatchFields, 'check')
        }}
        outlet={outlook.outlet}
      />
    </>
  )
}

/** What the terms say today against an article that is on the blog. */
function Flags({ flags }: { flags: Refusal[] }) {
  const { readable, translate } = useTranslator()
  const isEarly = flags.some(({ code }) => code === 'embargoed')
  return (
    <div role="alert">
      <Banner type="error">
        <strong>{translate(isEarly ? 'on-blog-too-early' : 'on-blog-against')}</strong>
        {flags.map(({ code, message }) => (
          <p key={code + message}>{readable(message)}</p>
        ))}
      </Banner>
    </div>
  )
}

/** Says after a reload what happened just before it. Whoever made the move by keyboard goes on at the stage bar. */
function useMessage(isReady: boolean, bar: RefObject<HTMLElement | null>): void {
  const message = useRef<ReturnType<typeof takeMessage>>(null)
  useEffect(() => {
    // At once: a message that is left from now on is for the page after the next reload.
    message.current ??= takeMessage()
  }, [])
  useEffect(() => {
    if (!isReady || !message.current) {
      return
    }
    const { kind, text } = message.current
    message.current = null
    if (text) {
      toast[kind](text)
    }
    bar.current?.focus({ preventScroll: true })
  }, [bar, isReady])
}

/** The next move, with what is missing for it, for those who may make it or add what is missing. */
function nextOf(outlook: Outlook): MoveOutlook | undefined {
  const forward = outlook.moves.find(({ to }) => isForward(outlook.stage, to as Stage))
  const next = forward ?? upgradeMove(outlook) ?? undefined
  if (!next?.refusals.some(({ code }) => code === 'not-allowed')) {
    return next
  }
  return next.lacking && { ...next, modeRefusals: undefined, refusals: next.lacking }
}

/** Pictures that a reader misses, or would: not where they hold the article up, nor where it goes without its text. */
function missedOf(
  { picturesAway, stage }: Outlook,
  next: MoveOutlook | undefined,
): Outlook['picturesAway'] {
  const isHeldUp = next?.refusals.some(({ code }) => code === 'image-rights-missing')
  const isNext = next?.to === 'republished-on-blog' && !isHeldUp
  const isInFull = (next?.republication?.mode ?? 'full') === 'full'
  return stage === 'republished-on-blog' || (isNext && isInFull) ? picturesAway : []
}

function stageOf(value: unknown): Stage {
  return stages.find((stage) => stage === value) ?? 'drafted'
}
