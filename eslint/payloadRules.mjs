// Lint rules that keep us ready for Payload 4, whose defaults differ: what they are about is stated.

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

/** Of `payload.jobs`: the same. */
const jobOperations = new Set(['cancel', 'cancelByID', 'queue', 'run', 'runByID'])

/** Every call of the Local API says whether it skips access control. */
const overrideAccess = {
  create: (context) => ({
    CallExpression(node) {
      if (isLocalAPI(node.callee) && !states(context, node, node.arguments[0], 'overrideAccess')) {
        context.report({ messageId: 'missing', node: node.callee })
      }
    },
  }),
  meta: {
    messages: { missing: 'State `overrideAccess`: its default changes in Payload 4.' },
    type: 'problem',
  },
}

/** Every collection says whether it has versions. */
const versions = {
  create: (context) => ({
    ObjectExpression(node) {
      if (isCollection(node) && !hasKey(node, 'versions')) {
        context.report({ messageId: 'missing', node: keyOf(node, 'slug') })
      }
    },
  }),
  meta: {
    messages: { missing: 'State `versions`: its default changes in Payload 4.' },
    type: 'problem',
  },
}

export const payloadRules = { rules: { 'override-access': overrideAccess, versions } }

/** `payload.find`, `req.payload.find`, `payload.jobs.queue` and the like. */
function isLocalAPI({ object, property, type }) {
  if (type !== 'MemberExpression') {
    return false
  }
  return nameOf(object) === 'jobs'
    ? jobOperations.has(property.name) && nameOf(object.object ?? {}) === 'payload'
    : operations.has(property.name) && nameOf(object) === 'payload'
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

/** Whether an object has the key itself, or spreads one of the same file that has it. */
function states(context, from, value, name) {
  const object = value && objectOf(context, from, value)
  return (
    object?.properties.some((one) =>
      one.type === 'SpreadElement'
        ? states(context, from, one.argument, name)
        : one.key.name === name,
    ) ?? false
  )
}

/** The object that an expression stands for: itself, a constant, or what a function of one `return` gives. */
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
  return definition?.init?.type === 'ObjectExpression' ? definition.init : undefined
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
