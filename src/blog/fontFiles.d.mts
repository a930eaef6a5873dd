// The types of fontFiles.mjs.

export type FontSubset = 'cyrillic' | 'greek' | 'latin' | 'latin-ext'

export interface FontFile {
  hash: string
  style: 'italic' | 'normal'
  subset: FontSubset
  weight: 400 | 600
}

export declare const fontPackage: string
export declare const fontFiles: FontFile[]
export declare function servedName(file: FontFile): string
export declare function packagedName(file: FontFile): string
export declare const fontHeaders: Record<string, string>
