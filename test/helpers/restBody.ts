// What answers of the APIs may hold, for tests that read them.
import type { Article, Republication, Transition } from '../../src/payload-types.ts'

export interface RestBody {
  doc: { isPublic?: boolean } & { role?: string } & Article
  docs: Article[]
  errors: {
    data: { code: string; errors: { path: string }[]; refusals: { code: string }[] }
    name: string
  }[]
  limit: number
  log?: { docs: unknown[] }
  moves: { allowed: boolean; modes: object; refusals: { code: string }[]; to: string }[]
  outlet: { name: string }
  republication: Republication
  stage: Article['stage']
  transition: Transition
  user: { id: string }
}
