// The types of lengths.mjs.

export declare const shortest: 12
export declare const longest: 200
export declare function hasGoodLength(password: string): boolean
