// Lint rules for options whose defaults change in Payload 4: the code must set them.

/** Operations of the Local API that take `overrideAccess`: true by default in Payload 3, false in Payload 4. */
const operations = new Set([
  'count',
  'countGlobalVersions',
  'countVersions',
  'create',
  'delete',
  'duplicate',
  'find',
  'findByID',
  'findDistinct',
  'findGlobal',
  'findGlobalVersionByID',
  'findGlobalVersions',
  'findVersionByID',
  'findVersions',
  'forgotPassword',
  'login',
  'resetPassword',
  'restoreGlobalVersion',
  'restoreVersion',
  'unlock',
  'update',
  'updateGlobal',
])

/** Those that answer documents, which take `depth`: 2 by default in Payload 3, 1 in Payload 4. */
const readers = new Set([
  'create',
  'delete',
  'duplicate',
  'find',
  'findByID',
  'findGlobal',
  'findVersionByID',
  'findVersions',
  'restoreVersion',
  'update',
  'updateGlobal',
])

/** Those of `payload.jobs` that take `overrideAccess`. */
const jobOperations = new Set(['cancel', 'cancelByID', 'queue', 'run', 'runByID'])

/** Every call of the Local API sets `overrideAccess`. */
const overrideAccess = {
  create: (context) => ({
    CallExpression(node) {
      if (isLocalAPI(node.callee) && !sets(context, node, node.arguments[0], 'overrideAccess')) {
        context.report({ messageId: 'missing', node: node.callee })
      }
    },
  }),
  meta: {
    messages: { missing: 'Set `overrideAccess`: its default changes in Payload 4.' },
    type: 'problem',
  },
}

/** Every call of the Local API that reads documents sets `depth`. */
const depth = {
  create: (context) => ({
    CallExpression(node) {
      const { callee } = node
      if (isReader(callee) && !sets(context, node, node.arguments[0], 'depth')) {
        context.report({ messageId: 'missing', node: callee })
      }
    },
  }),
  meta: {
    messages: { missing: 'Set `depth`: its default changes in Payload 4.' },
    type: 'problem',
  },
}

/** Every collection sets `versions`. */
const versions = {
  create: (context) => ({
    ObjectExpression(node) {
      if (isCollection(node) && !hasKey(node, 'versions')) {
        context.report({ messageId: 'missing', node: keyOf(node, 'slug') })
      }
    },
  }),
  meta: {
    messages: { missing: 'Set `versions`: its default changes in Payload 4.' },
    type: 'problem',
  },
}

export const payloadRules = { rules: { depth, 'override-access': overrideAccess, versions } }

/** `payload.find`, `req.payload.find`, `payload.jobs.queue` and the like. */
function isLocalAPI({ object, property, type }) {
  if (type !== 'MemberExpression') {
    return false
  }
  return nameOf(object) === 'jobs'
    ? jobOperations.has(property.name) && nameOf(object.object ?? {}) === 'payload'
    : operations.has(property.name) && nameOf(object) === 'payload'
}

function isReader({ object, property, type }) {
  return type === 'MemberExpression' && readers.has(property.name) && nameOf(object) === 'payload'
}

/** The last name of `a`, `a.b` or `a.b.c`. */
function nameOf({ name, property }) {
  return property?.name ?? name
}

function isCollection(node) {
  return hasKey(node, 'slug') && hasKey(node, 'fields') && !hasKey(node, 'interfaceName')
}

function hasKey(node, name) {
  return keyOf(node, name) !== undefined
}

function keyOf(node, name) {
  return node.properties.find((one) => one.type === 'Property' && one.key.name === name)
}

/** Whether an object has the key, or spreads an object of the same file that has it. */
function sets(context, from, value, name) {
  const object = value && objectOf(context, from, value)
  return (
    object?.properties.some((one) =>
      one.type === 'SpreadElement'
        ? sets(context, from, one.argument, name)
        : one.key.name === name,
    ) ?? false
  )
}

/** The object literal of an expression: itself, the value of a constant, or what a function returns. */
function objectOf(context, from, value) {
  if (value.type === 'TSAsExpression' || value.type === 'TSSatisfiesExpression') {
    return objectOf(context, from, value.expression)
  }
  if (value.type === 'ObjectExpression') {
    return value
  }
  const isCall = value.type === 'CallExpression'
  const definition = definitionOf(context, from, isCall ? value.callee : value)
  if (isCall) {
    const [last] = definition?.body?.body?.slice(-1) ?? []
    return last?.argument?.type === 'ObjectExpression' ? last.argument : undefined
  }
  return definition?.init ? objectOf(context, from, definition.init) : undefined
}

function definitionOf(context, from, { name }) {
  for (let scope = context.sourceCode.getScope(from); scope; scope = scope.upper) {
    const variable = scope.set.get(name)
    if (variable) {
      return variable.defs[0]?.node
    }
  }
  return undefined
}
