// What a question in GraphQL costs. Stock Payload counts fields, and takes three hundred queries for three hundred fields.
import type { DefinitionNode, ExecutionArgs, GraphQLSchema, ValidationRule } from 'graphql'
import type { Config } from 'payload'

import { Kind } from 'graphql'

import type { ResolvedOptions } from '../../options.ts'

import { once } from '../../processState.ts'
import { clamped } from '../../visibility/clampPublic.ts'
import { fieldsAsked, rootFieldsAsked } from './fieldCount.ts'
import { OwnTypes } from './ownTypes.ts'
import { reasonsNotToCheck } from './validationCost.ts'

type GraphQL = NonNullable<Config['graphQL']>
type Library = Parameters<NonNullable<GraphQL['queries']>>[0]

interface Weighed {
  args: { limit?: number; pagination?: boolean }
  childComplexity: number
}

interface TopField {
  args?: Record<string, unknown>
  extensions?: Record<string, unknown>
  resolve: (...given: unknown[]) => unknown
}

/** Of Payload's `maxComplexity`, 1000 where nothing else is said: a request holds at most twenty queries or writes. */
const ofQuery = 50

/** Passwords are hashed slowly on purpose, and guessed many at a time. */
const ofLogin = 200

const logins = /^(?:forgotPassword|login|resetPassword|unlock)/

/** A text weighs more than a name, and may be asked for again and again under other names. */
const ofDocument = 14

/** Payload's, where nothing else is said. */
const usualComplexity = 1000

/**
 * What is asked of each document counts once for every ten of them. Only what reaches Offprint's collections is
 * counted so; with `guardHost`, everything.
 */
export function withCosts(graphQL: Config['graphQL'], options: ResolvedOptions): GraphQL {
  // An error of another copy of the library would be no error to Payload.
  let library: Library | undefined
  const own = new OwnTypes(options)
  return {
    ...graphQL,
    mutations: (given, draft) => {
      weighAll(draft.Mutation.fields, own)
      return graphQL?.mutations?.(given, draft) ?? {}
    },
    queries: (given, draft) => {
      library = given
      own.read(draft.collections)
      weighAll(draft.Query.fields, own)
      if (options.guardHost) {
        sayWhoIsNoAdmin(draft.Query.fields)
      }
      return graphQL?.queries?.(given, draft) ?? {}
    },
    validationRules: (args) => {
      once(args.schema, 'documents-weighed', () => weighDocuments(args.schema, own))
      const limit = graphQL?.maxComplexity ?? usualComplexity
      return [
        ...(library && own.areReachedBy(args, library) ? refuseCostly(args, library, limit) : []),
        ...(graphQL?.validationRules?.(args) ?? []),
      ]
    },
  }
}

/** Lexical documents, and whatever else is JSON. */
function weighDocuments(schema: GraphQLSchema, own: OwnTypes): void {
  const fields = Object.values(schema.getTypeMap()).flatMap((type) =>
    'getFields' in type && own.hasType(type.name) ? Object.values(type.getFields()) : [],
  )
  for (const field of fields.filter(({ type }) => String(type).replace('!', '') === 'JSON')) {
    field.extensions = { ...field.extensions, complexity: ofDocument }
  }
}

/**
 * Payload counts only after everything else has been checked, and puts the fragments in one by one: it must not see a
 * document whose fields alone weigh more than is allowed, or that is too costly to check.
 */
function refuseCostly(
  args: ExecutionArgs,
  library: Library,
  maxComplexity: number,
): ValidationRule[] {
  const { document } = args
  const asked = { ...document, definitions: document.definitions.filter(isAsked(args)) }
  const isTooMuch =
    fieldsAsked(asked) > maxComplexity || rootFieldsAsked(asked) * ofQuery > maxComplexity
  const reasons = isTooMuch
    ? [`The query exceeds the maximum complexity of ${maxComplexity}.`]
    : reasonsNotToCheck(args, library)
  if (reasons.length === 0) {
    return []
  }
  args.document = { ...document, definitions: [] }
  const errors = reasons.map((reason) => new library.GraphQLError(reason))
  return [
    (context) => ({
      Document: { enter: () => errors.forEach((error) => context.reportError(error)) },
    }),
  ]
}

function isAsked({ operationName }: ExecutionArgs): (one: DefinitionNode) => boolean {
  return (one) =>
    !operationName || one.kind !== Kind.OPERATION_DEFINITION || one.name?.value === operationName
}

/** These are Payload's own draft of the schema: fields that are handed back get their resolvers wrapped again. */
function weighAll(fields: Record<string, TopField>, own: OwnTypes): void {
  for (const [name, field] of Object.entries(fields).filter(([name]) => own.hasRoot(name))) {
    field.extensions = { ...field.extensions, complexity: weightOf(name, field) }
  }
}

function weightOf(name: string, { args }: TopField) {
  const ofItself = logins.test(name) ? ofLogin : ofQuery
  return (given: Weighed): number =>
    ofItself + given.childComplexity * (args?.limit ? Math.ceil(clamped(given.args) / 10) : 1)
}

/** Payload leaves `canAccessAdmin`, which cannot be null, out of the response to anonymous requests, which is a server error. */
function sayWhoIsNoAdmin({ Access }: Record<string, TopField>): void {
  if (Access) {
    const { resolve } = Access
    Access.resolve = async (...given) => ({
      canAccessAdmin: false,
      ...((await resolve(...given)) as object),
    })
  }
}
