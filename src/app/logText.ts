// Redacts errors and texts for the log: no secrets, no query values, no stack for errors of the client.

/** Longer texts are truncated, because a client may control them. In characters. */
const maxLength = 1000
const maxFrames = 30
const maxDepth = 3

export interface Description {
  cause?: Description
  code?: number | string
  message: string
  stack?: string
  status?: number | undefined
  type?: string | undefined
}

/** What errors of Payload, Drizzle and Node may have. */
interface ErrorLike {
  cause?: unknown
  code?: unknown
  message?: unknown
  name?: string
  originalError?: unknown
  stack?: unknown
  status?: unknown
  statusCode?: unknown
}

const redacted = '[redacted]'

const secretPatterns: [RegExp, string][] = [
  // name=value, as in addresses and cookies.
  [
    /\b([\w-]*(?:token|password|secret|authorization|cookie|session))=[^&\s"';,]+/gi,
    `$1=${redacted}`,
  ],
  [/\b(Bearer|Basic|JWT)\s+[\w.~+/=-]{8,}/gi, `$1 ${redacted}`],
  [/\beyJ[\w-]{6,}\.[\w-]+(?:\.[\w-]*)?/g, redacted],
  [/(\/(?:permission|preview|reset|verify)\/+)[^/?#\s"']+/gi, `$1${redacted}`],
  [/(\b[a-z][a-z+.-]*:\/\/)[^\s/@:]+:[^\s/@]+@/gi, `$1${redacted}@`],
]

/** Keys whose values are never logged, at the top level of a line and one level below. */
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

export function withoutSecrets(text: string): string {
  const cut = text.length > maxLength ? `${text.slice(0, maxLength)}…` : text
  return secretPatterns.reduce((rest, [pattern, shown]) => rest.replace(pattern, shown), cut)
}

/** Escapes control characters, such as `\u001b`: a terminal would execute them, and a line break would fake a line. */
export function withoutControls(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]/gu, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
  })
}

/** The path of an address for the log, without its query and without tokens. */
export function pathForLog(url: string): string {
  const [path = ''] = url.split(/[?#]/, 1)
  return withoutSecrets(path.slice(0, 300))
}

/** The status that the error has itself, or undefined. */
export function statusOf(error: unknown): number | undefined {
  const { originalError, status, statusCode } = (error ?? {}) as ErrorLike
  const own = status ?? statusCode
  return typeof own === 'number' ? own : originalError ? statusOf(originalError) : undefined
}

export function isClientStatus(status = 0): boolean {
  return status >= 400 && status < 500
}

/** An allowlist of properties: database errors contain the values of the query, those of a mail server the mail. */
export function describeError(
  error: unknown,
  { withStack = !isClientStatus(statusOf(error)) } = {},
  depth = 0,
): Description {
  const { name, cause, code, message, originalError, stack } = (error ?? {}) as ErrorLike
  if (typeof message !== 'string') {
    return { message: withoutSecrets(String(error)) }
  }
  const inner = (cause ?? originalError) as ErrorLike | undefined
  const isCode = typeof code === 'string' || typeof code === 'number'
  return {
    type: name,
    message: messageOf({ message, ...(isCode && { code }) }),
    ...(isCode && { code }),
    ...(statusOf(error) === undefined ? {} : { status: statusOf(error) }),
    ...(withStack && typeof stack === 'string' ? { stack: framesOf(stack) } : {}),
    ...(typeof inner?.message === 'string' && depth < maxDepth
      ? { cause: describeError(inner, { withStack }, depth + 1) }
      : {}),
  }
}

/** The error messages of Drizzle contain the query and its values. */
export function messageOf({ code, message }: Pick<Description, 'code' | 'message'>): string {
  return withoutSecrets(message.split(/\n?params:/, 1)[0] || `${code ?? ''}`)
}

/** Without the first lines, which repeat the message. */
function framesOf(stack: string): string {
  const frames = stack.split('\n').filter((line) => /^\s+at /.test(line))
  return frames.slice(0, maxFrames).map(withoutSecrets).join('\n')
}
