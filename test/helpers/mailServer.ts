// A real SMTP server on this machine: keeps what it is given, and refuses or hangs up when it is told to.
import type { AddressInfo } from 'node:net'

import { type ParsedMail, simpleParser } from 'mailparser'
import { setTimeout as sleep } from 'node:timers/promises'
import { SMTPServer } from 'smtp-server'

/** What becomes of a mail; `lost` takes it, and hangs up instead of saying so. */
export type Behaviour = 'lost' | 'taken' | { code: number; text: string }

export interface Received {
  mail: ParsedMail
  raw: string
  to: string[]
}

export interface MailServer {
  /** How often somebody connected. */
  connections: number
  /** Changes what becomes of mail to an address from now on. */
  does: (behaviour: (to: string) => Behaviour) => void
  /** In milliseconds, before each answer to DATA. */
  pause: number
  received: Received[]
  stop: () => Promise<void>
  /** How many texts came to their end, answered or not. */
  texts: number
  /** For `SMTP_URL`. */
  url: string
}

export async function startMailServer(): Promise<MailServer> {
  let behaviour: (to: string) => Behaviour = () => 'taken'
  const server = new SMTPServer({
    authOptional: true,
    closeTimeout: 100,
    disabledCommands: ['STARTTLS', 'AUTH'],
    logger: false,
    onConnect: (_, done) => {
      self.connections += 1
      done()
    },
    onData: (stream, session, done) => {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        const to = session.envelope.rcptTo.map(({ address }) => address)
        void take(Buffer.concat(chunks), to).then(
          () => done(),
          (error: Error) => (error.message === 'lost' ? hangUp(session.id) : done(error)),
        )
      })
    },
    onRcptTo: ({ address }, _, done) => {
      const now = behaviour(address)
      done(typeof now === 'object' ? refusal(now) : undefined)
    },
  })
  const take = async (raw: Buffer, to: string[]) => {
    self.texts += 1
    await sleep(self.pause)
    self.received.push({ mail: await simpleParser(raw), raw: raw.toString(), to })
    if (to.some((address) => behaviour(address) === 'lost')) {
      throw new Error('lost')
    }
  }
  const hangUp = (id: string) => {
    for (const connection of server.connections as Set<{
      _socket: { destroy: () => void }
      id: string
    }>) {
      if (connection.id === id) {
        connection._socket.destroy()
      }
    }
  }
  server.on('error', () => undefined)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.server.address() as AddressInfo
  const self: MailServer = {
    connections: 0,
    does: (next) => (behaviour = next),
    pause: 0,
    received: [],
    stop: () => new Promise((resolve) => server.close(resolve)),
    texts: 0,
    url: `smtp://127.0.0.1:${port}`,
  }
  return self
}

function refusal({ code, text }: { code: number; text: string }): Error {
  return Object.assign(new Error(text), { responseCode: code })
}
