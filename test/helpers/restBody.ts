// The body of REST responses, for tests that read it.
import type { Article, Republication, Transition } from '../../src/app/payload-types.ts'
import type { MoveOutlook } from '../../src/workflow/outlook.ts'

export interface RestBody {
  doc: { isPublic?: boolean } & { role?: string } & Article
  docs: Article[]
  errors: {
    data: {
      code: string
      errors: { path: string }[]
      refusals: { code: string; message: string }[]
    }
    name: string
  }[]
  flags: { code: string }[]
  limit: number
  log?: { docs: unknown[] }
  moves: MoveOutlook[]
  outlet: { name: string }
  republication: Republication
  stage: Article['stage']
  transition: Transition
  user: { id: string }
}
