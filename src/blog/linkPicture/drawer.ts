// Draws the pictures of links: with satori, sharp and the typeface of the pages, where the app has them.
import type { Payload, SanitizedConfig } from 'payload'

import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

import type { Look } from '../face/look.ts'

import { remembered } from '../../processState.ts'
import { fontPackage, sansPackage } from '../fontFiles.ts'
import { type DrawingFonts, type DrawnElement, pictureSize } from './layout.ts'
import { readFont } from './woffFont.ts'

export interface Drawer {
  /** A PNG file: for the same element always the same bytes. */
  draw: (element: DrawnElement) => Promise<Buffer>
  fonts: DrawingFonts
  sharp: NonNullable<SanitizedConfig['sharp']>
}

interface Face {
  data: Buffer
  name: string
  style: 'normal'
  weight: 400 | 600
}

type Satori = (
  element: DrawnElement,
  options: { fonts: Face[]; height: number; width: number },
) => Promise<string>

/** Null without one of them: they are optional; and where one of their files cannot be read, which the log says once. */
export function drawerOf(
  { config, logger }: Pick<Payload, 'config' | 'logger'>,
  typeface: Look['typeface'],
): Drawer | null {
  return remembered(config, typeface === 'sans' ? 'link-drawer-sans' : 'link-drawer', () => {
    try {
      return openDrawer(config, typeface)
    } catch (error) {
      logger.warn({ err: error, msg: 'Pictures of links cannot be drawn.' })
      return null
    }
  })
}

export function openDrawer(
  { sharp }: Pick<SanitizedConfig, 'sharp'>,
  typeface: Look['typeface'] = null,
): Drawer | null {
  const drawing = folderOf('satori')
  const sans = typeface === 'sans' ? folderOf(sansPackage) : undefined
  const fonts = sans ?? folderOf(fontPackage)
  if (!sharp || !drawing || !fonts) {
    return null
  }
  const { href } = pathToFileURL(path.join(drawing, 'dist/index.js'))
  const faces = readFaces(fonts)
  return {
    draw: async (element) => {
      // It takes half a second to load. By its address: no bundler has to find what need not be there.
      const { default: satori } = (await import(
        /* webpackIgnore: true */ /* turbopackIgnore: true */ href
      )) as { default: Satori }
      const svg = await satori(element, { ...pictureSize, fonts: faces })
      return sharp(Buffer.from(svg)).png({ compressionLevel: 9 }).toBuffer()
    },
    fonts: fontsOf(faces),
    sharp,
  }
}

/** Increased when pictures look otherwise: all are drawn again. */
const version = 2

/** What the address of a picture is made of. */
export function hashOf(value: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify([version, value]))
    .digest('hex')
    .slice(0, 32)
}

/** From this package, else from the app. */
function folderOf(name: string): string | undefined {
  for (const place of [import.meta.url, path.join(process.cwd(), 'package.json')]) {
    try {
      return path.dirname(createRequire(place).resolve(`${name}/package.json`))
    } catch {
      // It may be found from the next one.
    }
  }
  return undefined
}

const subsets = ['latin', 'latin-ext', 'cyrillic', 'greek', 'vietnamese']

/** Each has a name of its own: of several with one name, satori takes the first. */
function readFaces(folder: string): Face[] {
  return ([400, 600] as const).flatMap((weight) =>
    subsets.map((name) => {
      const file = `${path.basename(folder)}-${name}-${weight}-normal.woff`
      return { name, data: readFileSync(path.join(folder, 'files', file)), style: 'normal', weight }
    }),
  )
}

function fontsOf(faces: Face[]): DrawingFonts {
  const bold = faces.filter(({ weight }) => weight === 600).map(({ data }) => readFont(data))
  const widthIn = (character: string) => {
    for (const font of bold) {
      const width = font.widthOf(character)
      if (width !== undefined) {
        return width
      }
    }
    return undefined
  }
  return {
    family: subsets.join(', '),
    has: (text) => Array.from(text).every((character) => widthIn(character) !== undefined),
    widthOf: (character) => widthIn(character) ?? 1,
  }
}
