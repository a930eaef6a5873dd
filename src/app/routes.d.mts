// The types of routes.mjs.

/** Such as `/api/articles/:id`; one of a few hundred, whatever the address is. */
export declare function routeOf(url: string): string

/** The method, or `other`. */
export declare function methodOf(method: string | undefined): string
