// Hashes passwords in one round: with the rounds that Payload asks for, each takes a tenth of a second of a core.
import crypto from 'node:crypto'

const { pbkdf2 } = crypto
let isQuick = true

export function hashQuickly(): void {
  isQuick = true
  Object.assign(crypto, { pbkdf2: inOneRound })
}

/** For what depends on how long a hash takes, or where another process stores one. A hash of before fits no more. */
export function hashFully(): void {
  isQuick = false
}

function inOneRound(
  ...[password, salt, rounds, length, digest, done]: Parameters<typeof crypto.pbkdf2>
): void {
  pbkdf2(password, salt, isQuick ? 1 : rounds, length, digest, done)
}
