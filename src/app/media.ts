// Media: pictures, with the rights that decide whether the blog may show them.
import type { CollectionConfig, FieldAccess } from 'payload'

import { desk, roleOf, staff, staffOrPublic } from 'offprint'
import { pictureTypes } from 'offprint/import'

import { inEachLanguage, labelInEachLanguage } from './languages/languages.ts'
import { checkUpload } from './pictures/checkUpload.ts'
import { protectFile } from './pictures/fileHeaders.ts'
import { noteFiles, refuseWithoutSpace, removeFiles } from './pictures/fullDisk.ts'
import { originalEndpoint, removeOriginal, storeOriginal } from './pictures/originals/originals.ts'
import { diskOriginals, s3Originals } from './pictures/originals/store.ts'
import { pictureSizes } from './pictures/sizes.ts'
import { diskStore } from './pictures/store.ts'
import { pictureEndpoint } from './sendPicture.ts'
import { readSettings } from './settings.mjs'

/** Authors upload pictures; editors and admins decide whether the blog may show them. */
const deskField: FieldAccess = ({ req }) => roleOf(req) === 'admin' || roleOf(req) === 'editor'

/** Without S3. */
export const pictureFolder = process.env.OFFPRINT_MEDIA_DIR ?? '.data/media'
const { keepOriginals, s3 } = readSettings(process.env)
const originals = s3 ? s3Originals(s3) : diskOriginals(pictureFolder)

export const media: CollectionConfig = {
  slug: 'media',
  access: { create: staff, delete: desk, read: staffOrPublic, update: desk },
  admin: {
    defaultColumns: ['filename', 'alt', 'credit', 'rights'],
    description: inEachLanguage('picturesHelp'),
    group: inEachLanguage('editorial'),
    useAsTitle: 'filename',
  },
  // Imports leave that to `checkUpload`, so that originals can be stored.
  custom: { stripsMetadata: true },
  endpoints: [pictureEndpoint(diskStore(pictureFolder)), originalEndpoint(originals)],
  fields: [
    {
      name: 'alt',
      type: 'text',
      admin: {
        description: inEachLanguage('altHelp'),
      },
      label: inEachLanguage('alt'),
      required: true,
    },
    { name: 'caption', type: 'textarea', label: inEachLanguage('caption') },
    { name: 'credit', type: 'text', label: inEachLanguage('credit') },
    {
      name: 'rights',
      type: 'select',
      access: { create: deskField, update: deskField },
      admin: {
        description: inEachLanguage('rightsHelp'),
      },
      defaultValue: 'unknown',
      index: true,
      label: inEachLanguage('rights'),
      options: [
        { label: inEachLanguage('owned'), value: 'owned' },
        { label: inEachLanguage('licensed'), value: 'licensed' },
        { label: inEachLanguage('outletOnly'), value: 'outlet-only' },
        { label: inEachLanguage('unknown'), value: 'unknown' },
      ],
      required: true,
    },
  ],
  hooks: {
    afterChange: keepOriginals ? [storeOriginal(originals)] : [],
    afterDelete: [removeOriginal(originals)],
    afterError: [removeFiles],
    beforeOperation: [checkUpload, refuseWithoutSpace],
    beforeValidate: [noteFiles],
  },
  labels: {
    plural: labelInEachLanguage('pictures'),
    singular: labelInEachLanguage('picture'),
  },
  lockDocuments: false,
  upload: {
    imageSizes: pictureSizes,
    mimeTypes: pictureTypes,
    modifyResponseHeaders: ({ headers }) => protectFile(headers),
    pasteURL: false,
    staticDir: pictureFolder,
  },
  versions: false,
}
