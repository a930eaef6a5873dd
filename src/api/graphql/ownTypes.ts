// What in the GraphQL schema is Offprint's: root fields and types of its collections; with `guardHost`, everything.
import type { ExecutionArgs, GraphQLNamedType } from 'graphql'
import type { Config } from 'payload'

import type { ResolvedOptions } from '../../options.ts'

import { isOwnSlug } from '../../slugs.ts'

type Library = Parameters<NonNullable<NonNullable<Config['graphQL']>['queries']>>[0]

interface Collection {
  graphQL?: { paginatedType?: { name: string }; type?: { name: string } }
}

const prefix =
  /^(?:count|create|delete|docAccess|duplicate|restoreVersion|update|versions?)(?=[A-Z_])/

/** The names are known once Payload has drafted its schema. */
export class OwnTypes {
  readonly #options: ResolvedOptions
  #plurals = new Set<string>()
  #singulars = new Set<string>()

  constructor(options: ResolvedOptions) {
    this.#options = options
  }

  read(collections: Record<string, Collection>): void {
    const own = Object.entries(collections).filter(([slug]) => isOwnSlug(slug, this.#options))
    this.#plurals = new Set(own.map(([, { graphQL }]) => graphQL?.paginatedType?.name ?? ''))
    this.#singulars = new Set(own.map(([, { graphQL }]) => graphQL?.type?.name ?? ''))
  }

  hasRoot(name: string): boolean {
    const rest = name.replace(prefix, '')
    const isOwn = [name, rest].some((one) => this.#singulars.has(one) || this.#plurals.has(one))
    return this.#options.guardHost || isOwn
  }

  hasType(name: string): boolean {
    return (
      this.#options.guardHost ||
      [...this.#singulars].some(
        (one) => name === one || /^(?:Version$|(?:Version)?_)/.test(after(name, one)),
      )
    )
  }

  /** Whether an operation asks for anything of ours, also through a relation of a collection of the app. */
  areReachedBy({ document, schema }: ExecutionArgs, library: Library): boolean {
    if (this.#options.guardHost) {
      return true
    }
    let isReached = false
    const types = new library.TypeInfo(schema)
    const Field = () => {
      const parent = types.getParentType()
      const name = types.getFieldDef()?.name ?? ''
      const isRoot = parent === schema.getQueryType() || parent === schema.getMutationType()
      isReached ||= (isRoot && this.hasRoot(name)) || this.#isOwn(types.getType(), library)
      return isReached ? library.BREAK : undefined
    }
    library.visit(document, library.visitWithTypeInfo(types, { Field }))
    return isReached
  }

  #isOwn(type: Parameters<Library['getNamedType']>[0], library: Library): boolean {
    const named: GraphQLNamedType | undefined = library.getNamedType(type)
    return library.isUnionType(named)
      ? named.getTypes().some(({ name }) => this.hasType(name))
      : named !== undefined && this.hasType(named.name)
  }
}

function after(name: string, start: string): string {
  return name.startsWith(start) ? name.slice(start.length) : ''
}
