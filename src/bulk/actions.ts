// Every action by its name.
import type { AnyAction } from './action.ts'
import type { ActionName } from './parseInput.ts'

import { permission, set, snooze, waive } from './actions/edits.ts'
import { note } from './actions/note.ts'
import { republish } from './actions/republish.ts'
import { rights } from './actions/rights.ts'
import { schedule } from './actions/schedule.ts'

export const actions: Record<ActionName, AnyAction> = {
  note,
  permission,
  republish,
  rights,
  schedule,
  set,
  snooze,
  waive,
}
