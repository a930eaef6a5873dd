// Which key does what in the queue. Pure.
export type QueueAction =
  'back' | 'body' | 'help' | 'later' | 'next' | 'republish' | 'schedule' | 'waive'

interface Pressed {
  altKey?: boolean
  ctrlKey: boolean
  key: string
  metaKey: boolean
}

/** In the order of the list that is shown. */
export const keyList: { action: QueueAction; keys: string[] }[] = [
  { action: 'republish', keys: ['Ctrl/⌘', 'Enter'] },
  { action: 'next', keys: ['j'] },
  { action: 'back', keys: ['k'] },
  { action: 'later', keys: ['l'] },
  { action: 'schedule', keys: ['s'] },
  { action: 'waive', keys: ['w'] },
  { action: 'body', keys: ['e'] },
  { action: 'help', keys: ['?'] },
]

/** What authors cannot do. */
export const ofEditors: ReadonlySet<QueueAction> = new Set<QueueAction>(['republish', 'schedule'])

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
