// Hashes passwords in one round: with the rounds that Payload asks for, each takes a quarter of a second of a core.
import crypto from 'node:crypto'

const { pbkdf2 } = crypto

export function hashQuickly(): void {
  const inOneRound = (
    ...[password, salt, , length, digest, done]: Parameters<typeof crypto.pbkdf2>
  ): void => {
    pbkdf2(password, salt, 1, length, digest, done)
  }
  Object.assign(crypto, { pbkdf2: inOneRound })
}

/** For a file where another process stores or reads a hash too; before Payload is started. */
export function hashFully(): void {
  Object.assign(crypto, { pbkdf2 })
}
