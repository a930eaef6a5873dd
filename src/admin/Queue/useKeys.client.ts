'use client'
// The keys of the queue. Single keys only while no field has the focus, none in dialogs; they can be switched off.
import { useModal, usePreferences } from '@payloadcms/ui'
import { useCallback, useEffect, useEffectEvent, useState } from 'react'

import type { QueueAction } from './keys.ts'

import { actionOfKey } from './keys.ts'

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

export function useKeys(isOn: boolean, actions: Partial<Record<QueueAction, () => void>>): void {
  const { modalState } = useModal()
  const isInDialog = Object.values(modalState ?? {}).some((modal) => modal?.isOpen)
  const onKey = useEffectEvent((event: KeyboardEvent) => {
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
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event)
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [])
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
