// Draws the pictures of links: with satori, sharp and the typeface of the pages, where the app has them.
import type { SanitizedConfig } from 'payload'

import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

import { fontPackage } from '../fontFiles.ts'
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

/** Null without one of them: they are optional. */
export async function openDrawer({
  sharp,
}: Pick<SanitizedConfig, 'sharp'>): Promise<Drawer | null> {
  const places = [find('satori/package.json'), find(`${fontPackage}/package.json`)]
  const [drawing, typeface] = places.map((place) => place && path.dirname(place))
  if (!sharp || !drawing || !typeface) {
    return null
  }
  const { href } = pathToFileURL(path.join(drawing, 'dist/index.js'))
  // By its address: no bundler has to find what need not be there.
  const { default: satori } = (await import(
    /* webpackIgnore: true */ /* turbopackIgnore: true */ href
  )) as {
    default: Satori
  }
  const faces = readFaces(typeface)
  return {
    draw: async (element) => {
      const svg = await satori(element, { ...pictureSize, fonts: faces })
      return sharp(Buffer.from(svg)).png({ compressionLevel: 9 }).toBuffer()
    },
    fonts: fontsOf(faces),
    sharp,
  }
}

/** From this package, else from the app. */
function find(file: string): string | undefined {
  for (const place of [import.meta.url, path.join(process.cwd(), 'package.json')]) {
    try {
      return createRequire(place).resolve(file)
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
      const file = `source-serif-4-${name}-${weight}-normal.woff`
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
