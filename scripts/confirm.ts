// Asks at the terminal whether to go on.
import { createInterface } from 'node:readline/promises'

/** False without a terminal: nobody is asked, and nothing may wait for an answer. */
export async function confirm(question: string): Promise<boolean> {
  if (!process.stdin.isTTY) {
    return false
  }
  const terminal = createInterface({ input: process.stdin, output: process.stdout })
  const answer = await terminal.question(`${question} (yes/no) `)
  terminal.close()
  return answer.trim().toLowerCase() === 'yes'
}
