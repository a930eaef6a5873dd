// Finds or makes the outlets, institutions and authors that pieces need, each once a run.
import type { PayloadRequest, Where } from 'payload'

import type { OutletFacts } from './facts.ts'
import type { ImportPlan, PlannedAffiliation } from './plan.ts'

import { NameIndex, nameKey } from './names.ts'

type Kind = 'authors' | 'institutions' | 'outlets'

interface Known {
  acronym?: null | string
  aliases?: null | string[]
  id: string
  name: string
}

export class Registry {
  private readonly indexes = new Map<Kind, NameIndex<Known>>()

  constructor(private readonly plan: ImportPlan) {}

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
    make: () => Promise<unknown>,
  ): Promise<string> {
    const index = await this.indexOf(req, kind)
    const known = index.find(name) ?? (await madeMeanwhile(req, kind, name))
    const thing = known ?? ((await make()) as Known)
    index.add(thing)
    return thing.id
  }

  private async indexOf(req: PayloadRequest, kind: Kind): Promise<NameIndex<Known>> {
    const found = this.indexes.get(kind)
    if (found) {
      return found
    }
    const index = new NameIndex<Known>(await findAll(req, kind))
    this.indexes.set(kind, index)
    return index
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
        overrideAccess: true,
        req,
      })
    })
  }

  /** What was seen within a transaction that failed is not there. */
  forget(): void {
    this.indexes.clear()
  }

  async institution(req: PayloadRequest, name: string): Promise<string> {
    const facts = this.plan.institutions.find((one) => nameKey(one.name) === nameKey(name)) ?? {
      name,
    }
    const { acronym, aliases, place, url } = facts
    const data = { name: facts.name, acronym, aliases: aliases ?? [], place, url }
    return this.findOrMake(req, 'institutions', name, () =>
      req.payload.create({ collection: 'institutions', data, depth: 0, overrideAccess: true, req }),
    )
  }

  async outlet(req: PayloadRequest, name: string): Promise<string> {
    const facts = this.plan.outlets.find((one) => nameKey(one.name) === nameKey(name)) ?? { name }
    return this.findOrMake(req, 'outlets', name, () =>
      req.payload.create({
        collection: 'outlets',
        data: outletData(facts),
        depth: 0,
        overrideAccess: true,
        req,
      }),
    )
  }

  get blogAuthor(): null | string {
    return this.plan.blogAuthor
  }
}

/** Another import may have made it after we looked. */
async function madeMeanwhile(
  req: PayloadRequest,
  kind: Kind,
  name: string,
): Promise<Known | undefined> {
  const [found] = await findAll(req, kind, { name: { equals: name } })
  return found
}

async function findAll(req: PayloadRequest, kind: Kind, where: Where = {}): Promise<Known[]> {
  const { docs } = await req.payload.find({
    collection: kind,
    depth: 0,
    overrideAccess: true,
    pagination: false,
    req,
    sort: 'createdAt',
    where,
  })
  return docs as Known[]
}

function outletData({ name, acronym, aliases, kind, source, terms, url }: OutletFacts) {
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
