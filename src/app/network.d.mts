// The types of network.mjs.

/** IPv4: the address itself. IPv6: its /64, the network of one customer of a provider. Absent: `local`. */
export declare function networkOf(address: string | undefined): string
