// How Next builds the app.
import { withPayload } from '@payloadcms/next/withPayload'

const config = withPayload(
  {
    experimental: {
      // The form of a long article goes to server actions as well; Next takes 1 MB by itself.
      serverActions: { bodySizeLimit: '8mb' },
      // It writes 300 MB on the first build, which is the only one of most installations.
      turbopackFileSystemCacheForBuild: false,
      // Nothing reads those of a build: 100 MB, three quarters of it.
      turbopackSourceMaps: process.env.NODE_ENV !== 'production',
    },
    // The head comes before the body for everybody, not only for those who Next knows to need it.
    htmlLimitedBots: /./,
    // Next's optimizer would keep pictures that were withdrawn for hours. The server answers 404 for it as well.
    images: { unoptimized: true },
    // Whoever has such an address may use it: `npm run dev` would print it.
    logging: { incomingRequests: { ignore: [/^\/api\/permission\//, /^\/admin\/reset\//] } },
    poweredByHeader: false,
    reactStrictMode: true,
    // Next builds the API and the pages apart. Bundled, each would have a Payload of its own, whose errors the
    // other does not know, and answers without their names and data.
    serverExternalPackages: [
      '@aws-sdk/client-s3',
      '@payloadcms/db-postgres',
      '@payloadcms/drizzle',
      '@payloadcms/storage-s3',
      'payload',
    ],
    typescript: { ignoreBuildErrors: true },
  },
  { devBundleServerPackages: false },
)

export default { ...config, headers: headersOfTheDesk }

/** By Payload's headers a browser asks anew for the first page, with its colours: the blog does not want to know them. */
async function headersOfTheDesk() {
  const headers = await config.headers()
  return headers.map((one) =>
    one.source === '/:path*' ? { ...one, source: '/admin/:path*' } : one,
  )
}
