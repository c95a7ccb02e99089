import type { Context } from '../context'

/** A standing check of the data: one sentence for each fault that it finds, none when all is well. */
export type Check = { name: string; run(context: Context): Promise<string[]> }
