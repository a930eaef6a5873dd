// The types of fontFiles.mjs.

export interface FontFile {
  hash: string
  name: string
}

export declare const fontPackage: string
export declare const fontFiles: FontFile[]
export declare function servedName(file: FontFile): string
export declare function packagedName(file: FontFile): string
export declare const fontHeaders: Record<string, string>
