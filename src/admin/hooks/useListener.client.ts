'use client'
// Listens to an event of the window or the document while a component is there.
import { useEffectEvent } from '@payloadcms/ui'
import { useEffect } from 'react'

interface Events {
  document: DocumentEventMap
  window: WindowEventMap
}

/** Only while `isOn`. The listener sees the values of the last rendering. */
export function useListener<On extends keyof Events, Name extends keyof Events[On] & string>(
  on: On,
  name: Name,
  listener: (event: Events[On][Name]) => void,
  isOn = true,
): void {
  const onEvent = useEffectEvent(listener)
  useEffect(() => {
    if (!isOn) {
      return
    }
    const target = on === 'window' ? window : document
    const listen = (event: Event) => onEvent(event as Events[On][Name])
    target.addEventListener(name, listen)
    return () => target.removeEventListener(name, listen)
  }, [isOn, name, on])
}
