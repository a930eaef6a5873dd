// Media: pictures, with the rights that decide whether the blog may show them.
import type { CollectionConfig, FieldAccess } from 'payload'

import { desk, roleOf, staff, staffOrPublic } from 'offprint'

import { checkUpload } from './pictures/checkUpload.ts'
import { protectFile } from './pictures/fileHeaders.ts'
import { noteFiles, refuseWithoutSpace, removeFiles } from './pictures/fullDisk.ts'
import { keepOriginal, originalEndpoint, removeOriginal } from './pictures/originals/originals.ts'
import { diskOriginals, s3Originals } from './pictures/originals/store.ts'
import { diskStore } from './pictures/store.ts'
import { pictureTypes } from './pictures/types.ts'
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
    description: {
      de: 'Das Blog zeigt nur Bilder mit eigenen oder lizenzierten Rechten.',
      en: 'Pictures. Only those with owned or licensed rights are shown on the blog.',
    },
    group: { de: 'Redaktion', en: 'Editorial' },
    useAsTitle: 'filename',
  },
  endpoints: [pictureEndpoint(diskStore(pictureFolder)), originalEndpoint(originals)],
  fields: [
    {
      name: 'alt',
      type: 'text',
      admin: {
        description: {
          de: 'Beschreibt das Bild für alle, die es nicht sehen können.',
          en: 'Describes the picture for people who cannot see it.',
        },
      },
      label: { de: 'Bildbeschreibung', en: 'Alt text' },
      required: true,
    },
    { name: 'caption', type: 'textarea', label: { de: 'Bildunterschrift', en: 'Caption' } },
    { name: 'credit', type: 'text', label: { de: 'Bildnachweis', en: 'Credit' } },
    {
      name: 'rights',
      type: 'select',
      access: { create: deskField, update: deskField },
      admin: {
        description: {
          de: 'Bilder, deren Rechte unbekannt sind oder nur für das Medium gelten, zeigt das Blog nie.',
          en: 'Pictures with unknown or outlet-only rights are never shown on the blog.',
        },
      },
      defaultValue: 'unknown',
      index: true,
      label: { de: 'Rechte', en: 'Rights' },
      options: [
        { label: { de: 'Eigen', en: 'Owned' }, value: 'owned' },
        { label: { de: 'Lizenziert', en: 'Licensed' }, value: 'licensed' },
        { label: { de: 'Nur für das Medium', en: 'Outlet only' }, value: 'outlet-only' },
        { label: { de: 'Unbekannt', en: 'Unknown' }, value: 'unknown' },
      ],
      required: true,
    },
  ],
  hooks: {
    afterChange: keepOriginals ? [keepOriginal(originals)] : [],
    afterDelete: [removeOriginal(originals)],
    afterError: [removeFiles],
    beforeOperation: [checkUpload, refuseWithoutSpace],
    beforeValidate: [noteFiles],
  },
  labels: {
    plural: { de: 'Bilder', en: 'Pictures' },
    singular: { de: 'Bild', en: 'Picture' },
  },
  lockDocuments: false,
  upload: {
    imageSizes: [
      { name: 'thumbnail', width: 320 },
      { name: 'page', width: 1200 },
    ],
    mimeTypes: pictureTypes,
    modifyResponseHeaders: ({ headers }) => protectFile(headers),
    pasteURL: false,
    staticDir: pictureFolder,
  },
  versions: false,
}
