// On the sign-in page of the demo: its accounts.
import { demoAccounts } from './accounts.ts'
import { DemoLoginsClient } from './DemoLogins.client.tsx'

export function DemoLogins() {
  return <DemoLoginsClient accounts={demoAccounts()} />
}
