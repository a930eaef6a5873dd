// Finds or creates the outlets, institutions and authors that articles need, each once an import.
import type { PayloadRequest, Where } from 'payload'

import type { OutletFacts } from './facts.ts'
import type { ImportPlan, PlannedAffiliation } from './plan.ts'

import { slugsOf } from '../../options.ts'
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
    const authors = this.plan.articles
      .flatMap(({ authors: all }) => all)
      .filter((one) => nameKey(one.name) === nameKey(name))
    const rows = authors.flatMap(({ affiliations }) => affiliations)
    return [
      ...new Map(rows.toReversed().map((row) => [nameKey(row.institution), row])).values(),
    ].toReversed()
  }

  private async findOrCreate(
    req: PayloadRequest,
    kind: Kind,
    name: string,
    create: () => Promise<unknown>,
  ): Promise<string> {
    const index = await this.indexOf(req, kind)
    const known = index.find(name) ?? (await findByName(req, kind, name))
    const thing = known ?? ((await create()) as Known)
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

  /** A new author gets every affiliation that the bylines print, without dates: no date is guessed. */
  async author(req: PayloadRequest, name: string): Promise<string> {
    return this.findOrCreate(req, 'authors', name, async () => {
      const affiliations = []
      for (const { institution, role } of this.affiliationsOf(name)) {
        affiliations.push({ institution: await this.institution(req, institution), role })
      }
      return req.payload.create({
        collection: slugsOf(req.payload).authors,
        data: { name, affiliations },
        depth: 0,
        overrideAccess: true,
        req,
      })
    })
  }

  async institution(req: PayloadRequest, name: string): Promise<string> {
    const facts = this.plan.institutions.find((one) => nameKey(one.name) === nameKey(name)) ?? {
      name,
    }
    const { acronym, aliases, place, url } = facts
    const data = { name: facts.name, acronym, aliases: aliases ?? [], place, url }
    return this.findOrCreate(req, 'institutions', name, () =>
      req.payload.create({
        collection: slugsOf(req.payload).institutions,
        data,
        depth: 0,
        overrideAccess: true,
        req,
      }),
    )
  }

  async outlet(req: PayloadRequest, name: string): Promise<string> {
    const facts = this.plan.outlets.find((one) => nameKey(one.name) === nameKey(name)) ?? { name }
    return this.findOrCreate(req, 'outlets', name, () =>
      req.payload.create({
        collection: slugsOf(req.payload).outlets,
        data: outletData(facts),
        depth: 0,
        overrideAccess: true,
        req,
      }),
    )
  }

  /** Forgets what was read in a transaction that failed. */
  reset(): void {
    this.indexes.clear()
  }

  get blogAuthor(): null | string {
    return this.plan.blogAuthor
  }
}

/** Another import may have created it since the index was read. */
async function findByName(
  req: PayloadRequest,
  kind: Kind,
  name: string,
): Promise<Known | undefined> {
  const [found] = await findAll(req, kind, { name: { equals: name } })
  return found
}

async function findAll(req: PayloadRequest, kind: Kind, where: Where = {}): Promise<Known[]> {
  const { docs } = await req.payload.find({
    collection: slugsOf(req.payload)[kind],
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
