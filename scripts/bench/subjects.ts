// What is measured, in this order. Each is one section of the report.
import type { Subject } from './report.ts'

import { editView } from './editView.ts'
import { feeds } from './feeds.ts'
import { fresh } from './fresh.ts'
import { imports } from './imports.ts'
import { memory } from './memory.ts'
import { owed } from './owed.ts'
import { pages } from './pages.ts'
import { posts } from './posts.ts'
import { stockRest } from './stockRest.ts'
import { transitions } from './transitions.ts'

/** Memory comes last: after all the load. */
export const subjects: Subject[] = [
  posts,
  stockRest,
  pages,
  feeds,
  fresh,
  owed,
  editView,
  transitions,
  imports,
  memory,
]
