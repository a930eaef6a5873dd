// What it costs to check a GraphQL request at all: rules and coercion compare and copy more than a document shows.
import type { DocumentNode, ExecutionArgs, GraphQLInputType, SelectionSetNode } from 'graphql'
import type { Config } from 'payload'

import { Kind } from 'graphql'

type Library = Parameters<NonNullable<NonNullable<Config['graphQL']>['queries']>>[0]

/** Fields of one name are compared with each other, each with each. Tried: 2 microseconds a pair. */
const mostPairs = 10_000

/** Values in variables, and fields that their types have: each of them is looked at three times. */
const mostValues = 20_000

/** How many faults in variables are told. Stock Payload makes an error with a stack for each of them. */
const mostFaults = 5

/** Of a fault, in letters: it repeats the value. */
const longestFault = 300

/** The reasons why a request is not even checked; none where it may be. */
export function reasonsNotToCheck(
  { document, schema, variableValues }: ExecutionArgs,
  library: Library,
): string[] {
  try {
    if (pairsOfFields(document) > mostPairs) {
      return ['The query repeats the same fields too often.']
    }
    const operations = document.definitions.filter((one) => one.kind === Kind.OPERATION_DEFINITION)
    const definitions = operations.flatMap((one) => one.variableDefinitions ?? [])
    const values = definitions.map(({ type, variable }) => {
      const known = library.typeFromAST(schema, type) as GraphQLInputType | undefined
      return known ? valuesIn(variableValues?.[variable.name.value], known, library) : 0
    })
    if (values.reduce((sum, one) => sum + one, 0) > mostValues) {
      return ['The variables have too many values.']
    }
    const { errors } = library.getVariableValues(schema, definitions, variableValues ?? {}, {
      maxErrors: mostFaults,
    })
    return errors?.map(({ message }) => message.slice(0, longestFault)) ?? []
  } catch (error) {
    if (error instanceof RangeError) {
      return ['The request is nested too deeply.']
    }
    throw error
  }
}

function pairsOfFields({ definitions }: DocumentNode): number {
  const counts = new Map<string, number>()
  const count = (set: SelectionSetNode | undefined): void => {
    for (const one of set?.selections ?? []) {
      if (one.kind === Kind.FIELD) {
        const name = (one.alias ?? one.name).value
        counts.set(name, (counts.get(name) ?? 0) + 1)
      }
      if (one.kind !== Kind.FRAGMENT_SPREAD) {
        count(one.selectionSet)
      }
    }
  }
  definitions.forEach((one) => 'selectionSet' in one && count(one.selectionSet))
  return [...counts.values()].reduce((sum, one) => sum + (one * (one - 1)) / 2, 0)
}

/** As coercion goes through a value: all fields of its type, whether it has them or not. */
function valuesIn(value: unknown, type: GraphQLInputType, library: Library): number {
  if (library.isNonNullType(type)) {
    return valuesIn(value, type.ofType as GraphQLInputType, library)
  }
  if (library.isListType(type)) {
    const entries: unknown[] = Array.isArray(value) ? value : [value]
    return sumUp(entries, (one) => 1 + valuesIn(one, type.ofType, library))
  }
  if (!library.isInputObjectType(type) || typeof value !== 'object' || value === null) {
    return 1
  }
  const fields = type.getFields()
  const ofType = Object.keys(fields).length
  return sumUp(
    Object.entries(value),
    ([name, inner]) => {
      const field = Object.hasOwn(fields, name) ? fields[name] : undefined
      return 1 + (field ? valuesIn(inner, field.type, library) : 0)
    },
    ofType,
  )
}

/** Stops where it is too much already. */
function sumUp<One>(list: One[], weigh: (one: One) => number, start = 0): number {
  let sum = start
  for (const one of list) {
    sum += weigh(one)
    if (sum > mostValues) {
      break
    }
  }
  return sum
}
