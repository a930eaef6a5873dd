import config from '@payload-config'
import { getPayload } from 'payload'

export const dynamic = 'force-dynamic'

export default async function Page() {
  const payload = await getPayload({ config })
  const { totalDocs } = await payload.count({ collection: 'authors', overrideAccess: true })
  return <h1>{totalDocs} authors</h1>
}
