// A local SMTP server that stores the mails that it receives, and can refuse mails or close connections.
import type { AddressInfo } from 'node:net'

import { type ParsedMail, simpleParser } from 'mailparser'
import { setTimeout as sleep } from 'node:timers/promises'
import { SMTPServer } from 'smtp-server'

/** What happens to a mail; `lost`: it is accepted, but the connection is closed before the response. */
export type Behaviour = 'lost' | 'taken' | { code: number; text: string }

export interface Received {
  mail: ParsedMail
  raw: string
  to: string[]
}

export interface MailServer {
  /** Number of connections so far. */
  connections: number
  /** Confirms no mail until the returned function is called. */
  hold: () => () => void
  /** Number of messages that were received completely, confirmed or not. */
  messages: number
  /** Delay before each response to DATA, in milliseconds. */
  pause: number
  received: Received[]
  /** Sets what happens to mails, by recipient. */
  setBehaviour: (behaviour: (to: string) => Behaviour) => void
  stop: () => Promise<void>
  /** For `SMTP_URL`. */
  url: string
}

export async function startMailServer(): Promise<MailServer> {
  let behaviour: (to: string) => Behaviour = () => 'taken'
  let released = Promise.resolve()
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
        void receive(Buffer.concat(chunks), to).then(
          () => done(),
          (error: Error) =>
            error.message === 'lost' ? disconnect(server, session.id) : done(error),
        )
      })
    },
    onRcptTo: ({ address }, _, done) => {
      const now = behaviour(address)
      done(typeof now === 'object' ? refusal(now) : undefined)
    },
  })
  const receive = async (raw: Buffer, to: string[]) => {
    self.messages += 1
    await Promise.all([sleep(self.pause), released])
    self.received.push({ mail: await simpleParser(raw), raw: raw.toString(), to })
    if (to.some((address) => behaviour(address) === 'lost')) {
      throw new Error('lost')
    }
  }
  server.on('error', () => undefined)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.server.address() as AddressInfo
  const self: MailServer = {
    connections: 0,
    hold: () => {
      let release = () => undefined as void
      released = new Promise((resolve) => (release = resolve))
      return release
    },
    messages: 0,
    pause: 0,
    received: [],
    setBehaviour: (next) => (behaviour = next),
    stop: () => new Promise((resolve) => server.close(resolve)),
    url: `smtp://127.0.0.1:${port}`,
  }
  return self
}

function disconnect({ connections }: SMTPServer, id: string): void {
  for (const connection of connections as Set<{ _socket: { destroy: () => void }; id: string }>) {
    if (connection.id === id) {
      connection._socket.destroy()
    }
  }
}

function refusal({ code, text }: { code: number; text: string }): Error {
  return Object.assign(new Error(text), { responseCode: code })
}
