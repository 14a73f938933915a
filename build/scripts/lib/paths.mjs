import { join, resolve } from 'node:path'

/** The project folder. */
export const root = resolve(import.meta.dirname, '../../..')

/** Path inside the project folder. */
export const inRoot = (...parts) => join(root, ...parts)
