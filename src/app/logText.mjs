// What of an error or a text may stand in the log: no secret, no values of a query, no stack for a client's fault.

/** Longer texts are cut: a client may choose them. In characters. */
const longest = 1000
const mostFrames = 30
const deepest = 3

const hidden = '[redacted]'

const secretive = [
  // name=value, as in addresses and cookies.
  [
    /\b([\w-]*(?:token|password|secret|authorization|cookie|session))=[^&\s"';,]+/gi,
    `$1=${hidden}`,
  ],
  [/\b(Bearer|Basic|JWT)\s+[\w.~+/=-]{8,}/gi, `$1 ${hidden}`],
  [/\beyJ[\w-]{6,}\.[\w-]+(?:\.[\w-]*)?/g, hidden],
  [/(\/(?:reset|verify)\/)[^/?#\s"']+/g, `$1${hidden}`],
  [/(\b[a-z][a-z+.-]*:\/\/)[^\s/@:]+:[^\s/@]+@/gi, `$1${hidden}@`],
]

/** Keys whose values never stand in the log, at the top of a line and one below. */
export const secretKeys = [
  'authorization',
  'body',
  'confirm-password',
  'cookie',
  'cookies',
  'data',
  'hash',
  'headers',
  'html',
  'params',
  'password',
  'resetPasswordToken',
  'salt',
  'secret',
  'text',
  'token',
].flatMap((key) => [`["${key}"]`, `*["${key}"]`])

export function withoutSecrets(text) {
  const cut = text.length > longest ? `${text.slice(0, longest)}…` : text
  return secretive.reduce((rest, [pattern, shown]) => rest.replace(pattern, shown), cut)
}

/** Control characters as `\u001b`: a terminal obeys them, and a line break would begin a line of the log. */
export function withoutControls(text) {
  return text.replace(/[\p{Cc}\u2028\u2029]/gu, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
  })
}

/** The path of an address for the log: without its query, and without a token that is part of it. */
export function pathForLog(url) {
  const [path] = url.split(/[?#]/, 1)
  return withoutSecrets(path.slice(0, 300))
}

/** The status that an error itself asks for, or undefined. */
export function statusOf(error) {
  const { originalError, status, statusCode } = error ?? {}
  const own = status ?? statusCode
  return typeof own === 'number' ? own : originalError && statusOf(originalError)
}

export function isOfClient(status) {
  return status >= 400 && status < 500
}

/**
 * By a list of what is shown: the errors of a database carry the values of the query, and those of a mail server
 * the mail.
 * @param {unknown} error
 */
export function describeError(error, { withStack = !isOfClient(statusOf(error)) } = {}, depth = 0) {
  if (typeof error?.message !== 'string') {
    return { message: withoutSecrets(String(error)) }
  }
  const { cause, code, name, originalError, stack } = error
  const inner = cause ?? originalError
  return {
    type: name,
    message: messageOf(error),
    ...(typeof code === 'string' || typeof code === 'number' ? { code } : {}),
    ...(statusOf(error) === undefined ? {} : { status: statusOf(error) }),
    ...(withStack && typeof stack === 'string' ? { stack: framesOf(stack) } : {}),
    ...(typeof inner?.message === 'string' && depth < deepest
      ? { cause: describeError(inner, { withStack }, depth + 1) }
      : {}),
  }
}

/** Drizzle puts the query and its values into the message of its errors. */
export function messageOf({ code, message }) {
  return withoutSecrets(message.split(/\n?params:/, 1)[0] || String(code ?? ''))
}

/** Without the first lines, which repeat the message. */
function framesOf(stack) {
  const frames = stack.split('\n').filter((line) => /^\s+at /.test(line))
  return frames.slice(0, mostFrames).map(withoutSecrets).join('\n')
}
