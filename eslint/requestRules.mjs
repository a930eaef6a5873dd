// A lint rule for requests that are passed on: since Node 22 a request of Next, which is a proxy, is not copied.

/** `new Request(url, …)` takes an address, never another request. */
const copiedRequest = {
  create: (context) => ({
    'NewExpression[callee.name="Request"]'(node) {
      const [input] = node.arguments
      if (input && isRequest(context, input)) {
        context.report({ messageId: 'copied', node: input })
      }
    },
  }),
  meta: {
    messages: {
      copied:
        'Write `new Request(request.url, { body, headers, method, signal })`: Node 22 and newer throw for a request of Next.',
    },
    type: 'problem',
  },
}

export const requestRules = { rules: { 'copied-request': copiedRequest } }

/** By its type, or by its name in files that have none. */
function isRequest({ sourceCode }, input) {
  const { getTypeAtLocation, program } = sourceCode.parserServices ?? {}
  return program
    ? getTypeAtLocation(input).getProperty('headers') !== undefined
    : /^(?:req|request)$/.test(input.name ?? '')
}
