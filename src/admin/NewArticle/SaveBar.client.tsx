'use client'
// At the foot, always in view: the stage, what was refused, and the button that saves.
import { Button } from '@payloadcms/ui'

import type { Stage } from './types.ts'
import type { EditedWork, Saving } from './useWork.client.ts'

import { useTranslator } from '../hooks/useTranslator.client.ts'
import { SecondaryButton } from '../parts/Buttons.client.tsx'
import { stageOf } from './values.ts'

interface Props extends Pick<EditedWork, 'change' | 'work'> {
  isWorking: boolean
  onReset: () => void
  saving: Saving
}

const stages = {
  drafted: 'intake-stage-drafted',
  'published-at-outlet': 'intake-stage-published',
} as const

export function PieceSaveBar({ change, isWorking, onReset, saving, work }: Props) {
  const { translate } = useTranslator()
  const { isSaving, problem, save } = saving
  const updated = work.duplicates.find(({ article }) => article.id === work.update)
  return (
    <div className="offprint-intake__bar">
      <div role="alert">
        {problem?.messages.map((message) => (
          <p className="offprint-field__message" key={message}>
            {message}
          </p>
        ))}
      </div>
      {updated ? <p>{translate('intake-updating', { title: updated.article.title })}</p> : null}
      <div className="offprint-intake__bar-row">
        <fieldset>
          <legend>{translate('intake-stage')}</legend>
          {(['published-at-outlet', 'drafted'] satisfies Stage[]).map((stage) => (
            <label key={stage}>
              <input
                aria-label={translate(stages[stage])}
                checked={stageOf(work) === stage}
                name="offprint-intake-stage"
                onChange={() => change({ stage })}
                type="radio"
                value={stage}
              />
              {translate(stages[stage])}
            </label>
          ))}
        </fieldset>
        <div className="offprint-intake__buttons">
          <SecondaryButton onClick={onReset}>{translate('intake-read-again')}</SecondaryButton>
          <Button
            // Not `disabled`, which would remove the focus.
            extraButtonProps={{ 'aria-disabled': isSaving || isWorking }}
            margin={false}
            onClick={() => void (isWorking ? undefined : save())}
            tooltip="Ctrl+Enter"
          >
            {translate(
              isSaving ? 'saving' : work.update === null ? 'intake-save' : 'intake-save-update',
            )}
          </Button>
        </div>
      </div>
    </div>
  )
}
