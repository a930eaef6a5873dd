// The plan of a backlog, which is too long to be read at once: it grows with each batch of items.
import type { Piece } from 'offprint-reader'

import type { InstitutionFacts, OutletFacts } from './facts.ts'
import type { ImportPlan, KeyedPiece, Known, PlannedArticle } from './plan.ts'

import { NameIndex } from './names.ts'
import { addInstitutions, planItem, usedInstitutions, usedOutlets } from './plan.ts'

interface BacklogPlanOptions {
  /** What the outlet that stands for the blog is called where there is none yet. */
  blogName?: null | string
  /** What somebody has said of outlets: other names, and kinds. They count more than what was read. */
  outlets?: OutletFacts[]
}

export class BacklogPlan implements ImportPlan {
  private readonly known: Known
  private readonly signed = new Map<string, number>()

  /** Of the last batch. */
  articles: PlannedArticle[] = []
  readonly blogName: null | string
  /** Which item fills which article of a list: no second one does. */
  readonly filled = new Map<string, string>()
  institutions: InstitutionFacts[] = []
  /** Of all items so far. */
  readonly keys = new Set<string>()
  outlets: OutletFacts[] = []
  readonly unusedFacts: string[] = []

  constructor({ blogName = null, outlets = [] }: BacklogPlanOptions = {}) {
    this.blogName = blogName
    this.known = {
      blogName,
      institutions: new NameIndex<InstitutionFacts>(),
      keys: new Map(),
      outlets: new NameIndex<OutletFacts>(outlets),
    }
  }

  private count({ authors }: Piece): void {
    for (const { name, inferred } of authors) {
      if (!inferred) {
        this.signed.set(name, (this.signed.get(name) ?? 0) + 1)
      }
    }
  }

  /** Plans the next items; what was named before is named alike. */
  add(items: KeyedPiece[]): PlannedArticle[] {
    const pieces = items.map(({ piece }) => piece)
    addInstitutions(this.known.institutions, pieces)
    pieces.forEach((piece) => this.count(piece))
    items.forEach(({ key }) => this.keys.add(key))
    this.articles = items.map((item) => planItem(item, this.known))
    this.institutions = usedInstitutions(this.articles, this.known.institutions)
    this.outlets = usedOutlets(this.articles, this.known.outlets)
    return this.articles
  }

  /** Who signs most articles by name, as far as they were read. */
  get blogAuthor(): null | string {
    return [...this.signed].sort(([, a], [, b]) => b - a)[0]?.[0] ?? null
  }
}
