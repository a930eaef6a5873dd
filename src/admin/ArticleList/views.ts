// What views, readiness and reasons are called in the list. Pure.
import type { MissingCode } from '../../find/missingCodes.ts'
import type { ArticleView } from '../../find/views.ts'
import type { AdminText } from '../../translations/languages.ts'

/** In the order of the work. */
export const viewOrder: readonly ArticleView[] = [
  'proposals',
  'ready',
  'needs-work',
  'held',
  'scheduled',
  'free-soon',
  'waiting',
  'snoozed',
  'waived',
  'held-back',
  'drafts',
  'upgrade',
  'on-blog',
]

export const viewWords: Record<ArticleView, AdminText> = {
  drafts: 'view-drafts',
  'free-soon': 'group-soon',
  held: 'view-held',
  'held-back': 'view-held-back',
  'needs-work': 'group-needs-work',
  'on-blog': 'is-on-blog',
  proposals: 'view-proposals',
  ready: 'group-ready',
  scheduled: 'group-scheduled',
  snoozed: 'view-snoozed',
  upgrade: 'view-upgrade',
  waiting: 'view-waiting',
  waived: 'view-waived',
}

export function missingWord(code: string): AdminText {
  return `lacks-${code as MissingCode}`
}
