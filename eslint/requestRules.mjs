// A lint rule for requests that are passed on: since Node 22 a request of Next, which is a proxy, is not copied.

/** `new Request(url, …)` takes an address, never another request. */
const copiedRequest = {
  create: (context) => ({
    'NewExpression[callee.name="Request"]'(node) {
      const [input] = node.arguments
      if (input && isRequest(input)) {
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

/** By its name: `request`, `req`, `event.request`, `firstRequest`. */
function isRequest({ name, property }) {
  return /(?:^req|request)$/i.test(name ?? property?.name ?? '')
}
