// Above the dashboard of admins: loads the sample into an empty database, or says that it is there.
import type { Payload, TypedUser } from 'payload'

import { roleOf } from 'offprint'

import { sampleState } from './sample.ts'
import { SampleButton } from './SampleButton.client.tsx'

interface Props {
  payload: Payload
  user?: null | TypedUser
}

export async function Sample({ payload, user }: Props) {
  if (!user || roleOf({ payload, user }) !== 'admin') {
    return null
  }
  const { isEmpty, loaded } = await sampleState(payload)
  return isEmpty || loaded > 0 ? <SampleButton loaded={loaded} /> : null
}
