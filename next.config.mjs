// How Next builds the app.
import { withPayload } from '@payloadcms/next/withPayload'

export default withPayload(
  {
    poweredByHeader: false,
    reactStrictMode: true,
    // Next builds the API and the pages apart. Bundled, each would have a Payload of its own, whose errors the
    // other does not know, and answers without their names and data.
    serverExternalPackages: ['payload', '@payloadcms/db-postgres', '@payloadcms/drizzle'],
    typescript: { ignoreBuildErrors: true },
  },
  { devBundleServerPackages: false },
)
