/** Largest piece of bytes that one message carries; longer files go in parts. */
export const PART_BYTES = 4 * 1024 * 1024

/** Largest request that a host takes, bytes and text together. */
export const MAX_REQUEST_BYTES = 16 * 1024 * 1024

/** Longest text among the facts of an operation: the ids of a class of fifty. */
export const MAX_FACT_LENGTH = 2000
