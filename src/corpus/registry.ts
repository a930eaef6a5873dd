// Finds or makes the outlets, institutions and authors that pieces need, each once a run.
import type { PayloadRequest } from 'payload'
import type { OutletFacts } from './facts.ts'
import type { ImportPlan, PlannedAffiliation } from './plan.ts'
import { nameKey, NameIndex } from './names.ts'

type Kind = 'authors' | 'institutions' | 'outlets'

interface Known {
  id: string
  name: string
  acronym?: null | string
  aliases?: null | string[]
}

/** What was made within a transaction is only kept once that is committed. */
export class Registry {
  private readonly indexes = new Map<Kind, NameIndex<Known>>()
  private readonly fresh: { kind: Kind; thing: Known }[] = []

  constructor(private readonly plan: ImportPlan) {}

  get blogAuthor(): null | string {
    return this.plan.blogAuthor
  }

  keep(): void {
    for (const { kind, thing } of this.fresh.splice(0)) this.indexes.get(kind)?.add(thing)
  }

  forget(): void {
    this.fresh.splice(0)
  }

  async outlet(req: PayloadRequest, name: string): Promise<string> {
    const facts = this.plan.outlets.find((one) => nameKey(one.name) === nameKey(name)) ?? { name }
    return this.findOrMake(req, 'outlets', name, () =>
      req.payload.create({ collection: 'outlets', data: outletData(facts), depth: 0, req }),
    )
  }

  async institution(req: PayloadRequest, name: string): Promise<string> {
    const facts = this.plan.institutions.find((one) => nameKey(one.name) === nameKey(name)) ?? {
      name,
    }
    const { acronym, aliases, place, url } = facts
    const data = { name: facts.name, acronym, aliases: aliases ?? [], place, url }
    return this.findOrMake(req, 'institutions', name, () =>
      req.payload.create({ collection: 'institutions', data, depth: 0, req }),
    )
  }

  /** An author who is made here gets every affiliation that the bylines print, undated: no date is guessed. */
  async author(req: PayloadRequest, name: string): Promise<string> {
    return this.findOrMake(req, 'authors', name, async () => {
      const affiliations = []
      for (const { institution, role } of this.affiliationsOf(name)) {
        affiliations.push({ institution: await this.institution(req, institution), role })
      }
      return req.payload.create({
        collection: 'authors',
        data: { name, affiliations },
        depth: 0,
        req,
      })
    })
  }

  private affiliationsOf(name: string): PlannedAffiliation[] {
    const authors = this.plan.pieces
      .flatMap(({ authors: all }) => all)
      .filter((one) => nameKey(one.name) === nameKey(name))
    const rows = authors.flatMap(({ affiliations }) => affiliations)
    return [
      ...new Map(rows.toReversed().map((row) => [nameKey(row.institution), row])).values(),
    ].toReversed()
  }

  private async findOrMake(
    req: PayloadRequest,
    kind: Kind,
    name: string,
    make: () => Promise<Known>,
  ): Promise<string> {
    const known =
      (await this.indexOf(req, kind)).find(name) ??
      this.fresh.find((one) => one.kind === kind && nameKey(one.thing.name) === nameKey(name))
        ?.thing
    if (known) return known.id
    const thing = await make()
    this.fresh.push({ kind, thing })
    return thing.id
  }

  private async indexOf(req: PayloadRequest, kind: Kind): Promise<NameIndex<Known>> {
    const found = this.indexes.get(kind)
    if (found) return found
    const { docs } = await req.payload.find({
      collection: kind,
      depth: 0,
      pagination: false,
      req,
      sort: 'createdAt',
    })
    const index = new NameIndex<Known>(docs)
    this.indexes.set(kind, index)
    return index
  }
}

function outletData({ acronym, aliases, kind, name, source, terms, url }: OutletFacts) {
  const given =
    typeof terms === 'string' ? { policyUrl: source ?? undefined, remarks: terms } : (terms ?? {})
  return {
    name,
    acronym,
    aliases: (aliases ?? []).filter((alias) => alias !== name),
    kind: kind ?? 'other',
    terms: { fullText: 'ask' as const, searchPolicy: 'noindex' as const, ...given },
    url,
  }
}
