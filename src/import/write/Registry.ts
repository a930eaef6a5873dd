// Finds or creates the outlets, institutions and authors that articles need, each once an import.
import type { PayloadRequest, Where } from 'payload'

import { nameKey } from 'offprint-reader/document'

import type { ID } from '../../types.ts'
import type { OutletFacts } from './facts.ts'
import type { ImportPlan, PlannedAffiliation } from './plan.ts'

import { requireOptions, slugsOf } from '../../options.ts'
import { NameIndex } from './names.ts'
import { fullRights, type WriteRights } from './rights.ts'

type Kind = 'authors' | 'institutions' | 'outlets'

interface Known {
  acronym?: null | string
  aliases?: null | string[]
  id: string
  isOwn?: boolean | null
  name: string
}

/** Names that were not found, and that whoever asks may not create. */
export type MissingNames = Record<Kind, string[]>

export class Registry {
  private readonly indexes = new Map<Kind, NameIndex<Known>>()

  /** Ids of what was created. */
  readonly created: Record<Kind, ID[]> = { authors: [], institutions: [], outlets: [] }

  readonly missing: MissingNames = { authors: [], institutions: [], outlets: [] }

  constructor(
    private readonly plan: ImportPlan,
    private readonly rights: WriteRights = fullRights,
  ) {}

  private affiliationsOf(name: string): PlannedAffiliation[] {
    const authors = this.plan.articles
      .flatMap(({ authors: all }) => all)
      .filter((one) => nameKey(one.name) === nameKey(name))
    const rows = authors.flatMap(({ affiliations }) => affiliations)
    return [
      ...new Map(rows.toReversed().map((row) => [nameKey(row.institution), row])).values(),
    ].toReversed()
  }

  private async create(req: PayloadRequest, kind: Kind, data: object): Promise<Known> {
    const { overrideAccess } = this.rights
    const created = await req.payload.create({
      collection: slugsOf(req.payload)[kind],
      data: data as never,
      depth: 0,
      overrideAccess,
      req,
      user: req.user,
    })
    this.created[kind].push(created.id)
    return created as Known
  }

  private async findAll(req: PayloadRequest, kind: Kind, where: Where = {}): Promise<Known[]> {
    const { docs } = await req.payload.find({
      collection: slugsOf(req.payload)[kind],
      depth: 0,
      overrideAccess: this.rights.overrideAccess,
      pagination: false,
      req,
      select: {
        name: true,
        acronym: true,
        aliases: true,
        ...(kind === 'outlets' ? { isOwn: true } : {}),
      },
      sort: 'createdAt',
      user: req.user,
      where,
    })
    return docs as Known[]
  }

  /** Another import may have created it since the index was read. */
  private async findOrCreate(
    req: PayloadRequest,
    kind: Kind,
    name: string,
    dataOf: () => object | Promise<object>,
  ): Promise<null | string> {
    const index = await this.indexOf(req, kind)
    const known = index.find(name) ?? (await this.findAll(req, kind, { name: { equals: name } }))[0]
    if (!known && !this.rights.mayCreate) {
      this.missing[kind] = [...new Set([name, ...this.missing[kind]])]
      return null
    }
    const thing = known ?? (await this.create(req, kind, await dataOf()))
    index.add(thing)
    return thing.id
  }

  private async indexOf(req: PayloadRequest, kind: Kind): Promise<NameIndex<Known>> {
    const found = this.indexes.get(kind)
    if (found) {
      return found
    }
    const index = new NameIndex<Known>(await this.findAll(req, kind))
    this.indexes.set(kind, index)
    return index
  }

  /** A new author gets every affiliation that the bylines print, without dates: no date is guessed. */
  async author(req: PayloadRequest, name: string): Promise<null | string> {
    return this.findOrCreate(req, 'authors', name, async () => {
      const affiliations = []
      const housed = this.affiliationsOf(name).filter(({ institution }) => institution !== '')
      for (const { institution, role } of housed) {
        affiliations.push({ institution: await this.institution(req, institution), role })
      }
      return { name, affiliations }
    })
  }

  async institution(req: PayloadRequest, name: string): Promise<null | string> {
    const facts = this.plan.institutions.find((one) => nameKey(one.name) === nameKey(name)) ?? {
      name,
    }
    const { acronym, aliases, place, url } = facts
    const data = { name: facts.name, acronym, aliases: aliases ?? [], place, url }
    return this.findOrCreate(req, 'institutions', name, () => data)
  }

  async outlet(req: PayloadRequest, name: string): Promise<null | string> {
    const facts = this.plan.outlets.find((one) => nameKey(one.name) === nameKey(name)) ?? { name }
    return this.findOrCreate(req, 'outlets', name, () => outletData(facts))
  }

  /** Ids of those that are there already: an own outlet, too, if it is asked for. */
  async known(
    req: PayloadRequest,
    kind: Kind,
    names: Iterable<string>,
    own = false,
  ): Promise<ID[]> {
    const index = await this.indexOf(req, kind)
    const found = [...names].map((name) => index.find(name))
    const owned = own ? index.entries().filter(({ isOwn }) => isOwn) : []
    return [...new Set([...found, ...owned].flatMap((one) => (one ? [one.id] : [])))]
  }

  /** The outlet that stands for the blog; one of this name becomes it where there is none. */
  async ownOutlet(req: PayloadRequest, name: null | string): Promise<null | string> {
    const index = await this.indexOf(req, 'outlets')
    const isOwn = { isOwn: { equals: true } }
    const [own = (await this.findAll(req, 'outlets', isOwn))[0]] = index
      .entries()
      .filter((one) => one.isOwn)
    if (own) {
      index.add(own)
      return own.id
    }
    const named = name ?? this.plan.blogName ?? requireOptions(req.payload).site.name
    // An outlet of another kind keeps its name.
    const isFree = index.find(named) === undefined
    const data = { name: isFree ? named : `${named} (blog)`, isOwn: true, kind: 'website' }
    const created = await this.create(req, 'outlets', data)
    index.add(created)
    return created.id
  }

  /** Forgets what was read in a transaction that failed, and what was created there. */
  reset(before?: Record<Kind, number>): void {
    this.indexes.clear()
    for (const [kind, ids] of Object.entries(this.created)) {
      ids.splice(before?.[kind as Kind] ?? 0)
    }
  }

  /** How much was created by now: for `reset()`. */
  counts(): Record<Kind, number> {
    const { authors, institutions, outlets } = this.created
    return {
      authors: authors.length,
      institutions: institutions.length,
      outlets: outlets.length,
    }
  }

  get blogAuthor(): null | string {
    return this.plan.blogAuthor
  }
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
