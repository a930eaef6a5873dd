'use client'
// The keys of the queue, their list, and the switch that turns them off.
import { CheckboxInput, usePreferences } from '@payloadcms/ui'
import { useCallback, useEffect, useState } from 'react'

import { useIsOpen } from '../hooks/useDrawer.client.ts'
import { useListener } from '../hooks/useListener.client.ts'
import { useIsEditorOrAdmin } from '../hooks/useOffprint.client.ts'
import { useTranslator } from '../hooks/useTranslator.client.ts'
import { NamedDrawer } from '../parts/NamedDrawer.client.tsx'
import { actionOfKey, keyList, ofEditors, type QueueAction } from './keys.ts'

interface Props {
  isOn: boolean
  onChange: (isOn: boolean) => void
  slug: string
}

export function KeyList({ slug, isOn, onChange }: Props) {
  const { translate } = useTranslator()
  const isForEditors = useIsEditorOrAdmin()
  const listed = keyList.filter(({ action }) => isForEditors || !ofEditors.has(action))
  return (
    <NamedDrawer gutter isSmall slug={slug} title={translate('queue-keys')}>
      <div className="offprint-queue__keys">
        <CheckboxInput
          checked={isOn}
          id="offprint-queue-keys"
          label={translate('queue-keys-on')}
          onToggle={() => onChange(!isOn)}
        />
        <p>{translate('queue-keys-text')}</p>
        <dl>
          {listed.map(({ action, keys }) => (
            <div key={action}>
              <dt>
                {keys.map((key) => (
                  <kbd key={key}>{key}</kbd>
                ))}
              </dt>
              <dd>{translate(`queue-key-${action}`)}</dd>
            </div>
          ))}
        </dl>
      </div>
    </NamedDrawer>
  )
}

const preference = 'offprint-queue'

/** Kept with the user, in every browser; on until they say otherwise. */
export function useKeySetting(): [isOn: boolean, set: (isOn: boolean) => void] {
  const { getPreference, setPreference } = usePreferences()
  const [isOn, setOn] = useState(true)
  useEffect(() => {
    void getPreference<{ keys?: boolean } | null>(preference).then((found) =>
      setOn(found?.keys !== false),
    )
  }, [getPreference])
  const set = useCallback(
    (keys: boolean) => {
      setOn(keys)
      void setPreference(preference, { keys })
    },
    [setPreference],
  )
  return [isOn, set]
}

/** Single keys only while no field has the focus, none in dialogs. */
export function useKeys(isOn: boolean, actions: Partial<Record<QueueAction, () => void>>): void {
  const isInDialog = useIsOpen()
  useListener('document', 'keydown', (event) => {
    if (!isOn || isInDialog || event.repeat) {
      return
    }
    const name = actionOfKey(event, isTyping(event.target))
    if (event.defaultPrevented && !(name === 'republish' && isDayPicker(event.target))) {
      return
    }
    const action = name && actions[name]
    if (action) {
      event.preventDefault()
      action()
    }
  })
}

/** It closes its calendar with Enter, whatever is held with it. */
function isDayPicker(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('.offprint-day') !== null
}

const typingIn =
  'input, textarea, select, [contenteditable], [role=listbox], [role=menu], .popup__content'

/** Also in menus and lists, whose own keys are letters. */
function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(typingIn) !== null
}
