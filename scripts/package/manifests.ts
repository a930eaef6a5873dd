// What the packages differ in: peers, commands, keywords.
import type { PackageKind } from './manifest.ts'

export const pluginManifest: PackageKind = {
  /** `npx offprint` */
  bin: { offprint: './commands/offprint.js' },
  keywords: [
    'payload',
    'payloadcms',
    'payload-plugin',
    'cms',
    'blog',
    'editorial',
    'workflow',
    'publishing',
    'republishing',
    'embargo',
    'footnotes',
  ],
  // 9 MB: only for those who want pictures of links.
  optional: ['@fontsource/source-sans-3', '@fontsource/source-serif-4', 'satori'],
  /** What the host has already: it must be there once, in whatever version the host uses. */
  peers: {
    '@fontsource/source-sans-3': '^5.3.0',
    '@fontsource/source-serif-4': '^5.3.0',
    '@payloadcms/db-postgres': '^3.90.0',
    '@payloadcms/next': '^3.90.0',
    '@payloadcms/richtext-lexical': '^3.90.0',
    '@payloadcms/translations': '^3.90.0',
    '@payloadcms/ui': '^3.90.0',
    graphql: '^16.8.1',
    // Payload's own. Versions with known security holes are named at start and by `offprint check`.
    next: '>=15.2.9 <15.3.0 || >=15.3.9 <15.4.0 || >=15.4.11 <15.5.0 || >=16.3.3 <17.0.0',
    payload: '^3.90.0',
    react: '^19.0.1',
    'react-dom': '^19.0.1',
    satori: '^0.18.3',
  },
  sideEffects: ['**/*.css'],
}

export const readerManifest: PackageKind = {
  keywords: [
    'article',
    'extraction',
    'readability',
    'footnotes',
    'byline',
    'docx',
    'pdf',
    'eml',
    'markdown',
    'html',
    'ghost',
  ],
  // 37 MB, and another 33 for what draws pages: only for those who read PDF files.
  optional: ['pdfjs-dist'],
  peers: { 'pdfjs-dist': '^4.10.38' },
  sideEffects: false,
}
