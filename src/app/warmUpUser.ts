// Signs in the requests by which the server has Next render pages of the admin panel before its port is open.
import type { AuthStrategy } from 'payload'

import { shared, warmingUp } from './shared.ts'

/** Nobody else can send a request meanwhile. It sees what an editor sees, and is stored nowhere. */
const user = {
  id: '00000000-0000-7000-8000-000000000000',
  name: '',
  collection: 'users' as const,
  createdAt: '',
  email: '',
  role: 'editor' as const,
  updatedAt: '',
}

export const warmUpUser: AuthStrategy = {
  name: 'warm-up',
  authenticate: () => ({ user: shared[warmingUp] ? user : null }),
}
