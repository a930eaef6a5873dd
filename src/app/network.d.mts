// The types of network.mjs.

/** IPv4: the address itself. IPv6: its /64, which is what one customer of a provider gets. Absent: `local`. */
export declare function networkOf(address: string | undefined): string
