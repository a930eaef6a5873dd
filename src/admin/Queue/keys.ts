// Which key does what in the queue. Pure.
import type { DeskWord } from '../../translations/desk.ts'

export type QueueAction =
  'back' | 'body' | 'help' | 'later' | 'next' | 'republish' | 'schedule' | 'waive'

interface Pressed {
  altKey?: boolean
  ctrlKey: boolean
  key: string
  metaKey: boolean
}

/** In the order of the list that is shown. */
export const keyList: { action: QueueAction; keys: string[]; word: DeskWord }[] = [
  { action: 'republish', keys: ['Ctrl/⌘', 'Enter'], word: 'queue-key-republish' },
  { action: 'next', keys: ['j'], word: 'queue-key-next' },
  { action: 'back', keys: ['k'], word: 'queue-key-back' },
  { action: 'later', keys: ['l'], word: 'queue-key-later' },
  { action: 'schedule', keys: ['s'], word: 'queue-key-schedule' },
  { action: 'waive', keys: ['w'], word: 'queue-key-waive' },
  { action: 'body', keys: ['e'], word: 'queue-key-body' },
  { action: 'help', keys: ['?'], word: 'queue-key-help' },
]

/** Null where the key means nothing here, or belongs to a field that is being typed in. */
export function actionOfKey(
  { altKey, ctrlKey, key, metaKey }: Pressed,
  isTyping: boolean,
): null | QueueAction {
  if (altKey) {
    return null
  }
  if (ctrlKey || metaKey) {
    return key === 'Enter' ? 'republish' : null
  }
  const found = isTyping ? undefined : keyList.find(({ keys }) => keys.at(-1) === key)
  return found && found.action !== 'republish' ? found.action : null
}
