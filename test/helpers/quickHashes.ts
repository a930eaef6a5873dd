// Hashes passwords in one round: with the rounds that Payload asks for, each takes a tenth of a second of a core.
import crypto from 'node:crypto'

const key = Symbol.for('test.hashes')

/** Files that share a process may each have a copy of this module: the state is one. */
const state = ((globalThis as { [key]?: { isQuick: boolean; pbkdf2: typeof crypto.pbkdf2 } })[
  key
] ??= { isQuick: true, pbkdf2: crypto.pbkdf2 })

export function hashQuickly(): void {
  state.isQuick = true
  // Not if the queue of the app wraps it already: it would be taken away.
  if (crypto.pbkdf2 === state.pbkdf2) {
    Object.assign(crypto, { pbkdf2: inOneRound })
  }
}

/** For tests that depend on the time of a hash, or in which another process hashes. Earlier hashes no longer match. */
export function hashFully(): void {
  state.isQuick = false
}

/** After a file: removes what wraps the function, such as the queue of the app. */
export function restoreHashes(): void {
  Object.assign(crypto, { pbkdf2: state.pbkdf2 })
}

function inOneRound(
  ...[password, salt, rounds, length, digest, done]: Parameters<typeof crypto.pbkdf2>
): void {
  state.pbkdf2(password, salt, state.isQuick ? 1 : rounds, length, digest, done)
}
