// What the parts of the queue are given.
import type { OwedLine } from '../../owed/classify.ts'
import type { FormField } from './missing.ts'
import type { Status } from './order.ts'
import type { Names } from './useOffers.client.ts'
import type { Item, QueueData } from './useQueueData.client.ts'
import type { Values } from './values.ts'

export interface ArticleProps {
  data: QueueData
  hasKeys: boolean
  helpSlug: string
  item: Item
  line: OwedLine
  names: Names
  /** Goes back; undefined at the first article. */
  onBack?: () => void
  onReload: () => void
  /** A snooze or a waiver was undone. */
  onReopened: () => void
  onSettled: (status: Status) => void
  /** Somebody else has it open. */
  onTaken: (name: string) => void
  position: string
  today: string
}

export interface FormProps {
  /** Whether the user records permissions. */
  canPermit: boolean
  /** The name of the outlet where its terms allow the full text at any time; else null. */
  freeTerms: null | string
  messages: Partial<Record<FormField, string>>
  names: Names
  onChange: (changes: Partial<Values>) => void
  /** Opens the note in its own form; undefined where there is none yet. */
  onEditNote?: () => void
  readable: (message: string) => string
  /** `YYYY-MM-DD` */
  today: string
  values: Values
}
