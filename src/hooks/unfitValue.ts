// Answers a value that the database cannot take with 400: in stock Payload it is 500.
import type { AfterErrorHook } from 'payload'

interface Failure {
  cause?: unknown
  code?: unknown
}

/** SQLSTATE class 22, data exception: no such value of an enum, a NUL in a text, a number too large. */
const dataException = /^22[0-9A-Z]{3}$/

export const unfitValue: AfterErrorHook = ({ error, graphqlResult }) => {
  if (graphqlResult || !isDataException(error)) {
    return
  }
  const message = 'A value does not fit its field: look at the query and the data.'
  return {
    response: { errors: [{ name: 'ValueUnfit', data: { code: 'value-unfit' }, message }] },
    status: 400,
  }
}

function isDataException(error: unknown): boolean {
  const chain: Failure[] = []
  for (
    let one = error as Failure | undefined;
    one && chain.length < 5;
    one = one.cause as Failure
  ) {
    chain.push(one)
  }
  return chain.some(({ code }) => typeof code === 'string' && dataException.test(code))
}
