'use client'
// The foot of an article in the queue: what it lacks, and what can be done with it.
import { Button, toast } from '@payloadcms/ui'
import { useState } from 'react'

import type { AdminText } from '../../translations/languages.ts'
import type { QueueAction } from './keys.ts'
import type { ArticleProps } from './types.ts'
import type { EditedArticle } from './useArticle.client.ts'

import { type Mode, modes } from '../../domain/terms.ts'
import { useTranslator } from '../hooks/useTranslator.client.ts'
import { ArticleLetters } from '../Letters/ArticleLetters.client.tsx'
import { Conditions } from '../Letters/Conditions.client.tsx'
import { isOfTerms, modeWords } from '../moves/moveName.ts'
import { OutletContact } from '../moves/OutletContact.client.tsx'
import { ScheduleDrawer } from '../moves/ScheduleDrawer.client.tsx'
import { WaiveDrawer } from '../moves/WaiveDrawer.client.tsx'
import { SecondaryButton } from '../parts/Buttons.client.tsx'
import { Offers } from '../parts/Offers.client.tsx'
import { SnoozeMenu } from '../parts/SnoozeMenu.client.tsx'
import { isFormField } from './missing.ts'
import { type ArticleActions, scheduleSlug, waiveSlug } from './useArticleActions.client.ts'

interface Props extends ArticleProps {
  actions: ArticleActions
  article: EditedArticle
}

const names: Record<Mode, AdminText> = {
  excerpt: 'queue-republish-excerpt',
  full: 'do-full',
  link: 'do-link',
}

export function QueueActions(props: Props) {
  const { article, line, onReopened, onSettled } = props
  return (
    <div className="offprint-queue__actions">
      <Missing {...props} />
      <OtherModes {...props} />
      <div className="offprint-queue__buttons">
        <Republish {...props} />
        <OtherActions {...props} />
      </div>
      <WaiveDrawer
        line={line}
        onChanged={() => onSettled('waived')}
        onUndone={onReopened}
        slug={waiveSlug(line.id)}
      />
      <ScheduleDrawer
        article={line}
        freeFrom={line.freeFrom}
        isFree={line.refusals.length === 0 && line.upgradeFrom === null}
        onScheduled={(message) => {
          toast.success(message)
          onSettled('scheduled')
        }}
        republication={{ mode: article.mode }}
        slug={scheduleSlug(line.id)}
      />
    </div>
  )
}

/** It can always be pressed: where something is missing it goes there. */
function Republish({ actions, article: { isPending, mode, refusals } }: Props) {
  const { translate } = useTranslator()
  if (!actions.byKey.republish) {
    return <p className="offprint-queue__by-editor">{translate('next-by-editor')}</p>
  }
  return (
    <Button
      buttonStyle={refusals.length === 0 ? 'primary' : 'secondary'}
      disabled={isPending}
      extraButtonProps={{
        'aria-describedby': 'offprint-queue-missing',
        'aria-keyshortcuts': 'Control+Enter Meta+Enter',
      }}
      margin={false}
      onClick={actions.byKey.republish}
    >
      {translate(names[mode])}
    </Button>
  )
}

const moreId = 'offprint-queue-more'

/** Those that are rarely wanted are folded on narrow screens, which the others leave no room for. */
function OtherActions(props: Props) {
  const { translate } = useTranslator()
  const { byKey } = props.actions
  const [isOpen, setOpen] = useState(false)
  const button = (action: QueueAction, word: AdminText) =>
    byKey[action] ? (
      <SecondaryButton onClick={byKey[action]}>{translate(word)}</SecondaryButton>
    ) : null
  return (
    <>
      {button('next', 'queue-skip')}
      <Snooze {...props} />
      <SecondaryButton
        className="offprint-queue__unfold"
        extraButtonProps={{ 'aria-controls': moreId, 'aria-expanded': isOpen }}
        onClick={() => setOpen(!isOpen)}
      >
        {translate('queue-more')}
      </SecondaryButton>
      <div className="offprint-queue__more" data-open={isOpen} id={moreId}>
        {button('schedule', 'do-schedule')}
        {button('waive', 'waive')}
        {button('body', 'queue-body')}
        {button('back', 'queue-back')}
      </div>
    </>
  )
}

/** What is not said at a field of the form. */
function Missing({ article: { refusals, values }, item, line, onReload }: Props) {
  const { readable } = useTranslator()
  const { outlook } = item
  const others = refusals.filter(({ code, field }) => !isFormField(field) || code === 'embargoed')
  // Of the outlet that is stored: what is known of another one comes with the next save.
  const outlet = outlook.outlet?.id === values.outlet ? outlook.outlet : null
  return (
    <>
      <ul className="offprint-queue__missing" id="offprint-queue-missing">
        {others.map(({ code, message }) => (
          <li key={code + message}>
            {readable(message)}
            {code === 'permission-missing' ? (
              <OutletContact article={values.title} outlet={outlet} />
            ) : null}
          </li>
        ))}
      </ul>
      <Conditions words={item.article.permission?.conditions} />
      <ArticleLetters
        article={line.id}
        isMissing={others.some(({ code }) => code === 'permission-missing')}
        onChanged={onReload}
        outlet={outlet}
      />
    </>
  )
}

/** The modes in which it could go today, where the terms stand against the one it waits for; and the way back. */
function OtherModes({ article, line }: Props) {
  const { translate } = useTranslator()
  const { mode, otherModes, refusals, setMode } = article
  const isOffered = mode !== line.mode || refusals.some(isOfTerms)
  const offered = modes.filter(
    (one) => one !== mode && (one === line.mode || otherModes.includes(one)),
  )
  return isOffered && line.upgradeFrom === null ? (
    <Offers
      labels={offered.map((one) => translate('queue-instead', { mode: translate(modeWords[one]) }))}
      onTake={(index) => setMode(offered[index] ?? mode)}
    />
  ) : null
}

function Snooze({ actions, today }: Props) {
  const { translate } = useTranslator()
  return (
    <SnoozeMenu
      button={<span className="offprint-queue__later">{translate('snooze')}</span>}
      horizontalAlign="left"
      onChoose={actions.snooze}
      today={today}
      verticalAlign="top"
    />
  )
}
