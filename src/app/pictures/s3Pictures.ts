// Stores the files of pictures in S3 if S3_BUCKET is set. Collection, types and admin panel stay the same.
import type {
  CollectionAfterChangeHook,
  CollectionConfig,
  Config,
  PayloadRequest,
  Plugin,
} from 'payload'

import type { S3Settings } from '../settings.mjs'
import type { PictureStore } from './store.ts'

import { translateFor } from '../languages/translateFor.ts'
import { media } from '../media.ts'
import { pictureEndpoint } from '../sendPicture.ts'
import { openPictures } from './openPictures.ts'
import { clientConfig } from './s3Client.ts'
import { stageOriginal } from './stageOriginal.ts'
import { StorageUnavailable } from './storageUnavailable.ts'

type Hooks = NonNullable<CollectionConfig['hooks']>

/** Before Offprint (-10), whose hooks follow those that store the file. */
const order = -20

export function s3Pictures(s3: S3Settings | undefined): Plugin {
  const plugin: Plugin = async (config) => {
    if (!s3) {
      return config
    }
    const store = await openPictures(s3, '')
    const hooks = await storageHooks(config, s3)
    const collections = config.collections?.map((collection) =>
      collection.slug === media.slug ? inS3(collection, store, hooks) : collection,
    )
    return { ...config, ...(collections && { collections }) }
  }
  return Object.assign(plugin, { slug: 'offprint-s3-pictures', order })
}

/**
 * Of the plugin only the hooks that write and delete files. Its fields would change the database with a setting, its
 * handlers would send files without their rights being checked, and it would add a component to the admin panel.
 */
async function storageHooks(config: Config, s3: S3Settings) {
  const { s3Storage } = await import('@payloadcms/storage-s3')
  const plugin = s3Storage({
    bucket: s3.bucket,
    clientCacheKey: JSON.stringify([s3.endpoint, s3.region, s3.bucket, s3.accessKeyId]),
    collections: { [media.slug]: { prefix: s3.prefix } },
    config: clientConfig(s3, 'write'),
  })
  const bare = { ...media, hooks: {} }
  const { collections = [] } = await plugin({ ...config, admin: {}, collections: [bare] })
  const { afterChange = [], afterDelete = [] } = collections[0]?.hooks ?? {}
  return { afterChange: afterChange.map(writeOnce), afterDelete }
}

function inS3(collection: CollectionConfig, store: PictureStore, hooks: Hooks): CollectionConfig {
  const { endpoints, hooks: own, upload } = collection
  const others = endpoints ? endpoints.filter(({ path }) => path !== '/file/:filename') : []
  return {
    ...collection,
    endpoints: [pictureEndpoint(store), ...others],
    hooks: {
      ...own,
      // The file first: if it cannot be stored, no original is kept.
      afterChange: [...(hooks.afterChange ?? []), ...(own?.afterChange ?? [])],
      afterDelete: [...(own?.afterDelete ?? []), ...(hooks.afterDelete ?? [])],
      beforeOperation: [...(own?.beforeOperation ?? []), stageOriginal(store)],
    },
    upload: { ...(typeof upload === 'object' ? upload : {}), disableLocalStorage: true },
  }
}

/**
 * The hook updates the document once more, with what it already has. Its later date would make the next save of the
 * form a conflict. @throws StorageUnavailable
 */
function writeOnce(hook: CollectionAfterChangeHook): CollectionAfterChangeHook {
  return async (args) => {
    try {
      await hook({ ...args, req: withoutUpdates(args.req) })
    } catch (error) {
      throw new StorageUnavailable(error, translateFor(args.req.i18n)('storageUnavailable'))
    }
    return args.doc as unknown
  }
}

function withoutUpdates({ context, file, payload, payloadUploadSizes }: PayloadRequest) {
  const update = () => Promise.resolve({})
  return {
    context: { ...context },
    file,
    payload: { logger: payload.logger, update },
    payloadUploadSizes,
  } as unknown as PayloadRequest
}
