// How Next builds the app.
import { withPayload } from '@payloadcms/next/withPayload'

export default withPayload(
  {
    poweredByHeader: false,
    reactStrictMode: true,
    typescript: { ignoreBuildErrors: true },
  },
  { devBundleServerPackages: false },
)
